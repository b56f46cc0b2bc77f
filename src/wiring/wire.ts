import { join } from 'node:path';
import { lookClock } from '../bots/again/look-clock.ts';
import type { Heard } from '../bots/channel.ts';
import type { Listener } from '../bots/channels/listener.ts';
import { openChannels } from '../bots/channels/open-channels.ts';
import { throughChannels } from '../bots/channels/through-channels.ts';
import { type WebChannel, webChannel } from '../bots/channels/web/index.ts';
import { findSession } from '../bots/channels/web/session.ts';
import { conversationId } from '../bots/conversation/conversation-id.ts';
import type { ConversationTurns } from '../bots/conversation/create-turns.ts';
import { startDeadline } from '../bots/conversation/deadline.ts';
import { withoutSecrets } from '../bots/conversation/without-secrets.ts';
import { fileRoutes } from '../bots/files/file-routes.ts';
import { insightRoutes } from '../bots/insight/insight-routes.ts';
import type { OpenStepUp } from '../bots/proof/open-step-up.ts';
import type { Rounds } from '../bots/rounds.ts';
import type { Route } from '../bots/route.ts';
import { createServer } from '../bots/server.ts';
import type { CardRounds } from '../bots/triage/cards/card-rounds.ts';
import type { DeskPorts, WorkPorts } from '../bots/triage/desk-ports.ts';
import { deskRoutes } from '../bots/triage/desk-routes.ts';
import { looksRoute } from '../bots/triage/looks-route.ts';
import { strandedRoutes } from '../bots/triage/stranded-routes.ts';
import { keepWatch, type Watch } from '../bots/unasked/keep-watch.ts';
import { createSpeakFirst } from '../bots/unasked/speak-first.ts';
import type { MailReceiver } from '../clients/desks/mail/receive-mail.ts';
import { createFileDesk } from '../clients/file-desk.ts';
import type { OpenHrSource } from '../clients/hr/open-hr-source.ts';
import { type IndexKeeper, keepIndexed } from '../clients/hr/source-file/keep-indexed.ts';
import { createBeginRun } from '../clients/look-up.ts';
import type { Sweep } from '../clients/sweep.ts';
import type { Config } from '../config.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { createLog, faultOf, logFault } from '../logging.ts';
import { besideTurns } from './beside-turns.ts';
import { byId, tenantsOf } from './by-id.ts';
import { everybodyMs } from './compose-file-check.ts';
import { machineNow } from './machine-now.ts';
import type { Surroundings } from './surroundings.ts';
import { wireApprovals } from './wire-approvals.ts';
import { wireCards } from './wire-cards.ts';
import { wireDesks } from './wire-desks.ts';
import { wireSignIn } from './wire-sign-in.ts';
import { wireStepUp } from './wire-step-up.ts';
import { wireClocks, wireRetention } from './wire-sweeps.ts';
import { wireTurns } from './wire-turns.ts';

export interface Wired {
  /** Reads what is delivered, as it comes. */
  readonly index: IndexKeeper;
  /** Fetch the deliveries of channels that do not come to us. */
  readonly listeners: readonly Listener[];
  /** Brings tickets to the desks outside, and back what they say. */
  work(): Promise<void>;
  /** What is done now and again. */
  readonly sweeps: readonly Sweep[];
  /** Takes what desks write; `null`: none of them reads mail. */
  readonly letters: MailReceiver | null;
  /** Closes the lines to sources that keep one open. */
  letGo(): Promise<void>;
  readonly turns: ConversationTurns;
  /** Tells customers of trouble before they ask. */
  readonly watch: Watch;
  /** Hands out the looks that were promised. */
  readonly promised: Rounds;
  /** Sees requests for licences through. */
  readonly approvals: Rounds;
  /** Keeps the cards of tickets as their tickets are. */
  readonly cards: CardRounds;
  /** Sends one-time codes, where there is a mail server. */
  readonly post: OpenStepUp['post'] | null;
  readonly server: ReturnType<typeof createServer>;
}

