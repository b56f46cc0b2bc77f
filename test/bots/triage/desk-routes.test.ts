import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { movedShape, ticketView } from '../../../src/bots/triage/ticket-view.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import {
  afterMove,
  moveRules,
  type TicketMove,
  type TicketState,
  ticketMoves,
  ticketStates,
} from '../../../src/diagnostics/escalation/ticket-moves.ts';
import type { Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { type DeskStage, deskStage } from './desk-stage.ts';

let desk: DeskStage;
beforeAll(async () => {
  desk = await deskStage();
}, 60_000);
afterAll(() => desk.close());

const sender = (address: string, parts: Partial<Sender> = {}): Sender => ({
  customers: ['zorggroep-linde'],
  address,
  proven: 'yes',
  via: 'token',
  ...parts,
});
const sam = sender('sam@support.example', { customers: ['zorggroep-linde', 'bakkerij-vermeer'] });
const people = {
  nobody: null,
  employee: sender('l.vandijk@zorggroep-linde.example'),
  manager: sender('f.elamrani@zorggroep-linde.example'),
  'technical administrator': sender('b.smit@zorggroep-linde.example'),
  'administrator with an unproven address': sender('h.prins@zorggroep-linde.example', { proven: 'no' }),
  administrator: sender('h.prins@zorggroep-linde.example'),
  'administrator of another customer': sender('astrid@bakkerij-vermeer.example', {
    customers: ['bakkerij-vermeer'],
  }),
  'agent of another customer': { ...sam, customers: ['bakkerij-vermeer'] },
  agent: sam,
} satisfies Record<string, Sender | null>;

/** A body for every move an agent can post. */
const bodyOf = (move: TicketMove, revision: number, into: number) => ({
  move,
  revision,
  note: 'Een zin',
  ...(move === 'hand-over' && { desk: 'development' }),
  ...(move === 'solve' && { how: 'confirmed' }),
  ...(move === 'merge' && { into }),
  ...(move === 'snooze' && { until: '2026-11-20' }),
});
const posted = ticketMoves.filter((move) => moveRules[move].by.includes('agent'));

const routes = ['mark', 'tickets', 'ticket', 'look', ...posted] as const;

function requestOf(
  route: (typeof routes)[number],
  { number, revision }: Ticket,
  into: number,
): readonly [path: string, post?: unknown] {
  switch (route) {
    case 'mark':
    case 'tickets':
      return [route];
    case 'ticket':
      return [`tickets/${number}`];
    case 'look':
      return [`tickets/${number}/look`, {}];
    default:
      return [`tickets/${number}/steps`, bodyOf(route, revision, into)];
  }
}

/** What the table says of a move on a ticket that nobody took over or set aside; `null`: not possible. */
function reachedFrom(state: TicketState, move: TicketMove): TicketState | null {
  if (move === 'give-back' || move === 'wake') return null;
  const after = afterMove(state, state === 'assigned' ? 'held' : 'free', move, 'agent');
  return after.is === 'moved' ? after.to : null;
}

describe('who may do what', () => {
  const all = (status: number) => Object.fromEntries(routes.map((route) => [route, status]));
  const reads = { mark: 200, tickets: 200 };
  const expected: Readonly<Record<keyof typeof people, Record<string, number>>> = {
    nobody: all(401),
    employee: all(403),
    manager: all(403),
    'technical administrator': all(403),
    'administrator with an unproven address': all(403),
    administrator: { ...all(403), ...reads, ticket: 200 },
    'administrator of another customer': { ...all(404), ...reads },
    'agent of another customer': { ...all(404), ...reads },
    agent: {
      ...all(200),
      ...Object.fromEntries(
        posted.filter((move) => reachedFrom('new', move) === null).map((move) => [move, 422]),
      ),
    },
  };

  test.each(Object.entries(expected))('%s', async (name, statuses) => {
    const who = Object.entries(people).find(([each]) => each === name)?.[1] ?? null;
    const session = await desk.signIn(who);
    const into = (await desk.open()).number;
    const seen: Record<string, number> = {};
    for (const route of routes) {
      const [path, post] = requestOf(route, await desk.open(), into);
      seen[route] = (await desk.ask(session, path, post)).status;
    }
    expect(seen).toEqual(statuses);
  });

  test('another customer’s tickets are in no list', async () => {
    const { number } = await desk.open();
    const own = await desk.open({ tenant: 'bakkerij-vermeer', openedBy: 'astrid@bakkerij-vermeer.example' });
    const list = z.object({ tickets: z.array(z.object({ number: z.int() })) });
    const numbers = async (who: Sender, query = '') => {
      const { json } = await desk.ask(await desk.signIn(who), `tickets${query}`);
      return list.parse(json).tickets.map((ticket) => ticket.number);
    };
    expect(await numbers(people['agent of another customer'])).toEqual([own.number]);
    for (const each of [number, own.number]) expect(await numbers(sam, `?search=${each}`)).toEqual([each]);
    expect(await numbers(sam, '?customer=bakkerij-vermeer')).toEqual([own.number]);
    expect(await numbers(people.administrator, '?customer=bakkerij-vermeer')).toEqual([]);
  });

  test('what awaits approval says so in the queue, and is not offered to be passed on', async () => {
    const request = { amount: 3, sum: null, reason: null, steps: [{ by: ['ann@linde.example'], needed: 1 }] };
    const { number } = await desk.open({ desk: 'licences', flow: 'licence-increase', request });
    const session = await desk.signIn(sam);
    const shown = z.object({ ticket: z.object({ awaits: z.string(), moves: z.array(z.string()) }) });
    const { ticket } = shown.parse((await desk.ask(session, `tickets/${number}`)).json);
    expect(ticket.awaits).toBe('approval');
    for (const move of ['hand-over', 'snooze', 'wake']) expect(ticket.moves).not.toContain(move);
    expect(ticket.moves).toContain('decline');
    const list = z.object({ tickets: z.array(z.object({ awaits: z.string() })) });
    const queue = async (of: number) =>
      list.parse((await desk.ask(session, `tickets?search=${of}`)).json).tickets.map(({ awaits }) => awaits);
    expect(await queue(number)).toEqual(['approval']);
    expect(await queue((await desk.open()).number)).toEqual(['nothing']);
  });

  test('every look at a ticket and every refusal is noted, and asking whether anything changed is not', async () => {
    const { number } = await desk.open();
    desk.noted.length = 0;
    const admin = await desk.signIn(people.administrator);
    await desk.ask(admin, 'mark');
    await desk.ask(admin, 'tickets');
    await desk.ask(admin, `tickets/${number}`);
    await desk.ask(admin, 'tickets/999999');
    await desk.ask(admin, `tickets/${number}/look`, {});
    await desk.ask(await desk.signIn(people.employee), `tickets/${number}`);
    await desk.ask(await desk.signIn(sam), `tickets/${number}/steps`, bodyOf('assign', 0, 0));
    expect(desk.noted.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'tickets-listed listed',
      `ticket-read ${number}`,
      'ticket-read none',
      `ticket-read ${number}`,
      'refused not-yours',
      'refused not-yours',
      `ticket-read ${number}`,
      `ticket-moved ${number} assign moved`,
    ]);
  });
});

