import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seatSum } from '../../../src/diagnostics/licences/seat-sum.ts';
import { saySeatSum } from '../../../src/diagnostics/words/say-seat-sum.ts';

const count = fc.nat(100_000);

describe('how many licences to ask for', () => {
  test.each([
    ['14 wait, 3 are free and 2 can be freed', 14, { used: 497, maximum: 500 }, 2, 9],
    ['more are used than there are', 2, { used: 503, maximum: 500 }, 0, 5],
    ['enough can be freed', 1, { used: 500, maximum: 500 }, 2, 0],
    ['nobody waits', 0, { used: 500, maximum: 500 }, 0, 0],
  ] as const)('%s', (_, waiting, licences, freeable, amount) => {
    expect(seatSum(waiting, licences, freeable).amount).toBe(amount);
  });

  test('everybody who waits gets in with that many, and with one less somebody would not', () => {
    fc.assert(
      fc.property(count, count, count, count, (waiting, used, maximum, freeable) => {
        const { amount, free } = seatSum(waiting, { used, maximum }, freeable);
        expect(free + freeable + amount).toBeGreaterThanOrEqual(waiting);
        if (amount > 0) expect(free + freeable + amount - 1).toBeLessThan(waiting);
      }),
    );
  });

  test('the sum that is shown comes to the amount that is asked for, in both languages', () => {
    fc.assert(
      fc.property(count, count, count, count, (waiting, used, maximum, freeable) => {
        const sum = seatSum(waiting, { used, maximum }, freeable);
        for (const language of ['nl', 'en'] as const) {
          const [terms = '', total = ''] = saySeatSum(sum, language).replaceAll('−', '-').split(' = ');
          const numbers = terms.match(/(?:[-+] )?\d+/gu) ?? [];
          const shown = numbers.reduce((all, term) => all + Number(term.replace(' ', '')), 0);
          expect(shown).toBe(Number(total));
          expect(Math.max(0, shown)).toBe(sum.amount);
        }
      }),
    );
  });
});
