import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type LookClock, lookClock } from './bots/again/look-clock.ts';
import type { Heard } from './bots/channel.ts';
import { checkChannels } from './bots/channels/check-channels.ts';
import { type Listener, openChannels } from './bots/channels/open-channels.ts';
import type { Outlet } from './bots/channels/outlet.ts';
import { throughChannels } from './bots/channels/through-channels.ts';
import { freshPage } from './bots/channels/web/fresh-page.ts';
import { type WebChannel, webChannel } from './bots/channels/web/index.ts';
import { pageFiles } from './bots/channels/web/page-files.ts';
import { findSession } from './bots/channels/web/session.ts';
import type { Entrance } from './bots/channels/web/web-ports.ts';
import { conversationId } from './bots/conversation/conversation-id.ts';
import { type ConversationTurns, createTurns } from './bots/conversation/create-turns.ts';
import { diagnosisMs, startDeadline } from './bots/conversation/deadline.ts';
import { type Rehearsal, rehearsal } from './bots/conversation/rehearsal.ts';
import { rehearse, type Script } from './bots/conversation/rehearse.ts';
import { createThink } from './bots/conversation/think.ts';
import { loadClassify } from './bots/conversation/understand/load-understanding.ts';
import { thresholds } from './bots/conversation/understand/tiers.ts';
import { createUnderstand } from './bots/conversation/understand/understand-message.ts';
import { withoutSecrets } from './bots/conversation/without-secrets.ts';
import { deskRoute } from './bots/desks/desk-route.ts';
import { sayDeskNews } from './bots/desks/say-desk-news.ts';
import { fileRoutes } from './bots/files/file-routes.ts';
import { insightRoutes } from './bots/insight/insight-routes.ts';
import { type OpenStepUp, openStepUp } from './bots/proof/open-step-up.ts';
import type { Route } from './bots/route.ts';
import { sayListening } from './bots/say-listening.ts';
import { createServer } from './bots/server.ts';
import { signInRoutes } from './bots/sign-in/sign-in-routes.ts';
import { signOutRoute } from './bots/sign-in/sign-out-route.ts';
import type { DeskPorts } from './bots/triage/desk-ports.ts';
import { deskRoutes } from './bots/triage/desk-routes.ts';
import { looksRoute } from './bots/triage/looks-route.ts';
import { strandedRoutes } from './bots/triage/stranded-routes.ts';
import { keepWatch, type Watch } from './bots/unasked/keep-watch.ts';
import { createSpeakFirst } from './bots/unasked/speak-first.ts';
import { wording } from './bots/wording/wording.ts';
import { checkFile } from './clients/check-file.ts';
import type { Checked } from './clients/checked.ts';
import { askToForget, type Forgotten } from './clients/desks/ask-to-forget.ts';
import { checkDesks } from './clients/desks/check-desks.ts';
import { watchClocks } from './clients/desks/clock-watch.ts';
import { connectDesks } from './clients/desks/connect-desks.ts';
import { type DeskDependencies, deskPatience } from './clients/desks/desk-dependencies.ts';
import { deskInlet } from './clients/desks/desk-inlet.ts';
import { receiveLetters } from './clients/desks/mail/receive-letters.ts';
import type { MailReceiver } from './clients/desks/mail/receive-mail.ts';
import { runJob } from './clients/desks/run-job.ts';
import { examine } from './clients/examine.ts';
import { createFileDesk } from './clients/file-desk.ts';
import type { OpenHrSource } from './clients/hr/open-hr-source.ts';
import { type IndexKeeper, keepIndexed } from './clients/hr/source-file/keep-indexed.ts';
import { createBeginRun } from './clients/look-up.ts';
import { smtpMail } from './clients/mail/smtp-mail.ts';
import { holdFolder } from './clients/store/hold-folder.ts';
import { openStore } from './clients/store/open-store.ts';
import type { QueueOptions } from './clients/store/queue.ts';
import { sayHeld } from './clients/store/say-held.ts';
import { whoHolds } from './clients/store/who-holds.ts';
import { type Sweep, sweep } from './clients/sweep.ts';
import type { Config } from './config.ts';
import { evidenceBundle, redactedBundle } from './diagnostics/escalation/evidence.ts';
import { checkReport } from './diagnostics/file/check-report.ts';
import { findingOf } from './diagnostics/file/finding-of.ts';
import { causeGroups, sayReport } from './diagnostics/file/say-report.ts';
import type { BeginRun, Clock, Erased, Store, Subject } from './diagnostics/ports.ts';
import { createLog, faultOf, logFault } from './logging.ts';
import type { Customer } from './tenant-files/customer.ts';