describe('every move from every state', () => {
  const way: Readonly<Record<TicketState, readonly TicketMove[]>> = {
    new: [],
    triaged: ['triage'],
    assigned: ['assign'],
    'waiting-for-customer': ['ask-customer'],
    'waiting-for-sync': ['await-sync'],
    'with-desk': ['hand-over'],
    solved: ['solve'],
    reopened: ['solve', 'reopen'],
    declined: ['decline'],
    merged: ['merge'],
  };
  test.each(ticketStates)(
    '%s',
    async (state) => {
      const session = await desk.signIn(sam);
      const into = (await desk.open()).number;
      const step = (number: number, move: TicketMove, revision: number) =>
        desk.ask(session, `tickets/${number}/steps`, bodyOf(move, revision, into));
      for (const move of posted) {
        const { number } = await desk.open();
        for (const [revision, each] of way[state].entries()) await step(number, each, revision);
        const reached = reachedFrom(state, move);
        const { status, json } = await step(number, move, way[state].length);
        const { is, ticket } = movedShape.parse(json);
        const possible = { status: 200, is: 'moved', state: reached } as const;
        const refused = { status: 422, is: 'not-possible', state } as const;
        expect({ move, status, is, state: ticket.state }).toEqual({
          move,
          ...(reached === null ? refused : possible),
        });
      }
    },
    60_000,
  );
});

