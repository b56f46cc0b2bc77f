import type { Heard, Reply } from '../../src/bots/channel.ts';
import { conversationId } from '../../src/bots/conversation/conversation-id.ts';
import { respond } from '../../src/bots/conversation/respond.ts';
import { freshState, type State } from '../../src/bots/conversation/state.ts';
import type { Dependencies, Response } from '../../src/bots/conversation/talk.ts';
import { gather } from '../../src/bots/conversation/think.ts';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { createBeginRun } from '../../src/clients/look-up.ts';
import { lookForTicket } from '../../src/diagnostics/again/look-for-ticket.ts';
import { evidenceBundle, redactedBundle } from '../../src/diagnostics/escalation/evidence.ts';
import { redact } from '../../src/diagnostics/escalation/redact.ts';
import { approvals } from '../../src/diagnostics/licences/approval-rules.ts';
import type { SeatRequestState } from '../../src/diagnostics/licences/seat-request.ts';
import type { BookedLook, LookChange } from '../../src/diagnostics/ports/looks.ts';
import type { Ticket, Tickets } from '../../src/diagnostics/ports/tickets.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { World } from '../../src/sandbox/world.ts';
import { understand } from '../bots/conversation/understand/learned.ts';
import { freshTicket } from '../fixtures/fresh-ticket.ts';
import { byThen } from './by-then.ts';
import { chattersOf } from './chatters-of.ts';
import { storyApproval } from './story-approval.ts';
import type { Story, StoryStep } from './story-form.ts';
import { storyPost } from './story-post.ts';

/** What came of one step. */
export interface Played {
  readonly step: StoryStep;
  /** What the latest request for licences comes to. */
  readonly request: SeatRequestState | 'none';
  /** How many codes have gone out so far. */
  readonly letters: number;
  readonly replies: readonly Reply[];
  readonly response: Response;
  /** What is promised after it. */
  readonly booked: readonly BookedLook[];
}

/** Impatient, so that a system that does not answer costs a test no time. */
const impatient = { attemptMs: 600, backoffMs: 1 };
const within = 2000;

/** Plays a story from its first word in a world of its own. */
export async function playStory(story: Story, given: World = demoWorld): Promise<readonly Played[]> {
  // Of its own: what happens meanwhile is written into it.
  const world = structuredClone(withApprovals(story, withRole(story, given)));
  const sandbox = await startSandbox({ ...world, faults: story.faults });
  const opened: Opened = [];
  try {
    return await talkThrough(story, world, { sandbox, opened });
  } finally {
    for (const close of opened) await close();
    await sandbox.close();
  }
}

/** The same world, in which whoever chats looks after the integration. */
function withRole({ as, role }: Story, world: World): World {
  if (role === undefined) return world;
  const chatters = chattersOf(world, as);
  const customers = world.customers.map((customer) => {
    const here = chatters.filter((each) => each.customer === customer.tenant.id);
    const technicalAdministrators = here.map(({ address }) => address);
    return { ...customer, tenant: { ...customer.tenant, technicalAdministrators } };
  });
  return { ...world, customers };
}

/** The same world, in which licences are approved first at the customers of whoever chats. */
function withApprovals({ as, approvals: rules }: Story, world: World): World {
  if (rules.length === 0) return world;
  const addressOf = (name: string) => chattersOf(world, name)[0]?.address ?? `${name}@nowhere.example`;
  const licences = rules.map(({ steps, ...rule }) => ({
    ...rule,
    steps: steps.map((each) => ({ ...each, by: each.by.map(addressOf) })),
  }));
  const here = chattersOf(world, as).map(({ customer }) => customer);
  const customers = world.customers.map((customer) =>
    here.includes(customer.tenant.id)
      ? { ...customer, tenant: { ...customer.tenant, approvals: approvals.parse({ licences }) } }
      : customer,
  );
  return { ...world, customers };
}

/** How to let go of the sources that keep something open. */
type Opened = (() => Promise<void>)[];
interface Stage {
  readonly sandbox: Sandbox;
  readonly opened: Opened;
}