/** What serving needs besides the configuration: the demo stands in a world of its own, with its own clock. */
export interface Surroundings {
  readonly entrance: Entrance;
  readonly clock: Clock;
  /** The folder of this program; the built chat page stands in its `dist/page`. */
  readonly root: string;
}

export type Composed =
  | { readonly is: 'serving'; readonly url: string; close(): Promise<void> }
  /** Why it cannot start, and what to do. */
  | { readonly is: 'stopped'; readonly problem: string };

const machineNow: Clock = () => new Date();

/** Wires the rooms together and listens. The data folder is held first, and let go of last. */
export async function compose(config: Config, surroundings: Surroundings): Promise<Composed> {
  let url: string | null = null;
  const held = await holdFolder(config.dataDir, () => url);
  if (held.is !== 'holding') return { is: 'stopped', problem: sayHeld(config.dataDir, held) };
  const opened = await open(config, outsideOf(config));
  if (opened.is === 'unreachable') {
    await held.release();
    return { is: 'stopped', problem: opened.problem };
  }
  const wired = await wire(config, surroundings, opened.store, await pages(surroundings));
  const { turns, server, index, listeners, post, watch, promised, work, letters, sweeps, letGo } = wired;
  const close = async () => {
    await letters?.stop();
    await server.close();
    await Promise.all(listeners.map((listener) => listener.stop()));
    await promised.stop();
    await turns.stop();
    await post?.stop();
    await watch.stop();
    await Promise.all(sweeps.map((each) => each.stop()));
    await letGo();
    await opened.store.close();
    await held.release();
  };
  const listening = await server.listen();
  if (listening.is !== 'listening') {
    await close();
    return { is: 'stopped', problem: sayListening(listening) };
  }
  const receiving = await letters?.listen();
  if (receiving?.is === 'not-listening') {
    await close();
    return { is: 'stopped', problem: sayDeaf(receiving.why) };
  }
  url = listening.url;
  turns.start();
  index.start();
  promised.start();
  post?.start();
  watch.start();
  for (const each of sweeps) each.start();
  for (const listener of listeners) listener.start();
  await work();
  return { is: 'serving', url, close };
}

const sayDeaf = (why: string) =>
  `Loket cannot take letters of desks: ${why}. Choose another LOKET_MAIL_REPLY_PORT or LOKET_MAIL_REPLY_HOST, or take LOKET_MAIL_REPLY_TO away.`;

/** How a rehearsal differs from what `loket diagnose` does: more patience, for a machine that has much to do. */
export interface RehearsalOptions {
  /** Keeps what was learnt of source files for a next one; without it that is forgotten. */
  readonly indexFolder?: string;
  /** Milliseconds for all look-ups together, and for one attempt at a call. */
  readonly diagnosisMs?: number;
  readonly attemptMs?: number;
}

/** A whole conversation in process, without a database: what `loket diagnose` prints. */
export async function composeRehearsal(
  customers: readonly Customer[],
  clock: Clock,
  script: Omit<Script, 'now'>,
  { diagnosisMs, attemptMs, ...kept }: RehearsalOptions = {},
): Promise<Rehearsal> {
  let count = 0;
  const open: OpenHrSource[] = [];
  const dependencies = {
    tenants: tenantsOf(customers),
    beginRun: createBeginRun({
      tenants: byId(customers),
      clock,
      ...kept,
      ...(attemptMs !== undefined && { http: { attemptMs } }),
      onOpen: (source) => void open.push(source),
    }),
    tickets: { find: async () => null, list: async () => [] },
    understand: createUnderstand(loadClassify(), thresholds),
    nonce: () => `rehearsal-${count++}`,
    ...(diagnosisMs !== undefined && { diagnosisMs }),
  };
  try {
    return await rehearse(dependencies, { ...script, now: clock() });
  } finally {
    await Promise.all(open.map(({ close }) => close()));
  }
}

