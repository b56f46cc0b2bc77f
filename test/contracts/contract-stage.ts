import type { Heard, Reply } from '../../src/bots/channel.ts';
import { throughChannels } from '../../src/bots/channels/through-channels.ts';
import { type ConversationTurns, createTurns } from '../../src/bots/conversation/create-turns.ts';
import type { Think } from '../../src/bots/conversation/thought.ts';
import { createServer } from '../../src/bots/server.ts';
import { createSpeakFirst, type SpeakFirst } from '../../src/bots/unasked/speak-first.ts';
import { openStore } from '../../src/clients/store/open-store.ts';
import { stage, textOf } from '../bots/conversation/turn-stage.ts';
import type { ContractChannel, OpenChannel } from './contract-channel.ts';

export interface ContractStage<Raw> {
  readonly url: string;
  readonly channel: OpenChannel<Raw>;
  /** Everything that reached a conversation, in the order in which it was taken. */
  readonly heard: readonly Heard[];
  /** Faults that the server owned up to. */
  readonly faults: readonly unknown[];
  /** Answers these words so from now on; anything else is said back. */
  answer(text: string, reply: Partial<Reply>): void;
  readonly speakFirst: SpeakFirst;
  /** Resolves when nothing is left to do in a conversation for now. */
  quiet(conversation: string): Promise<void>;
  /** The machine's clock goes on by so many milliseconds, and what is left to do is done. */
  pass(ms: number): Promise<void>;
  /** The process ends; what is said to it meanwhile is only written down. */
  stop(): Promise<void>;
  /** And begins again at the same address. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The channel on a real server and a real store; only the thinking is a script. */
export async function contractStage<Raw>(declared: ContractChannel<Raw>): Promise<ContractStage<Raw>> {
  const store = await openStore('memory');
  const heard: Heard[] = [];
  const faults: unknown[] = [];
  const answers = new Map<string, Partial<Reply>>();
  const outlets = () => [channel.outlet];
  const thinking = gate();
  let ahead = 0;
  const machineNow = () => new Date(Date.now() + ahead);
  const open = () =>
    createTurns(
      stage(store, { think: scripted(answers, thinking), machineNow, ...throughChannels(outlets) }).work,
    );
  let turns: ConversationTurns = open();
  const channel: OpenChannel<Raw> = await declared.open({
    clock: () => new Date(),
    store,
    thinking,
    async accept(each) {
      const taken = await turns.accept(declared.name, each);
      if (taken === 'new') heard.push(each);
      return taken;
    },
  });
  const serve = async (port: number) => {
    const opened = createServer({
      port,
      parents: [],
      routes: channel.routes,
      fault: (error) => {
        faults.push(error);
        return 'E-1';
      },
    });
    const listening = await opened.listen();
    if (listening.is !== 'listening') throw new Error(listening.is);
    return { url: listening.url, close: () => opened.close() };
  };
  let server = await serve(0);
  const { url } = server;
  const speakFirst = createSpeakFirst({
    ...{ outlets, clock: machineNow },
    identities: store.identities,
    announcements: store.announcements,
    run: (conversation) => void turns.run(conversation),
    report: (error) => void faults.push(error),
  });
  return {
    url,
    channel,
    heard,
    faults,
    speakFirst,
    answer: (text, reply) => void answers.set(text, reply),
    quiet: (conversation) => turns.run(conversation),
    async pass(ms) {
      ahead += ms;
      await Promise.all((await store.orphans(machineNow())).map((each) => turns.run(each)));
    },
    async stop() {
      await server.close();
      await turns.stop();
    },
    async start() {
      channel.restart();
      turns = open();
      server = await serve(Number(new URL(url).port));
      await Promise.all((await store.orphans(machineNow())).map((each) => turns.run(each)));
    },
    async close() {
      channel.free();
      await server.close();
      await turns.stop();
      await channel.close();
      await store.close();
    },
  };
}

/** One reply to everything that waited: `je zei: …`, a line for each message. */
const scripted =
  (answers: ReadonlyMap<string, Partial<Reply>>, { pass }: ReturnType<typeof gate>): Think =>
  async ({ state, heard }) => {
    await pass();
    const texts = heard.map(textOf);
    const plain: Reply = {
      language: 'nl',
      text: texts.map((text) => `je zei: ${text}`).join('\n'),
      ladder: [],
      buttons: [],
    };
    return {
      state,
      heard: texts,
      ticket: null,
      audit: [],
      replies: () => [{ ...plain, ...answers.get(texts.at(-1) ?? '') }],
    };
  };

/** Open, until it is told to hang. */
function gate() {
  let shut: PromiseWithResolvers<void> | null = null;
  let met: PromiseWithResolvers<void> | null = null;
  return {
    hang() {
      shut = Promise.withResolvers();
      met = Promise.withResolvers();
      return met.promise;
    },
    free() {
      shut?.resolve();
      shut = null;
    },
    async pass() {
      met?.resolve();
      await shut?.promise;
    },
  };
}
