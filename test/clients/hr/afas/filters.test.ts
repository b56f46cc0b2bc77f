import { describe, expect, test } from '@jest/globals';
import type { Condition } from '../../../../src/clients/hr/afas/conditions.ts';
import {
  asQuery,
  longestQuery,
  orderOf,
  pageOf,
  questions,
} from '../../../../src/clients/hr/afas/parameters.ts';
import { apart, fewest } from './afas-stage.ts';

const contains = (field: string, value: string): Condition => ({ field, operator: 6, value });
const first = { skip: 0, take: 100 };

describe('what AFAS is asked', () => {
  test('is in an order that holds, also when the customer chose one that does not', () => {
    expect(orderOf({ ...apart, orderBy: ['-Functie', 'Afdeling'] })).toEqual([
      'Functie',
      'Afdeling',
      'Medewerker',
      'Datum_in_dienst',
      'Datum_uit_dienst',
    ]);
    expect(pageOf(fewest, [], first)).toEqual({ skip: 0, take: 100, orderbyfieldids: 'UserId' });
  });

  test('holds one of several conditions, each with its operator', () => {
    expect(
      pageOf(fewest, [contains('Email', 'jan'), { field: 'UPN', operator: 1, value: 'jan' }], first),
    ).toEqual({
      ...pageOf(fewest, [], first),
      filterfieldids: 'Email;UPN',
      filtervalues: 'jan;jan',
      operatortypes: '6;1',
    });
  });

  test.each([',', ';'])('goes as JSON when a value holds a %s', (separator) => {
    const asked = pageOf(fewest, [contains('Email', `a${separator}b`), contains('UPN', 'c')], first);
    expect(JSON.parse(asked.filterjson ?? '')).toEqual({
      Filters: {
        Filter: [
          {
            '@FilterId': 'F0',
            Field: [{ '@FieldId': 'Email', '@OperatorType': '6', '#text': `a${separator}b` }],
          },
          { '@FilterId': 'F1', Field: [{ '@FieldId': 'UPN', '@OperatorType': '6', '#text': 'c' }] },
        ],
      },
    });
    expect(asked.filterfieldids).toBeUndefined();
  });

  test.each([["O'Brien"], ['Ωμέγα'], ['Boer, de']])('is never longer than AFAS reads (%s)', (value) => {
    const conditions = Array.from({ length: 90 }, (_, nth) => contains(`Veld_${nth}`, value.repeat(5)));
    const asked = questions(conditions, apart);
    expect(asked.flat()).toEqual(conditions);
    expect(asked.length).toBeGreaterThan(1);
    for (const some of asked) {
      const query = asQuery(pageOf(apart, some, { skip: 9999, take: 999 }));
      expect(new URL(`https://12345.rest.afas.online/x?${query}`).search.length).toBeLessThanOrEqual(
        longestQuery,
      );
    }
  });
});