/** The JSON Schema of what goes with a ticket: to our own desk, and to one outside the house. */
export const ticketSchema = (variant: 'full' | 'redacted') =>
  z.toJSONSchema(variant === 'full' ? evidenceBundle : redactedBundle, { io: 'output' });

/** The JSON Schema of what `loket diagnose` prints. */
export const rehearsalSchema = () => z.toJSONSchema(rehearsal, { io: 'output' });

/** Brings the database up to date and stops. */
export async function composeMigration(
  config: Config,
): Promise<{ is: 'done' } | { is: 'stopped'; problem: string }> {
  const held = await holdFolder(config.dataDir, () => null);
  if (held.is !== 'holding') return { is: 'stopped', problem: sayHeld(config.dataDir, held) };
  const opened = await open(config);
  if (opened.is === 'open') await opened.store.close();
  await held.release();
  return opened.is === 'open' ? { is: 'done' } : { is: 'stopped', problem: opened.problem };
}

/** Takes somebody out of everything that is kept. Of the embedded database the server must not have the folder. */
export async function composeErasure(
  config: Config,
  who: Subject,
  alsoKnownAs: readonly string[],
): Promise<
  | { is: 'done'; erased: Omit<Erased, 'desks'> & { desks: readonly Forgotten[] } }
  | { is: 'stopped'; problem: string }
> {
  const held = await holdFolder(config.dataDir, () => null);
  if (held.is !== 'holding') return { is: 'stopped', problem: sayHeld(config.dataDir, held) };
  try {
    const opened = await open(config, { ...outsideOf(config), outside: () => 'no' });
    if (opened.is === 'unreachable') return { is: 'stopped', problem: opened.problem };
    try {
      const erased = await opened.store.erase(who, alsoKnownAs);
      const desks = await askToForget(
        deskWork(config, opened.store, () => undefined),
        erased.desks,
      );
      return { is: 'done', erased: { ...erased, desks } };
    } finally {
      await opened.store.close();
    }
  } finally {
    await held.release();
  }
}

/** A source file and the customer that it is of; `null` where nothing is to be compared with. */
export interface FileToCheck {
  readonly path: string;
  readonly tenant: Customer['tenant'];
  readonly previous: string | null;
  readonly learnlinq: Customer['learnlinq'] | null;
  readonly clock?: Clock;
  onBytes(read: number, of: number): void;
}

/** What `loket check-file` finds. */
export async function composeFileCheck(file: FileToCheck) {
  using deadline = startDeadline(everybodyMs);
  return await checkFile({ clock: machineNow, ...file, deadline });
}

/** Everybody in LearnLinq, page by page, may take longer than a question in a chat. */
const everybodyMs = 60_000;

/** How the findings in a source file are told. */
export const fileWords = { causeGroups, sayReport, findingOf } as const;

/** The JSON Schema of what `loket check-file --json` prints. */
export const checkReportSchema = () => z.toJSONSchema(checkReport, { io: 'output' });

/** What `loket doctor` finds. */
export async function composeExamination(config: Config): Promise<readonly Checked[]> {
  using deadline = startDeadline(diagnosisMs);
  const tenants = config.customers.map(({ tenant }) => tenant);
  return [
    ...(await examine(config, machineNow, deadline)),
    ...(await checkDesks(config.customers)),
    ...(await checkChannels(config, tenants, machineNow)),
    ...(await examineSignIn(config)),
  ];
}

/** The address of the server that holds the data folder, or `null`. */
export async function runningServer({ dataDir }: Config): Promise<string | null> {
  const holder = await whoHolds(dataDir);
  return holder.is === 'held' ? holder.address : null;
}

type Opened =
  | { readonly is: 'open'; readonly store: Store }
  | { readonly is: 'unreachable'; readonly problem: string };

