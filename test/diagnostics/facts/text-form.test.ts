import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { skeleton } from '../../../src/diagnostics/facts/look-alikes.ts';
import { sharpForm } from '../../../src/diagnostics/facts/text-form.ts';

const awkward = fc.constantFrom(
  'a',
  'A',
  '\u0430',
  '\u0301',
  '\u0308',
  '\u200B',
  ' ',
  '´',
  '¨',
  'İ',
  'Σ',
  'ß',
  'ﬁ',
  '＠',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(awkward).map((letters) => letters.join('')),
);

describe('the forms in which values are compared', () => {
  test('stay as they are when taken again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sharpForm(sharpForm(text))).toBe(sharpForm(text));
        expect(skeleton(skeleton(text))).toBe(skeleton(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['Sanne@Zonnehof.example ', 'sanne@zonnehof.example'],
    ['sanne\u200B@zonnehof.example', 'sanne@zonnehof.example'],
    ['Zoe\u0308', 'zoë'],
  ])('‘%s’ is sharply ‘%s’', (text, form) => {
    expect(sharpForm(text)).toBe(form);
  });

  test.each([
    ['s\u0430nne', 'sanne'],
    ['O’Brien', "o'brien"],
    ['O´Brien', "o'brien"],
    ['\u0421ees', 'cees'],
  ])('‘%s’ looks like ‘%s’, without being sharply equal', (text, like) => {
    expect(skeleton(text)).toBe(like);
    expect(sharpForm(text)).not.toBe(like);
  });

  test('0 and o stay apart: a personnel number is no word', () => {
    expect(skeleton('1000')).not.toBe(skeleton('1ooo'));
  });
});
