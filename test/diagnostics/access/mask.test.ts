import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskDetail, maskText } from '../../../src/diagnostics/access/mask.ts';

describe('a masked text', () => {
  test.each([
    ['sanne.jansen@zonnehof.example', 's•••@z•••.example'],
    ['sanne@zonnehof', 's•••@z•••'],
    ['sanne@', 's•••@•••'],
    ['@zonnehof.example', '@•••'],
    ['Sanne Jansen', 'S•••'],
    ['𝒮anne', '𝒮•••'],
    ['x', 'x•••'],
    ['', ''],
  ])('‘%s’ becomes ‘%s’', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  test('does not tell how long a value was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (start, rest) => {
        fc.pre(!`${start}${rest}`.includes('@'));
        expect(maskText(start + rest)).toBe(maskText(start));
      }),
    );
  });
});

describe('a masked detail', () => {
  const detail = {
    name: 'Sanne Jansen',
    holders: ['Piet Smit', 'Receptie'],
    wanted: { email: 'sanne@zonnehof.example', tries: 3, until: null },
    used: 12,
    title: 'Zorg',
  };
  const personal = { name: 'subject', holders: 'other', wanted: 'subject' } as const;
  const mask = (hide: readonly ('subject' | 'other')[]) => maskDetail<typeof detail>(detail, personal, hide);

  test('is the detail itself when nothing need be hidden', () => {
    expect(mask([])).toEqual(detail);
  });

  test('hides only whose values are named, at any depth, and keeps the shape', () => {
    expect(mask(['other'])).toEqual({ ...detail, holders: ['P•••', 'R•••'] });
    expect(mask(['subject'])).toEqual({
      ...detail,
      name: 'S•••',
      wanted: { email: 's•••@z•••.example', tries: 3, until: null },
    });
  });
});
