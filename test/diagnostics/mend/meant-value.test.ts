import { expect, test } from '@jest/globals';
import { meantValue } from '../../../src/diagnostics/mend/meant-value.ts';

test.each([
  ['email', ' sanne@zonnehof.example\u00A0', 'sanne@zonnehof.example', 'white space at the ends'],
  ['email', 'sanne\u200B@zonnehof.example', 'sanne@zonnehof.example', 'a character that shows nothing'],
  ['email', 's\u0430nne@zonnehof.example', 'sanne@zonnehof.example', 'a look-alike letter'],
  ['email', 'o\u2019brien@zonnehof.example', "o'brien@zonnehof.example", 'a curly apostrophe'],
  ['email', 'sanne jansen@zonnehof.example', null, 'a space that may have been a dot'],
  ['email', 'sanne@zonnehof', null, 'a domain that is not complete'],
  ['email', 'sanne,jansen@zonnehof.example', null, 'a comma that may have been a dot'],
  ['username', '\u200Bsjansen', 'sjansen', 'a character that shows nothing'],
  ['username', 's jansen', null, 'a space that may have been anything'],
  ['username', ' ', null, 'nothing at all'],
  ['email', 'sanne@zonnehof.example', 'sanne@zonnehof.example', 'nothing wrong'],
] as const)('%s ‘%s’ becomes %s: %s', (field, value, expected, _what) => {
  expect(meantValue(field, value)).toBe(expected);
});
