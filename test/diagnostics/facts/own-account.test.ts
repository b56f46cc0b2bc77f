import { describe, expect, test } from '@jest/globals';
import type { Account } from '../../../src/diagnostics/facts/account.ts';
import {
  accessOf,
  accountsRead,
  belongsTo,
  ownAccounts,
} from '../../../src/diagnostics/facts/own-account.ts';
import { accountOf, matchOf } from '../../fixtures/account.ts';
import { recordOf } from '../../fixtures/record.ts';

describe('whose account it is', () => {
  test.each<[string, Partial<Account>, 'person' | 'somebody-else']>([
    ['the import key is the record’s', { name: 'Anders', email: 'x', username: 'y' }, 'person'],
    ['the import key is another’s', { importId: 'p-200' }, 'somebody-else'],
    ['no key, same address and name', { importId: null, username: 'x' }, 'person'],
    ['an empty key, same username and name', { importId: '', email: 'x' }, 'person'],
    [
      'no key, same name, an address that looks the same',
      { importId: null, email: 's\u0430nne.jansen@zonnehof.example', username: 'x' },
      'person',
    ],
    [
      'no key, other name, an address that looks the same',
      { importId: null, name: 'Anders', email: 's\u0430nne.jansen@zonnehof.example', username: 'x' },
      'somebody-else',
    ],
    ['no key, same address, other name', { importId: null, name: 'Anders' }, 'somebody-else'],
    ['no key, same name only', { importId: null, email: 'x', username: 'y' }, 'somebody-else'],
  ])('%s', (_, given, whose) => {
    expect(belongsTo(accountOf(given), recordOf())).toBe(whose);
  });

  test('empty values never make an account somebody’s', () => {
    const empty = accountOf({ importId: null, email: '', username: '', name: '' });
    expect(belongsTo(empty, recordOf({ email: '', username: null, name: null }))).toBe('somebody-else');
  });

  test('without a record only firm matches count, and archived accounts never', () => {
    const matches = [
      matchOf({ id: 'a-1' }),
      matchOf({ id: 'a-2' }, 'partial'),
      matchOf({ id: 'a-3', state: 'archived' }),
    ];
    expect(ownAccounts(null, matches, []).map(({ id }) => id)).toEqual(['a-1']);
  });

  test('an account found twice counts once, in an order of its own', () => {
    const read = accountsRead([matchOf({ id: 'b' })], [accountOf({ id: 'a' }), accountOf({ id: 'b' })]);
    expect(read.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test.each([
    [null, 'open'],
    ['2026-11-19', 'open'],
    ['2026-11-18', 'open'],
    ['2026-11-17', 'ended'],
  ])('with access until %s it is %s on 18 November', (accessUntil, access) => {
    expect(accessOf(accountOf({ accessUntil }), '2026-11-18')).toBe(access);
  });
});
