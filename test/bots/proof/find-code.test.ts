import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCode } from '../../../src/bots/proof/find-code.ts';

test.each([
  ['123456', '•••', '123456'],
  ['123 456', '•••', '123456'],
  ['123-456', '•••', '123456'],
  ['123  456', '•••', '123456'],
  ['123\n456', '•••', '123456'],
  ['123\u202f456', '•••', '123456'],
  ['123 – 456', '•••', '123456'],
  ['123 - 456', '•••', '123456'],
  ['de code is 123456!', 'de code is •••!', '123456'],
  ['123456 of 654321', '••• of •••', '123456'],
  ['“012345”', '“•••”', '012345'],
])('%j becomes %j, with %s', (text, without, code) => {
  expect(findCode(text)).toEqual({ text: without, code });
});

test.each(['12345', '1234567', '0612345678', 'A123456', '123456B', '12 34 56', '', 'ticket 1001'])(
  '%j holds no code',
  (text) => {
    expect(findCode(text)).toBeNull();
  },
);

test('nothing of a code is left, whatever stands around it', () => {
  const digits = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'));
  fc.assert(
    fc.property(digits, fc.string(), fc.string(), (code, before, after) => {
      const found = findCode(`${before} ${code} ${after}`);
      expect(found).not.toBeNull();
      expect(` ${found?.text} `).not.toMatch(new RegExp(`[^\\d\\p{L}]${code}[^\\d\\p{L}]`, 'u'));
    }),
  );
});
