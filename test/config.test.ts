import { describe, expect, test } from '@jest/globals';
import { configureDemo } from '../src/config.ts';

describe('the port', () => {
  const portOf = (PORT: string) => {
    const configured = configureDemo({ PORT });
    return configured.is === 'right' ? configured.config.port : configured.problems;
  };
  test.each(['0x10', '1e3', ' 80', '80.5', '-1', '65536', '99999', '٣'])('is not %j', (text) => {
    expect(portOf(text)).toEqual([{ what: 'PORT is not right', fix: 'write a number from 0 to 65535' }]);
  });
  test.each(['', ' '])('is the usual one when %j is all that is said', (text) => {
    expect(portOf(text)).toBe(3978);
  });
  test('may be any other', () => {
    expect([portOf('0'), portOf('65535')]).toEqual([0, 65_535]);
  });
});
