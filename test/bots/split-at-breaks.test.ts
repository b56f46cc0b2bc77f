import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitAtBreaks } from '../../src/bots/split-at-breaks.ts';

const upTo = (longest: number) => (piece: string) => piece.length <= longest;
const bare = (text: string) => text.replace(/\s+/gu, '');

describe('a text in pieces', () => {
  test('is one where it fits', () => {
    expect(splitAtBreaks('Hoi.\n\nTot morgen.', upTo(99))).toEqual(['Hoi.\n\nTot morgen.']);
  });

  test('comes apart between paragraphs, else between lines, else between words', () => {
    expect(splitAtBreaks('een twee\n\ndrie vier', upTo(12))).toEqual(['een twee', 'drie vier']);
    expect(splitAtBreaks('een\ntwee\ndrie', upTo(9))).toEqual(['een\ntwee', 'drie']);
    expect(splitAtBreaks('een twee drie', upTo(9))).toEqual(['een twee', 'drie']);
  });

  test('breaks a word that does not fit, and never half of a pair', () => {
    const pieces = splitAtBreaks('👋👋👋👋👋', upTo(5));
    expect(pieces.join('')).toBe('👋👋👋👋👋');
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
  });

  test('fits in each of them, and nothing is lost', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', '👋', ' ', '\n'), maxLength: 200 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (text, longest) => {
        const pieces = splitAtBreaks(text, upTo(longest));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(longest);
        expect(bare(pieces.join(' '))).toBe(bare(text));
      }),
    );
  });
});