async function open({ dataDir, databaseUrl }: Config, queue?: QueueOptions): Promise<Opened> {
  try {
    const place = databaseUrl === null ? { dataDir } : { databaseUrl };
    return { is: 'open', store: await openStore(place, queue) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    const problem =
      databaseUrl === null
        ? `Loket could not open the database in ${dataDir}: ${why}. Put a copy back, or choose another folder with DATA_DIR.`
        : `Loket could not open the database of DATABASE_URL: ${why}. Check the address, and that the server runs.`;
    return { is: 'unreachable', problem };
  }
}

/** A queue is opened only where a customer has a desk outside. */
function outsideOf(config: Config): QueueOptions {
  const desks = new Map(config.customers.map((customer) => [customer.tenant.id, customer.desks]));
  const log = createLog(config);
  const none = [...desks.values()].every(({ size }) => size === 0);
  return {
    outside: none ? null : (tenant, desk) => (desks.get(tenant)?.has(desk) === true ? 'yes' : 'no'),
    report: (error) => log.error({ trouble: { is: 'desk-job-failed' }, fault: faultOf(error) }, 'trouble'),
  };
}

const pageFolder = (root: string) => join(root, 'dist', 'page');

/** Builds the chat page when it is missing or was built from other sources. */
export const preparePage = (root: string) => freshPage(pageFolder(root), root);

async function pages({ root }: Surroundings): Promise<readonly Route[]> {
  await preparePage(root);
  return pageFiles(pageFolder(root));
}

interface Wired {
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
  readonly promised: LookClock;
  /** Sends one-time codes, where there is a mail server. */
  readonly post: OpenStepUp['post'] | null;
  readonly server: ReturnType<typeof createServer>;
}

async function wire(
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
  const others = await openChannels(config, {
    tenants,
    store,
    clock: machineNow,
    accept,
    report: (error) => log.error({ trouble: { is: 'errand-failed' }, fault: faultOf(error) }, 'trouble'),
  });
  const speakFirst = createSpeakFirst({
    outlets,
    identities: store.identities,
    announcements: store.announcements,
    clock: surroundings.clock,
    run: (conversation) => void turns.run(conversation),
    report: (error) => log.error({ trouble: { is: 'not-reached' }, fault: faultOf(error) }, 'trouble'),
  });
  const whoAsks: DeskPorts['whoAsks'] = async (headers) =>
    (await findSession(sessions, headers))?.sender ?? null;
  const desk = deskRoutes({
    ...{ whoAsks, store, tenants, beginRun, clock: surroundings.clock },
    run: (conversation) => void turns.run(conversation),
  });
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
    clock: surroundings.clock,
    machineNow,
    everyMs: 5_000,
    report: (error) => log.error({ trouble: { is: 'look-not-begun' }, fault: faultOf(error) }, 'trouble'),
  });
  const post = proof?.post ?? null;
  const watch = keepWatch({
    ...{ tenants, beginRun, speakFirst, notices: store.notices, tickets: store.tickets },
    clock: surroundings.clock,
    report: (tenant, error) =>
      log.error({ trouble: { is: 'not-watched', tenant }, fault: faultOf(error) }, 'trouble'),
  });
  return { turns, server, index, listeners, post, watch, promised, ...outside, sweeps, letGo };
}

function wireTurns(
  config: Config,
  { clock }: Surroundings,
  store: Store,
  log: Logger,
  beginRun: BeginRun,
  proof: OpenStepUp | null,
  outlets: () => readonly Outlet[],
): ConversationTurns {
  const through = throughChannels(outlets);
  const think = createThink({
    tenants: tenantsOf(config.customers),
    beginRun,
    ...(proof !== null && { stepUp: proof.stepUp }),
    tickets: store.tickets,
    understand: createUnderstand(loadClassify(), config.sureEnough ?? thresholds),
    nonce: () => randomUUID(),
    note: (turn) => log.info({ turn }, 'turn'),
  });
  return createTurns({
    store,
    think,
    clock,
    machineNow,
    owner: randomUUID(),
    leaseMs: 15_000,
    sweepMs: 3_000,
    apology: { nl: wording.nl.crashed, en: wording.en.crashed },
    ...through,
    identify: proof?.identify(through.identify) ?? through.identify,
    report: (trouble, error) => log.error({ trouble, fault: faultOf(error) }, 'trouble'),
  });
}

/** What a channel does with a delivery before it is on disk, looking up a session for one, goes before turns as well. */
const beforeTurns = ({ during }: ConversationTurns, route: Route): Route =>
  route.method === 'GET' ? route : { ...route, answer: (asked) => during(() => route.answer(asked)) };

