import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Facts } from '../../src/diagnostics/facts/fact-table.ts';
import { about, deadline, grant, people, type Stage, stage, value } from './stage.ts';

let played: Stage;
beforeAll(async () => {
  played = await stage();
});
afterAll(() => played.close());

const asking = (...keys: string[]): Facts => ({
  'asker.waited': { is: 'known', value: keys, asOf: new Date(0), source: 'asker' },
});
const administrator = () => grant(people.vermeer, { is: 'self' }, {});
const everybody = () => grant(people.vermeer, { is: 'name', text: 'Yara' });

describe('those who waited for a licence before', () => {
  test('come by their key, with the accounts that are theirs', async () => {
    const context = { deadline: deadline(), facts: asking('V01', 'V07', 'V404') };
    const found = value(await played.begin()(everybody(), 'lms.waited', context));
    expect(found.records.map(({ id }) => id)).toEqual(['V01', 'V07']);
    expect(found.accounts.map(({ importId }) => importId)).toEqual(['V01']);
    expect(found.source).toBe('up-to-date');
  });

  test('cost no call beside those that tell who waits now', async () => {
    const lookUp = played.begin();
    const context = { deadline: deadline(), facts: asking('V01') };
    await lookUp(everybody(), 'lms.waiting', context);
    played.calls();
    await lookUp(everybody(), 'lms.waited', context);
    expect(played.calls()).toBe(0);
  });

  test('are nobody’s business who may not see everybody', async () => {
    const context = { deadline: deadline(), facts: asking('1001') };
    const own = grant(people.employee, { is: 'self' });
    expect(await played.begin()(own, 'lms.waited', context)).toEqual({ is: 'unknown', because: 'forbidden' });
    expect(await played.begin()(administrator(), 'lms.waited', context)).toEqual({
      is: 'unknown',
      because: 'forbidden',
    });
  });

  test('cannot be looked for where nobody said who', async () => {
    const context = { deadline: deadline(), facts: {} };
    const by = grant(people.admin, about('l.vandijk'));
    expect(await played.begin()(by, 'lms.waited', context)).toEqual({ is: 'unknown', because: 'declined' });
  });
});
