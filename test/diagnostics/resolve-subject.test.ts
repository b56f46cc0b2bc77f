import { describe, expect, test } from '@jest/globals';
import type { Facts } from '../../src/diagnostics/facts/fact-table.ts';
import type { AccountMatch, How, HrMatch, PersonKey } from '../../src/diagnostics/facts/person.ts';
import { resolveSubject } from '../../src/diagnostics/resolve-subject.ts';
import { accountOf, matchOf } from '../fixtures/account.ts';
import { known, unknown } from '../fixtures/facts.ts';
import { recordOf } from '../fixtures/record.ts';

const record = (given: Parameters<typeof recordOf>[0] = {}, how: How = 'exact'): HrMatch => ({
  how,
  record: recordOf(given),
});
const found = (hr: readonly HrMatch[], lms: readonly AccountMatch[], choice?: PersonKey): Facts => ({
  'hr.matches': known(hr),
  'lms.matches': known(lms),
  ...(choice === undefined ? {} : { 'person.choice': known(choice) }),
});
const another = { id: 'p-200', username: 'sjansen2', email: 's.jansen2@zonnehof.example' };

describe('who is meant', () => {
  test('one record and its account are one person', () => {
    expect(resolveSubject(found([record()], [matchOf()]))).toEqual({
      is: 'one',
      record: recordOf(),
      accounts: [accountOf()],
    });
  });

  test('only in the source, or only in LearnLinq, is one person too', () => {
    expect(resolveSubject(found([record()], []))).toMatchObject({ is: 'one', accounts: [] });
    expect(resolveSubject(found([], [matchOf()]))).toMatchObject({ is: 'one', record: null });
  });

  test.each([
    ['the same address', { importId: null, username: 'x', name: 'Anders' }],
    ['the same username', { importId: null, email: 'x', name: 'Anders' }],
    ['an address that looks the same', { importId: null, email: 's\u0430nne.jansen@zonnehof.example' }],
  ])('an account without import key joins the record by %s', (_, given) => {
    expect(resolveSubject(found([record()], [matchOf(given)]))).toMatchObject({
      is: 'one',
      record: { id: 'p-100' },
    });
  });

  test('an account under another import key is another candidate', () => {
    const namesake = matchOf({ importId: 'p-999', email: 's2@zonnehof.example', username: 'sjansen2' });
    expect(resolveSubject(found([record()], [namesake]))).toMatchObject({
      is: 'several',
      candidates: [{ key: 'hr:p-100' }, { key: 'lms:a-1' }],
    });
  });

  test('an account of the same name alone may be a namesake’s: the asker knows', () => {
    const namesake = matchOf({ importId: null, email: 'x', username: 'y' });
    expect(resolveSubject(found([record()], [namesake]))).toMatchObject({
      is: 'several',
      candidates: [{ key: 'hr:p-100' }, { key: 'lms:a-1' }],
    });
  });

  test('an archived account is meant only when there is nobody else', () => {
    const archived = matchOf({ importId: 'p-001', state: 'archived' });
    expect(resolveSubject(found([record()], [archived]))).toMatchObject({
      is: 'one',
      record: { id: 'p-100' },
      accounts: [],
    });
    expect(resolveSubject(found([], [archived, matchOf({ id: 'a-2' })]))).toMatchObject({
      is: 'one',
      accounts: [{ id: 'a-2' }],
    });
    expect(resolveSubject(found([], [archived]))).toMatchObject({ is: 'one', accounts: [{ id: 'a-1' }] });
  });

  test('unless name and address are the same: that is a second account of one person', () => {
    const second = matchOf({ id: 'a-2', importId: 'p-999' });
    const one = { is: 'one', record: recordOf(), accounts: [accountOf(), second.account] };
    expect(resolveSubject(found([record()], [matchOf(), second]))).toEqual(one);
    const strays = [matchOf({ importId: 'p-998' }), second];
    expect(resolveSubject(found([], strays))).toMatchObject({
      is: 'one',
      record: null,
      accounts: [{ id: 'a-1' }, { id: 'a-2' }],
    });
  });

  test('two people of one name are for the asker to tell apart, by what they do', () => {
    const cook = { ...another, employments: [{ function: 'Kok', department: 'Keuken' }] };
    expect(resolveSubject(found([record(), record(cook)], []))).toEqual({
      is: 'several',
      candidates: [
        { key: 'hr:p-100', name: 'Sanne Jansen', hint: 'Verpleegkundige, Zorg' },
        { key: 'hr:p-200', name: 'Sanne Jansen', hint: 'Kok, Keuken' },
      ],
    });
  });

  test('a match on part of a name is never taken for granted', () => {
    expect(resolveSubject(found([record({}, 'partial')], []))).toMatchObject({
      is: 'several',
      candidates: [{ key: 'hr:p-100' }],
    });
  });

  test('a sure match puts those on part of a name aside', () => {
    const facts = found([record(), record({ ...another, name: 'Sanne Jansen-Smit' }, 'partial')], []);
    expect(resolveSubject(facts)).toMatchObject({ is: 'one', record: { id: 'p-100' } });
  });

  test('a sure account keeps the record that it belongs to, also when that matched on part of a name', () => {
    const facts = found([record({ email: null }, 'partial'), record(another, 'partial')], [matchOf()]);
    expect(resolveSubject(facts)).toMatchObject({
      is: 'one',
      record: { id: 'p-100' },
      accounts: [{ id: 'a-1' }],
    });
  });

  test('the choice decides', () => {
    const both = [record(), record(another)];
    expect(resolveSubject(found(both, [], 'hr:p-200'))).toMatchObject({ is: 'one', record: { id: 'p-200' } });
    expect(resolveSubject(found(both, [], 'nobody'))).toEqual({ is: 'none' });
    expect(resolveSubject(found(both, [], 'hr:gone'))).toEqual({ is: 'none' });
  });

  test('nobody was found only when both systems were read', () => {
    expect(resolveSubject(found([], []))).toEqual({ is: 'none' });
    expect(resolveSubject({ ...found([], []), 'hr.matches': unknown() })).toEqual({ is: 'not-read' });
    expect(resolveSubject({ ...found([], []), 'lms.matches': unknown() })).toEqual({ is: 'not-read' });
    expect(resolveSubject({})).toEqual({ is: 'not-read' });
  });

  test('one system that answers is enough to find somebody', () => {
    expect(resolveSubject({ ...found([record()], []), 'lms.matches': unknown() })).toMatchObject({
      is: 'one',
    });
  });
});