export async function wire(
  config: Config,
  surroundings: Surroundings,
  store: Store,
  pages: readonly Route[],
): Promise<Wired> {
  const log = createLog(config);
  const tenants = tenantsOf(config.customers);
  const open: OpenHrSource[] = [];
  const beginRun = createBeginRun({
    tenants: byId(config.customers),
    clock: surroundings.clock,
    indexFolder: join(config.dataDir, 'index'),
    onOpen: (source) => void open.push(source),
    onLookUp: (lookedUp) => log.debug({ lookedUp }, 'looked up'),
  });
  const proof = wireStepUp(config, surroundings, store, beginRun, log);
  const outlets = () => [web.outlet, ...others.map(({ outlet }) => outlet)];
  const turns = wireTurns(config, surroundings, store, log, beginRun, proof, outlets);
  const accept = async (channel: string, heard: Heard) =>
    turns.accept(channel, cleaned((await proof?.hide(heard)) ?? heard));
  const sessions = { sessions: store.sessions, clock: machineNow };
  const web: WebChannel = webChannel({
    ...sessions,
    identities: store.identities,
    entrance: surroundings.entrance,
    parents: config.parentOrigins,
    outbox: store,
    conversationOf: conversationId,
    accept: (heard) => accept('web', heard),
    run: (conversation) => void turns.run(conversation),
  });
  const run = (conversation: string) => void turns.run(conversation);
  const speakFirst = createSpeakFirst({
    outlets,
    identities: store.identities,
    announcements: store.announcements,
    clock: surroundings.clock,
    run,
    report: (error) => log.error({ trouble: { is: 'not-reached' }, fault: faultOf(error) }, 'trouble'),
  });
  const { chatOf } = speakFirst;
  const working: WorkPorts = { store, tenants, beginRun, clock: surroundings.clock, run, chatOf };
  const cards = wireCards(working, store, log, () => others.flatMap(({ cards }) => cards ?? []));
  const others = await openChannels(config, {
    tenants,
    store,
    clock: machineNow,
    accept,
    triage: besideTurns(turns, cards.desk),
    report: (error) => log.error({ trouble: { is: 'errand-failed' }, fault: faultOf(error) }, 'trouble'),
  });
  const whoAsks: DeskPorts['whoAsks'] = async (headers) =>
    (await findSession(sessions, headers))?.sender ?? null;
  const desk = deskRoutes({ ...working, store, whoAsks });
  const files = fileRoutes({
    whoAsks,
    desk: createFileDesk({
      tenants: byId(config.customers),
      clock: surroundings.clock,
      startDeadline: () => startDeadline(everybodyMs),
    }),
    tenants,
    store,
    clock: machineNow,
  });
  const outside = wireDesks(config, store, turns, log);
  const server = createServer({
    host: config.host,
    port: config.port,
    parents: config.parentOrigins,
    routes: [
      ...[...web.routes, ...others.flatMap(({ routes }) => routes)].map((route) => beforeTurns(turns, route)),
      ...desk,
      ...strandedRoutes({ whoAsks, tenants, clock: machineNow, desks: store.desks }),
      looksRoute({ whoAsks, store, tenants, clock: surroundings.clock }),
      ...insightRoutes({ whoAsks, store, tenants, clock: surroundings.clock }),
      ...(await wireSignIn(config, store, log)),
      outside.route,
      ...files.routes,
      ...pages,
    ],
    uploads: files.uploads,
    fault: (error) => logFault(log, error),
  });
  const index = keepIndexed({
    sources: open.flatMap(({ tenant, files }) => (files === null ? [] : [{ tenant, files }])),
    clock: surroundings.clock,
    report: (trouble) => log.warn({ trouble }, 'a delivery was not read'),
  });
  const sweeps = [wireClocks(config, surroundings, store, log), wireRetention(config, store, log)];
  const letGo = async () => {
    index.stop();
    await Promise.all(open.map(({ close }) => close()));
  };
  const listeners = others.flatMap(({ listener }) => listener ?? []);
  const promised = lookClock({
    looks: store.looks,
    accept: turns.accept,
    audienceAt: throughChannels(outlets).audienceAt,
    clock: surroundings.clock,
    machineNow,
    everyMs: 5_000,
    report: (error) => log.error({ trouble: { is: 'look-not-begun' }, fault: faultOf(error) }, 'trouble'),
  });
  const approvals = wireApprovals(config, surroundings, store, { turns, speakFirst, outlets }, log);
  const post = proof?.post ?? null;
  const watch = keepWatch({
    ...{ tenants, beginRun, speakFirst, notices: store.notices, tickets: store.tickets },
    clock: surroundings.clock,
    report: (tenant, error) =>
      log.error({ trouble: { is: 'not-watched', tenant }, fault: faultOf(error) }, 'trouble'),
  });
  return {
    ...{ turns, server, index, listeners, post, watch, promised, approvals, sweeps, letGo },
    ...outside,
    cards: cards.rounds,
  };
}

/** What a channel does with a delivery before it is on disk, looking up a session for one, goes before turns as well. */
const beforeTurns = ({ during }: ConversationTurns, route: Route): Route =>
  route.method === 'GET' ? route : { ...route, answer: (asked) => during(() => route.answer(asked)) };

const cleaned = (heard: Heard): Heard =>
  heard.input.is === 'text'
    ? { ...heard, input: { ...heard.input, text: withoutSecrets(heard.input.text) } }
    : heard;
