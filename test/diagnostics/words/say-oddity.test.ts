import { expect, test } from '@jest/globals';
import { malformedEmail } from '../../../src/diagnostics/facts/malformation.ts';
import { sayOddities } from '../../../src/diagnostics/words/say-oddity.ts';

const told = (email: string, language: 'nl' | 'en') => sayOddities(malformedEmail(email), language);

test('every oddity, as long as there are ten of them', () => {
  expect(told('noor @linde.example', 'nl')).toBe('een spatie op plaats 5 (U+0020)');
  expect(told(`${' '.repeat(10)}noor@linde.example`, 'en').match(/a space/gu)).toHaveLength(10);
});

test('of more than ten the first ones, and how many there are besides', () => {
  const odd = `${' '.repeat(25)}noor@linde.example`;
  expect(told(odd, 'en')).toMatch(/at position 10 \(U\+0020\) and 15 more$/u);
  expect(told(odd, 'nl')).toMatch(/op plaats 10 \(U\+0020\) en nog 15 andere tekens$/u);
});
