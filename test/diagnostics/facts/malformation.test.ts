import { describe, expect, test } from '@jest/globals';
import { malformedEmail, malformedUsername } from '../../../src/diagnostics/facts/malformation.ts';

const brief = (found: ReturnType<typeof malformedEmail>) =>
  found.map(({ is, position, codePoint }) => `${is} ${position} ${codePoint}`.trim());

describe('an e-mail address', () => {
  test.each([
    "o'brien@zonnehof.example",
    'anne-marie.van-dijk@zonne-hof.example',
    'zoë@zonnehof.example',
    'zoe\u0308@zonnehof.example',
    'jan+lms@zonnehof.example',
    'jan_de_wit@mail.zonnehof.example',
    'JAN@ZONNEHOF.EXAMPLE',
    'иван@пример.бг',
    'иван@zonnehof.example',
    'jan@müller.example',
    '',
    '   ',
  ])('‘%s’ is fine, or not there to be judged', (value) => {
    expect(malformedEmail(value)).toEqual([]);
  });

  test.each([
    ['jan de@zonnehof.example', ['space 4 U+0020']],
    [' jan@zonnehof.example ', ['space 1 U+0020', 'space 22 U+0020']],
    ['jan@zonnehof.example\u00A0', ['space 21 U+00A0']],
    ['jan\u200B@zonnehof.example', ['invisible 4 U+200B']],
    ['\uFEFFjan@zonnehof.example', ['invisible 1 U+FEFF']],
    ['jan@zonnehof.example\t', ['space 21 U+0009']],
    ['j\u0430n@zonnehof.example', ['look-alike 2 U+0430']],
    ['j\u0410n@zonnehof.example', ['look-alike 2 U+0410']],
    ['o’brien@zonnehof.example', ['look-alike 2 U+2019']],
    ['jan‐de@zonnehof.example', ['look-alike 4 U+2010']],
    ['jan,de@zonnehof.example', ['punctuation 4 U+002C']],
    ['<jan@zonnehof.example>', ['punctuation 1 U+003C', 'punctuation 22 U+003E']],
    ['jan.zonnehof.example', ['missing-at 0']],
    ['@zonnehof.example', ['missing-at 1 U+0040']],
    ['jan@de@zonnehof.example', ['several-at 7 U+0040']],
    ['jan@zonnehof', ['incomplete-domain 5']],
    ['jan@', ['incomplete-domain 5']],
    ['.jan@zonnehof.example', ['misplaced-dot 1 U+002E']],
    ['jan.@zonnehof.example', ['misplaced-dot 4 U+002E']],
    ['jan@zonnehof..example', ['misplaced-dot 13 U+002E']],
    ['jan@zonnehof.example.', ['misplaced-dot 21 U+002E']],
    ["jan@zonne'hof.example", ['punctuation 10 U+0027']],
    ['jan@zonne_hof.example', ['punctuation 10 U+005F']],
    ['jan@zonnehof.example/', ['punctuation 21 U+002F']],
    [
      '\u0430\u0440\u0435@zonnehof.example',
      ['look-alike 1 U+0430', 'look-alike 2 U+0440', 'look-alike 3 U+0435'],
    ],
    ['j\uFF41n@zonnehof.example', ['look-alike 2 U+FF41']],
    ['ĳsbrand@zonnehof.example', ['look-alike 1 U+0133']],
    ['jan\uFE0F@zonnehof.example', ['invisible 4 U+FE0F']],
    ['jan\u3164@zonnehof.example', ['invisible 4 U+3164']],
    ['jan\u2800@zonnehof.example', ['invisible 4 U+2800']],
  ])('‘%s’ has %j', (value, found) => {
    expect(brief(malformedEmail(value))).toEqual(found);
  });

  test('counts characters, not halves of them', () => {
    expect(brief(malformedEmail('𝒥an de@zonnehof.example'))).toContain('space 4 U+0020');
  });
});

describe('a username', () => {
  test.each(["o'brien", 'anne-marie', 'zoë', 's.jansen', 's.jansen@zonnehof.example', '000123', '', '  '])(
    '‘%s’ is fine, or not there to be judged',
    (value) => {
      expect(malformedUsername(value)).toEqual([]);
    },
  );

  test.each([
    ['s jansen', ['space 2 U+0020']],
    ['sjansen\u00AD', ['invisible 8 U+00AD']],
    ['sj\u0430nsen', ['look-alike 3 U+0430']],
    ['s;jansen', ['punctuation 2 U+003B']],
  ])('‘%s’ has %j', (value, found) => {
    expect(brief(malformedUsername(value))).toEqual(found);
  });
});
