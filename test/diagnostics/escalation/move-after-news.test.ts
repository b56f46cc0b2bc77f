import { describe, expect, test } from '@jest/globals';
import { moveAfterNews, type TicketAsItIs } from '../../../src/diagnostics/escalation/move-after-news.ts';
import { afterMove, ticketStates } from '../../../src/diagnostics/escalation/ticket-moves.ts';
import type { CaseNews } from '../../../src/diagnostics/ports/looks.ts';

const ticket: TicketAsItIs = {
  state: 'new',
  talk: 'loket',
  solved: null,
  joined: 0,
  handovers: 0,
  snoozed: null,
};

describe('what the systems say of a question moves its ticket', () => {
  test.each<[string, CaseNews['is'], Partial<TicketAsItIs>, string | null]>([
    ['one in the queue is put aside', 'awaits-sync', {}, 'await-sync'],
    ['one that was looked at as well', 'awaits-sync', { state: 'triaged' }, 'await-sync'],
    ['one that somebody works at is not', 'awaits-sync', { state: 'assigned' }, null],
    ['nor one in which a person has the talk', 'awaits-sync', { talk: 'person' }, null],
    ['nor one on its way to a desk outside', 'awaits-sync', { handovers: 1 }, null],
    ['nor one that awaits approval', 'awaits-sync', { snoozed: { is: 'until-approval' } }, null],
    ['nor one that others joined', 'awaits-sync', { joined: 2 }, null],
    ['it is solved where the systems say so', 'verified', { state: 'waiting-for-sync' }, 'solve'],
    ['also while somebody works at it', 'verified', { state: 'assigned' }, 'solve'],
    ['also at a desk', 'verified', { state: 'with-desk' }, 'solve'],
    ['what was assumed is verified', 'verified', { state: 'solved', solved: 'assumed' }, 'verify'],
    ['and so is what a person confirmed', 'verified', { state: 'solved', solved: 'confirmed' }, 'verify'],
    ['once is enough', 'verified', { state: 'solved', solved: 'verified' }, null],
    ['it stays open for those who joined it', 'verified', { state: 'assigned', joined: 1 }, null],
    ['and goes back to the queue', 'verified', { state: 'waiting-for-sync', joined: 1 }, 'synced'],
    ['who asked confirms it where the systems cannot tell', 'confirmed', {}, 'solve'],
    ['also while somebody works at it', 'confirmed', { state: 'assigned' }, 'solve'],
    ['what is solved already stays as it was', 'confirmed', { state: 'solved', solved: 'assumed' }, null],
    ['of those who joined it that says nothing', 'confirmed', { state: 'assigned', joined: 1 }, null],
    ['what waited goes back to the queue', 'not-solved', { state: 'waiting-for-sync' }, 'synced'],
    ['what was assumed is opened again', 'not-solved', { state: 'solved', solved: 'assumed' }, 'reopen'],
    ['what a person confirmed is not', 'not-solved', { state: 'solved', solved: 'confirmed' }, null],
    ['a new one stays where it is', 'not-solved', {}, null],
    ['nobody waits for the sync any more', 'not-awaited', { state: 'waiting-for-sync' }, 'synced'],
    ['and nothing else changes', 'not-awaited', { state: 'solved', solved: 'assumed' }, null],
  ])('%s', (_, news, parts, move) => {
    expect(moveAfterNews(news, { ...ticket, ...parts })?.is ?? null).toBe(move);
  });

  const solvings = [null, 'assumed', 'confirmed', 'verified'] as const;
  const every = ticketStates.flatMap((state) =>
    solvings.flatMap((solved) => [0, 1].map((joined) => ({ ...ticket, state, solved, joined }))),
  );
  test.each([
    ['awaits-sync', 'loket'],
    ['verified', 'loket'],
    ['confirmed', 'asker'],
    ['not-solved', 'loket'],
    ['not-awaited', 'loket'],
  ] as const)('every move that “%s” names is one that %s may make', (news, by) => {
    const moves = every.flatMap((each) => {
      const move = moveAfterNews(news, each);
      return move === null ? [] : [afterMove(each.state, 'free', move.is, by).is];
    });
    expect(new Set(moves)).toEqual(new Set(['moved']));
  });
});
