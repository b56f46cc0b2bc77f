import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutAtBreak } from '../../../src/bots/channels/cut-at-break.ts';

describe('a text that is too long', () => {
  test.each([
    ['fits', 'Kort.', 10, 'Kort.'],
    [
      'ends at the last line that fits',
      'Eerste regel.\nTweede regel.\nDerde',
      28,
      'Eerste regel.\nTweede regel.',
    ],
    ['else at the end of a sentence', 'Dit is af. En dit is te lang', 19, 'Dit is af.'],
    ['else between words', 'woorden zonder een punt', 20, 'woorden zonder een'],
    [
      'a sentence in the first half would lose too much',
      'Ja. Maar dan komt er nog veel meer',
      20,
      'Ja. Maar dan komt er',
    ],
    ['else anywhere, and that shows', 'x'.repeat(30), 10, `${'x'.repeat(9)}…`],
    ['never within a pair', `${'x'.repeat(8)}👍👍`, 10, `${'x'.repeat(8)}…`],
    ['a break right behind what fits counts', 'precies tien\nen meer', 12, 'precies tien'],
  ])('%s', (_name, text, longest, cut) => {
    expect(cutAtBreak(text, longest)).toBe(cut);
  });

  test('is the beginning of it, within the limit, and well-formed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 4, max: 200 }),
        (text, longest) => {
          const cut = cutAtBreak(text, longest);
          expect(cut.length).toBeLessThanOrEqual(longest);
          expect(cut.isWellFormed()).toBe(true);
          expect(text.startsWith(cut.replace(/…$/u, ''))).toBe(true);
        },
      ),
    );
  });
});
