import { describe, expect, test } from '@jest/globals';
import {
  afterMove,
  isOpen,
  type Mover,
  moveRules,
  possibleMoves,
  snoozedAfter,
  type TicketMove,
  type TicketState,
  talkAfter,
  ticketMoves,
  ticketStates,
} from '../../../src/diagnostics/escalation/ticket-moves.ts';

const movers: readonly Mover[] = ['agent', 'asker', 'desk', 'loket'];
const to = (state: TicketState, move: TicketMove, by: Mover, held: 'held' | 'free' = 'free') => {
  const after = afterMove(state, held, move, by);
  return after.is === 'moved' ? after.to : null;
};

const nextOf = (state: TicketState): readonly TicketState[] =>
  movers.flatMap((by) =>
    ticketMoves.flatMap((move) => [to(state, move, by, 'held') ?? [], to(state, move, by) ?? []].flat()),
  );

const talk = ['answer', 'take-over', 'give-back'] as const;
const ends = ['solve', 'decline', 'merge'] as const;
const aside = ['snooze', 'wake'] as const;

describe('what can be done with a ticket', () => {
  test.each<[TicketState, readonly TicketMove[]]>([
    ['new', ['triage', 'assign', 'ask-customer', ...talk, 'await-sync', ...aside, 'hand-over', ...ends]],
    ['triaged', ['assign', 'ask-customer', ...talk, 'await-sync', ...aside, 'hand-over', ...ends]],
    [
      'assigned',
      ['assign', 'release', 'ask-customer', ...talk, 'await-sync', ...aside, 'hand-over', ...ends],
    ],
    ['waiting-for-customer', ['customer-answered', ...talk, 'await-sync', ...aside, ...ends]],
    ['waiting-for-sync', ['answer', 'give-back', 'synced', 'wake', ...ends]],
    ['with-desk', ['ask-customer', 'answer', 'give-back', 'wake', 'desk-answered', ...ends]],
    ['reopened', ['triage', 'assign', 'ask-customer', ...talk, 'await-sync', ...aside, 'hand-over', ...ends]],
    ['solved', ['reopen']],
    ['declined', ['reopen']],
    ['merged', ['reopen']],
  ])('by an agent, when it is %s', (state, moves) => {
    expect(possibleMoves(state, 'agent')).toEqual(moves);
  });

  test.each<[TicketState, readonly TicketMove[]]>([
    ['new', ['customer-wrote', 'await-sync', 'solve', 'decline']],
    ['waiting-for-customer', ['customer-answered', 'customer-wrote', 'await-sync', 'solve', 'decline']],
    ['with-desk', ['customer-wrote', 'solve', 'decline']],
    ['solved', ['reopen']],
  ])('by who asked, when it is %s', (state, moves) => {
    expect(possibleMoves(state, 'asker')).toEqual(moves);
  });

  test('one that was set aside comes back by whatever is done with it, and only then can it be woken', () => {
    const until = { is: 'until-customer' } as const;
    expect(snoozedAfter(null, { is: 'snooze', until }, 'agent')).toEqual(until);
    const others = ticketMoves.filter((move) => move !== 'snooze');
    expect(others.filter((is) => snoozedAfter(until, { is }, 'agent') !== null)).toEqual([]);
    expect(others.filter((is) => snoozedAfter(null, { is }, 'agent') === 'not-possible')).toEqual(['wake']);
  });

  test('one that awaits approval is woken by Loket alone, or closed', () => {
    const until = { is: 'until-approval' } as const;
    const others = ticketMoves.filter((move) => move !== 'snooze');
    const wakes = (by: Mover) => others.filter((is) => snoozedAfter(until, { is }, by) === null);
    expect(wakes('agent')).toEqual(['solve', 'decline', 'merge']);
    expect(wakes('loket')).toEqual(['wake', 'solve', 'decline', 'merge']);
    const again = { is: 'snooze', until: { is: 'until-customer' } } as const;
    expect(snoozedAfter(until, again, 'agent')).toBe('not-possible');
  });

  test('only Loket, which reads the systems, can say that what was taken to be solved is', () => {
    expect(movers.filter((by) => to('solved', 'verify', by) !== null)).toEqual(['loket']);
    expect(ticketStates.filter((state) => to(state, 'verify', 'loket') !== null)).toEqual(['solved']);
    expect(to('solved', 'verify', 'loket')).toBe('solved');
  });

  test('an answer brings it back to who had it, or to the queue', () => {
    expect(to('waiting-for-customer', 'customer-answered', 'asker', 'held')).toBe('assigned');
    expect(to('waiting-for-customer', 'customer-answered', 'asker', 'free')).toBe('triaged');
  });

  test('a conversation that was taken over comes back when the desk is done with it', () => {
    expect(talkAfter('loket', 'take-over')).toBe('person');
    expect(talkAfter('loket', 'give-back')).toBe('not-possible');
    const back = ticketMoves.filter((move) => talkAfter('person', move) === 'loket');
    expect(back).toEqual(['release', 'give-back', 'await-sync', 'hand-over', 'solve', 'decline', 'merge']);
    expect(to('assigned', 'answer', 'agent')).toBe('assigned');
    expect(to('waiting-for-customer', 'take-over', 'agent')).toBe('assigned');
  });

  test('whatever can be done leads to a state that exists, and nobody is stuck', () => {
    for (const state of ticketStates) {
      const ways = movers.flatMap((by) => possibleMoves(state, by));
      expect(ways.length).toBeGreaterThan(0);
    }
    expect(Object.keys(moveRules).toSorted()).toEqual([...ticketMoves].toSorted());
  });

  test('every state can be reached from a new ticket, and every open one can be solved', () => {
    const reached = new Set<TicketState>(['new']);
    for (const state of reached) for (const next of nextOf(state)) reached.add(next);
    expect([...reached].toSorted()).toEqual([...ticketStates].toSorted());
    for (const state of ticketStates) expect(to(state, 'solve', 'loket') === 'solved').toBe(isOpen(state));
  });
});
