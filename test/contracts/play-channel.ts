import type { Heard } from '../../src/bots/channel.ts';
import { throughChannels } from '../../src/bots/channels/through-channels.ts';
import { conversationId } from '../../src/bots/conversation/conversation-id.ts';
import { createTurns } from '../../src/bots/conversation/create-turns.ts';
import type { TurnDependencies } from '../../src/bots/conversation/turn-dependencies.ts';
import { createServer } from '../../src/bots/server.ts';
import type { Sender } from '../../src/diagnostics/access/grant.ts';
import type { Store } from '../../src/diagnostics/ports/store.ts';
import { stage } from '../bots/conversation/turn-stage.ts';
import type { ContractChannel, OpenChannel, Shown, Spot } from './contract-channel.ts';

/** A channel on a real server and its platform beside it, whatever its deliveries look like. */
export interface Played {
  /** Delivers what is said, as often as `times`, and gives the statuses and how long each took, in milliseconds. */
  deliver(text: string, spot: Spot, times?: number): Promise<readonly { status: number; ms: number }[]>;
  /** Resolves when all that was said in this spot is answered. */
  answered(spot: Spot): Promise<void>;
  shown(spot: Spot): readonly Shown[];
  /** Resolves once `enough` says so; asked whenever something is shown. */
  until(enough: () => boolean): Promise<void>;
  readonly wrong: () => readonly string[];
  close(): Promise<void>;
}

export type Playable = (
  store: Store,
  work: Pick<TurnDependencies, 'think' | 'clock'>,
  as: () => Sender,
) => Promise<Played>;

/** `as` is who everybody is: how a channel proves that is its own test. */
export const playable =
  <Raw>(declared: ContractChannel<Raw>): Playable =>
  async (store, work, as) => {
    const conversations = new Map<string, string>();
    let hearing = '';
    const outlets = () => [channel.outlet];
    const through = throughChannels(outlets);
    const turns = createTurns(
      stage(store, {
        ...work,
        ...through,
        async identify(heard, id) {
          await through.identify(heard, id);
          return as();
        },
      }).work,
    );
    const channel: OpenChannel<Raw> = await declared.open({
      clock: () => new Date(),
      store,
      thinking: { hang: async () => undefined, free: () => undefined },
      async accept(heard: Heard) {
        conversations.set(hearing, conversationId(heard.address));
        return turns.accept(declared.name, heard);
      },
    });
    const server = createServer({
      port: 0,
      parents: [],
      routes: channel.routes,
      fault: (error) => String(error),
    });
    const listening = await server.listen();
    if (listening.is !== 'listening') throw new Error(listening.is);
    const nameOf = ({ person, thread }: Spot) => `${person}:${thread}`;
    const post = async (raw: Raw) => {
      const began = performance.now();
      const { status } = await channel.post(listening.url, raw, 'genuine');
      return { status, ms: performance.now() - began };
    };
    return {
      deliver(text, spot, times = 1) {
        hearing = nameOf(spot);
        const raw = channel.says(text, spot);
        return Promise.all(Array.from({ length: times }, () => post(raw)));
      },
      async answered(spot) {
        await turns.run(conversations.get(nameOf(spot)) ?? '');
      },
      shown: ({ person, thread }) =>
        channel.shown().filter((each) => each.to === person && each.thread === thread),
      until: channel.until,
      wrong: channel.wrong,
      async close() {
        await server.close();
        await turns.stop();
        await channel.close();
      },
    };
  };
