import { expect, test } from '@jest/globals';
import { differInZeros } from '../../../src/diagnostics/facts/leading-zeros.ts';

test.each([
  ['000123', '123', 'only-leading-zeros'],
  ['123', '000123', 'only-leading-zeros'],
  ['0123', '00123', 'only-leading-zeros'],
  ['123', '123', 'no'],
  ['123', '1230', 'no'],
  ['000', '0', 'no'],
  ['', '000', 'no'],
  [null, '123', 'no'],
  ['p-01', 'p-1', 'no'],
] as const)('%s and %s: %s', (one, other, differ) => {
  expect(differInZeros(one, other)).toBe(differ);
});
