import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { howToTry, triesAlone, triesWithOthers } from '../../../src/bots/conversation/how-to-try.ts';

interface Chat {
  readonly kind: 'harmless' | 'poison';
  attempt: number;
  alone: number;
  end: 'open' | 'answered' | 'apology';
}
const chat = (kind: Chat['kind']): Chat => ({ kind, attempt: 0, alone: 0, end: 'open' });

/** One life of a process: all that is open is claimed, who may goes together, and the suspected one by one. */
function live(chats: readonly Chat[]): 'went-down' | 'stays-up' {
  const open = chats.filter(({ end }) => end === 'open').toSorted((one, other) => one.alone - other.alone);
  for (const each of open) each.attempt += 1;
  const by = Map.groupBy(open, howToTry);
  for (const each of by.get('not-again') ?? []) each.end = 'apology';
  const together = by.get('with-others') ?? [];
  if (together.some(({ kind }) => kind === 'poison')) return 'went-down';
  for (const each of together) each.end = 'answered';
  for (const each of by.get('alone') ?? []) {
    each.alone += 1;
    if (each.kind === 'poison') return 'went-down';
    each.end = 'answered';
  }
  return 'stays-up';
}

describe('a turn that was cut short', () => {
  test('goes with the others three times, alone twice, and then no more', () => {
    const seen = Array.from({ length: 7 }, (_, before) =>
      howToTry({ attempt: before + 1, alone: Math.max(0, before - triesWithOthers) }),
    );
    const three = ['with-others', 'with-others', 'with-others'];
    expect(seen).toEqual([...three, 'alone', 'alone', 'not-again', 'not-again']);
  });

  test('is given up for what itself does, and for nothing that it was only beside', () => {
    const some = fc.array(fc.constantFrom('harmless' as const, 'poison' as const), { maxLength: 40 });
    fc.assert(
      fc.property(some, (kinds) => {
        const chats = kinds.map(chat);
        const poison = kinds.filter((kind) => kind === 'poison').length;
        let crashes = 0;
        while (live(chats) === 'went-down') crashes += 1;
        expect(crashes).toBeLessThanOrEqual(poison * (triesWithOthers + triesAlone));
        for (const { kind, end } of chats) expect(end).toBe(kind === 'poison' ? 'apology' : 'answered');
      }),
    );
  });

  test('is not given up for any number of kills from outside while it waits for its go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 1_000 }), (attempt) => {
        expect(howToTry({ attempt, alone: 0 })).toBe('alone');
      }),
    );
  });
});