describe('a move', () => {
  const stepOn = async ({ number }: Ticket, post: unknown, who: Sender = sam) => {
    const { status, json } = await desk.ask(await desk.signIn(who), `tickets/${number}/steps`, post);
    return { status, json };
  };

  test('of which who asked cannot be told is done, and that is said', async () => {
    const openedBy = 'weg@zorggroep-linde.example';
    const { number } = await desk.open({ openedBy });
    await desk.store.erase({ tenant: 'zorggroep-linde', address: openedBy }, []);
    const session = await desk.signIn(sam);
    const { json } = await desk.ask(session, `tickets/${number}`);
    const { ticket } = z.object({ ticket: ticketView }).parse(json);
    expect(ticket.chat).toBe('gone');
    const told = await desk.ask(session, `tickets/${number}/steps`, {
      ...{ move: 'answer', revision: ticket.revision, note: 'Nog even' },
    });
    expect(told.status).toBe(200);
    expect(movedShape.parse(told.json)).toMatchObject({ is: 'unheard', ticket: { chat: 'gone' } });
    const taken = await desk.ask(session, `tickets/${number}/steps`, {
      ...{ move: 'snooze', revision: ticket.revision + 1, until: 'customer' },
    });
    expect(movedShape.parse(taken.json).is).toBe('moved');
  });

  test('of many agents at once one is first, and the others see what it became', async () => {
    const ticket = await desk.open();
    const noa = sender('noa@support.example');
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        stepOn(ticket, { move: 'assign', revision: 0 }, index % 2 === 0 ? sam : noa),
      ),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
    const holders = tries.map(({ json }) => movedShape.parse(json).ticket.holder?.address);
    expect(new Set(holders).size).toBe(1);
    expect(movedShape.parse(tries[0]?.json).ticket).toMatchObject({ revision: 1, state: 'assigned' });
  });

  test('that needs words or somebody of the desk is not taken without', async () => {
    const ticket = await desk.open();
    for (const post of [
      { move: 'ask-customer', revision: 0 },
      { move: 'answer', revision: 0, note: '   ' },
      { move: 'decline', revision: 0 },
      { move: 'assign', revision: 0, to: 'h.prins@zorggroep-linde.example' },
      { move: 'solve', revision: 0, how: 'guessed' },
      { move: 'fly', revision: 0 },
      { move: 'assign' },
      'nonsense',
    ])
      expect((await stepOn(ticket, post)).status).toBe(400);
    expect(await stepOn(ticket, { move: 'solve', revision: 0, how: 'verified' })).toMatchObject({
      status: 409,
      json: { is: 'not-verified' },
    });
  });

  test('brings its words to the customer’s conversation, without a password in them', async () => {
    const ticket = await desk.open({ language: 'en' });
    desk.woken.length = 0;
    const note = 'Your new password is Welkom123! for now';
    await stepOn(ticket, { move: 'answer', revision: 0, note });
    const [conversation = 'none'] = desk.woken;
    const [line] = await desk.store.lines(conversation, 0);
    expect(JSON.stringify(line?.body)).toContain(`Sam from Support writes about ticket ${ticket.number}`);
    expect(JSON.stringify(line?.body)).not.toContain('Welkom123!');
  });
});
