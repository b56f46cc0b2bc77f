import { describe, expect, test } from '@jest/globals';
import { moveAfterNews, type TicketAsItIs } from '../../../src/diagnostics/escalation/move-after-news.ts';
import { afterMove, ticketStates } from '../../../src/diagnostics/escalation/ticket-moves.ts';
import type { CaseNews } from '../../../src/diagnostics/ports.ts';

const ticket: TicketAsItIs = { state: 'new', talk: 'loket', solved: null, joined: 0, handovers: 0 };

describe('what the systems say of a question moves its ticket', () => {
  test.each<[string, CaseNews['is'], Partial<TicketAsItIs>, string | null]>([
    ['one in the queue is put aside', 'awaits-sync', {}, 'await-sync'],
    ['one that was looked at as well', 'awaits-sync', { state: 'triaged' }, 'await-sync'],
    ['one that somebody works at is not', 'awaits-sync', { state: 'assigned' }, null],
    ['nor one in which a person has the talk', 'awaits-sync', { talk: 'person' }, null],
    ['nor one on its way to a desk outside', 'awaits-sync', { handovers: 1 }, null],
    ['nor one that others joined', 'awaits-sync', { joined: 2 }, null],
    ['it is solved where the systems say so', 'verified', { state: 'waiting-for-sync' }, 'solve'],
    ['also while somebody works at it', 'verified', { state: 'assigned' }, 'solve'],
    ['also at a desk', 'verified', { state: 'with-desk' }, 'solve'],
    ['what was assumed is verified', 'verified', { state: 'solved', solved: 'assumed' }, 'verify'],
    ['and so is what a person confirmed', 'verified', { state: 'solved', solved: 'confirmed' }, 'verify'],
    ['once is enough', 'verified', { state: 'solved', solved: 'verified' }, null],
    ['it stays open for those who joined it', 'verified', { state: 'assigned', joined: 1 }, null],
    ['and goes back to the queue', 'verified', { state: 'waiting-for-sync', joined: 1 }, 'synced'],
    ['what waited goes back to the queue', 'not-solved', { state: 'waiting-for-sync' }, 'synced'],
    ['what was assumed is opened again', 'not-solved', { state: 'solved', solved: 'assumed' }, 'reopen'],
    ['what a person confirmed is not', 'not-solved', { state: 'solved', solved: 'confirmed' }, null],
    ['a new one stays where it is', 'not-solved', {}, null],
    ['nobody waits for the sync any more', 'not-awaited', { state: 'waiting-for-sync' }, 'synced'],
    ['and nothing else changes', 'not-awaited', { state: 'solved', solved: 'assumed' }, null],
  ])('%s', (_, news, parts, move) => {
    expect(moveAfterNews(news, { ...ticket, ...parts })?.is ?? null).toBe(move);
  });

  test('every move that it names is one that Loket may make', () => {
    for (const news of ['awaits-sync', 'verified', 'not-solved', 'not-awaited'] as const)
      for (const state of ticketStates)
        for (const solved of [null, 'assumed', 'confirmed', 'verified'] as const)
          for (const joined of [0, 1]) {
            const move = moveAfterNews(news, { ...ticket, state, solved, joined });
            if (move !== null) expect(afterMove(state, 'free', move.is, 'loket').is).toBe('moved');
          }
  });
});