async function talkThrough(story: Story, world: World, stage: Stage): Promise<readonly Played[]> {
  const { sandbox } = stage;
  const systems = dependenciesOf(story, world, stage);
  const post = storyPost(systems.tenants, systems.beginRun, sandbox.clock);
  const approval = storyApproval(story, world, systems.tenants, sandbox.clock());
  const all = { ...systems, requests: approval.requests };
  const dependencies = story.codes === 'sent' ? { ...all, stepUp: post.stepUp } : all;
  const played: Played[] = [];
  const states = new Map<string, State>();
  let booked: readonly BookedLook[] = [];
  for (const step of story.talk) {
    booked = withDesk(step, booked, () => promisedFor(played, systems, sandbox));
    passTime(step, world, sandbox, booked);
    const heard = heardIn(story, world, step, played, booked);
    const arrived = await Promise.all(heard.map(post.arrive));
    const withPerson = withPersonAt(step, story, world, sandbox);
    const tenants = step.role === 'gone' ? withoutRoles(dependencies.tenants) : dependencies.tenants;
    const before = { dependencies: { ...dependencies, tenants }, withPerson, booked, now: sandbox.clock() };
    const who = step.as ?? story.as;
    const state = states.get(who) ?? freshState(story.language);
    const response = await respondToAll(before, arrived, state);
    booked = after(booked, response.looks);
    for (const each of heard.slice(0, 1)) await post.commit(each, response);
    states.set(who, response.state);
    approval.commit(response, sandbox.clock());
    played.push({
      step,
      request: approval.latest(),
      booked,
      letters: post.letters.length,
      response,
      replies: response.replies.map((reply) => reply(numbered(response, sandbox))),
    });
  }
  return played;
}

/** What goes before the step: minutes, or the run that a promised look waits for. */
function passTime(step: StoryStep, world: World, sandbox: Sandbox, [due]: readonly BookedLook[]): void {
  if (step.wait !== undefined) sandbox.move(new Date(sandbox.clock().getTime() + step.wait * 60_000));
  if (step.sync === undefined || due === undefined) return;
  byThen(world, step, due);
  sandbox.move(due.due);
}

const withDesk = ({ desk }: StoryStep, booked: readonly BookedLook[], promised: () => BookedLook) =>
  desk === 'solved' ? [...booked, promised()] : booked;

/** What a desk that solved the story's ticket brings along, as the store would have it. */
function promisedFor(played: readonly Played[], { tenants }: Dependencies, sandbox: Sandbox): BookedLook {
  const ticket = played.flatMap(({ response }) => numbered(response, sandbox) ?? []).at(-1);
  const tenant = tenants.get(ticket?.tenant ?? '');
  const promise = ticket && tenant ? lookForTicket(ticket, tenant, sandbox.clock()) : null;
  if (promise === null) throw new Error('there is no ticket to look for');
  return { ...promise, id: 1001, putOff: 0 };
}

/** One turn: what belongs together is read as one, and the rest is answered in order. */
async function respondToAll(
  before: {
    readonly dependencies: Dependencies;
    readonly withPerson: readonly Ticket[];
    readonly booked: readonly BookedLook[];
    readonly now: Date;
  },
  heard: readonly Heard[],
  state: State,
): Promise<Response> {
  const none = { answers: [], audit: [], codes: [], looks: [], news: [], requests: [], journal: [] };
  let all: Response = { state, replies: [], ticket: null, ...none };
  for (const each of gather(heard, before.dependencies.understand)) {
    const conversation = conversationId(each.address);
    const talk = { ...before, heard: each, conversation, progress: () => {} };
    const { ticket, answers, codes, looks, news, requests } = all;
    const done = { ticket, answers, codes, looks, news, requests };
    const next = await respond({ ...talk, ...done }, all.state);
    all = {
      ...next,
      replies: [...all.replies, ...next.replies],
      audit: [...all.audit, ...next.audit],
      journal: [...all.journal, ...next.journal],
    };
  }
  return all;
}

/** What is promised, as the store would have it after the turn. */
function after(booked: readonly BookedLook[], changes: readonly LookChange[]): readonly BookedLook[] {
  let kept = [...booked];
  for (const change of changes) {
    if (change.is === 'booked') kept.push({ ...change.look, id: numberAfter(kept), putOff: 0 });
    else if (change.is === 'ended') kept = kept.filter(({ id }) => id !== change.id);
    else kept = kept.map((look) => (look.id === change.id ? { ...look, ...change } : look));
  }
  return kept.toSorted((one, other) => one.due.getTime() - other.due.getTime());
}

const numberAfter = (looks: readonly BookedLook[]) => 1 + Math.max(0, ...looks.map(({ id }) => id));

const withoutRoles = (tenants: Dependencies['tenants']): Dependencies['tenants'] =>
  new Map(
    [...tenants].map(([id, tenant]) => [
      id,
      { ...tenant, administrators: [], technicalAdministrators: [], agents: [] },
    ]),
  );