/** Tickets out to the desks outside the house, and what those say in. */
function wireDesks(
  config: Config,
  store: Store,
  turns: ConversationTurns,
  log: Logger,
): Pick<Wired, 'work' | 'letters'> & { readonly route: Route } {
  const work = deskWork(config, store, (run) => log.info({ run }, 'desk'));
  const told: DeskDependencies['told'] = (conversations) => {
    for (const each of conversations) void turns.run(each);
  };
  const { customers } = work;
  const run = runJob({ ...work, told });
  return {
    route: deskRoute(deskInlet(store.desks, customers, machineNow)),
    work: () => store.desks.work(run),
    letters: receiveLetters(config.mail?.replies ?? null, customers, {
      hear: store.desks.hear,
      machineNow,
      note: (letter) => log.info({ letter }, 'letter'),
    }),
  };
}

/** The service levels of tickets, looked at every minute. */
const wireClocks = (
  { customers, mail }: Config,
  { clock }: Surroundings,
  { clocks }: Store,
  log: Logger,
): Sweep =>
  sweep(
    60_000,
    () =>
      watchClocks({
        ...{ clocks, clock, machineNow, tenants: tenantsOf(customers), mail: mail && smtpMail(mail) },
        note: (noticed) => log.info({ noticed }, 'clock'),
      }),
    (error) => log.error({ trouble: { is: 'clocks-not-watched' }, fault: faultOf(error) }, 'trouble'),
  );

/** What was kept long enough goes, at the start and four times a day. */
const wireRetention = ({ keep }: Config, store: Store, log: Logger): Sweep =>
  sweep(
    6 * 60 * 60 * 1000,
    async () => log.info({ gone: await store.retain(machineNow(), keep) }, 'retention'),
    (error) => log.error({ trouble: { is: 'not-let-go' }, fault: faultOf(error) }, 'trouble'),
  );

/** What a run of the queue works with; nobody is woken by it. */
const deskWork = (
  { customers, mail }: Config,
  { desks }: Store,
  note: DeskDependencies['note'],
): DeskDependencies => ({
  desks,
  customers: connectDesks(customers, mail && { mail: smtpMail(mail), replies: mail.replies }),
  machineNow,
  patience: deskPatience,
  say: sayDeskNews,
  told: () => undefined,
  note,
});

/** What signing in is given besides its settings: a provider's tokens go by the machine's own clock. */
const aroundSignIn = { clock: machineNow, startDeadline: () => startDeadline(diagnosisMs) } as const;

async function examineSignIn({ signIn }: Config): Promise<readonly Checked[]> {
  if (signIn === null) return [];
  const { checkSignIn } = await import('./clients/sign-in/check-sign-in.ts');
  return [await checkSignIn(signIn, aroundSignIn)];
}

/** The library of signing in is only loaded where it is set up. */
async function wireSignIn(
  { signIn, customers }: Config,
  { sessions }: Store,
  log: Logger,
): Promise<readonly Route[]> {
  const out = signOutRoute({ sessions });
  if (signIn === null) return [out];
  const { openIdSignIn } = await import('./clients/sign-in/open-id-sign-in.ts');
  return [
    out,
    ...signInRoutes({
      signIn: openIdSignIn(signIn, aroundSignIn),
      tenants: tenantsOf(customers),
      sessions,
      clock: machineNow,
      note: (ended) => log.info({ signIn: ended }, 'sign-in'),
    }),
  ];
}

/** `null` without a mail server: then nobody is asked for an address. */
const wireStepUp = (
  { mail, customers }: Config,
  { clock }: Surroundings,
  store: Store,
  beginRun: BeginRun,
  log: Logger,
): OpenStepUp | null =>
  mail === null
    ? null
    : openStepUp({
        codes: store.codes,
        mail: smtpMail(mail),
        key: mail.codeKey,
        tenants: tenantsOf(customers),
        beginRun,
        clock,
        everyMs: 2_000,
        note: (code) => log.info({ code }, 'code'),
        report: (error) => log.error({ trouble: { is: 'code-not-sent' }, fault: faultOf(error) }, 'trouble'),
      });

const cleaned = (heard: Heard): Heard =>
  heard.input.is === 'text'
    ? { ...heard, input: { ...heard.input, text: withoutSecrets(heard.input.text) } }
    : heard;

const tenantsOf = (customers: readonly Customer[]) =>
  new Map(customers.map(({ tenant }) => [tenant.id, tenant]));
const byId = (customers: readonly Customer[]) =>
  new Map(customers.map((customer) => [customer.tenant.id, customer]));