/** The story's first ticket, as an agent left it before this step. */
function withPersonAt(
  { person }: StoryStep,
  { tickets: [ticket] }: Story,
  world: World,
  { clock }: Sandbox,
): readonly Ticket[] {
  if (person === null || ticket === undefined) return [];
  const [chatter] = chattersOf(world, ticket.by);
  const parts = { tenant: chatter?.customer ?? '', openedBy: chatter?.address ?? '', since: clock() };
  const how =
    person === 'asks'
      ? ({ state: 'waiting-for-customer', talk: 'loket' } as const)
      : ({ state: 'assigned', talk: 'person' } as const);
  return [freshTicket(ticket.number, { ...parts, ...how, holder: 'sam@support.example', revision: 2 })];
}

/** The ticket as the store would number it. */
const numbered = ({ ticket }: Response, { clock }: Sandbox): Ticket | null =>
  ticket === null
    ? null
    : freshTicket(1001, { ...ticket, evidence: asPublished(ticket.evidence), openedAt: clock() });

/** What goes with a ticket is what its schema says, whole and without personal values. */
function asPublished(evidence: Ticket['evidence']): Ticket['evidence'] {
  const bundle = evidenceBundle.parse(evidence);
  redactedBundle.parse(redact(bundle));
  return bundle;
}

function dependenciesOf({ tickets, faults }: Story, world: World, { sandbox, opened }: Stage): Dependencies {
  const customers = worldCustomers(world, sandbox);
  const byId = new Map(customers.map((customer) => [customer.tenant.id, customer]));
  let count = 0;
  return {
    tenants: new Map(customers.map(({ tenant }) => [tenant.id, tenant])),
    beginRun: createBeginRun({
      tenants: byId,
      clock: sandbox.clock,
      onOpen: ({ close }) => opened.push(close),
      ...(faults.length > 0 ? { http: impatient } : {}),
    }),
    tickets: kept(tickets, world),
    understand,
    nonce: () => `nonce-${count++}`,
    ...(faults.length > 0 ? { diagnosisMs: within } : {}),
  };
}

function kept(tickets: Story['tickets'], world: World): Tickets {
  const all = tickets.map(({ number, by, desk, flow }): Ticket => {
    const [chatter] = chattersOf(world, by);
    return freshTicket(number, {
      tenant: chatter?.customer ?? '',
      openedBy: chatter?.address ?? '',
      desk,
      flow,
      openedAt: new Date('2026-11-16T09:00:00Z'),
    });
  });
  const seenBy: (grant: Parameters<Tickets['list']>[0]) => readonly Ticket[] = (grant) =>
    all.filter(
      ({ tenant, openedBy }) =>
        tenant === grant.tenant && (grant.scope === 'customer' || openedBy === grant.actor),
    );
  return {
    find: async (grant, number) => seenBy(grant).find((ticket) => ticket.number === number) ?? null,
    list: async (grant, limit) => seenBy(grant).toReversed().slice(0, limit),
  };
}

function heardIn(
  story: Story,
  world: World,
  step: StoryStep,
  played: readonly Played[],
  booked: readonly BookedLook[],
): readonly Heard[] {
  const who = step.as ?? story.as;
  const chatters = chattersOf(world, who);
  const [first] = chatters;
  if (first === undefined) throw new Error(`nobody chats as ${who}`);
  return inputsOf(step, shownTo(who, story, played), booked).map((input, index) => ({
    key: `message-${played.length}-${index}`,
    address: { installation: 'story', thread: 'chat', person: first.address },
    sender: {
      customers: chatters.map(({ customer }) => customer),
      address: first.address,
      proven: chatters.every(({ proven }) => proven === 'yes') ? 'yes' : 'no',
      via: 'channel',
    },
    audience: step.where,
    language: story.language,
    input,
  }));
}

/** What this person has read so far. */
const shownTo = (who: string, story: Story, played: readonly Played[]): readonly Played[] =>
  played.filter(({ step }) => (step.as ?? story.as) === who);

function inputsOf(
  step: StoryStep,
  played: readonly Played[],
  [due]: readonly BookedLook[],
): readonly Heard['input'][] {
  if (step.approve !== undefined) return [{ is: 'approval', request: step.approve }];
  if (step.sync !== undefined) return [{ is: 'due', look: due?.id ?? 0 }];
  const texts = step.burst ?? (step.say === undefined ? [] : [step.say]);
  return texts.length > 0 ? texts.map((text) => ({ is: 'text', text })) : [pressOf(step, played)];
}

function pressOf(step: StoryStep, played: readonly Played[]): Heard['input'] {
  const shown = played.flatMap(({ replies }) => replies).filter(({ buttons }) => buttons.length > 0);
  const rows = step.press === undefined ? shown.slice(0, -1) : shown.slice(-1);
  const label = step.press ?? step['press-old'];
  const button = rows.flatMap(({ buttons }) => buttons).find((each) => each.label === label);
  if (button === undefined) throw new Error(`there is no button ${label}`);
  return { is: 'press', nonce: button.nonce };
}
