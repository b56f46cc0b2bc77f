import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { customAgreementUnmet } from '../../../src/diagnostics/checks/learnlinq/custom-agreement-unmet.ts';
import { importFilterMismatch } from '../../../src/diagnostics/checks/learnlinq/import-filter-mismatch.ts';
import { malformedValue } from '../../../src/diagnostics/checks/learnlinq/malformed-value.ts';
import { missingRequiredField } from '../../../src/diagnostics/checks/learnlinq/missing-required-field.ts';
import { admits } from '../../../src/diagnostics/facts/admits.ts';
import { calendarDay, dayIn } from '../../../src/diagnostics/facts/calendar.ts';
import type { HrRecord } from '../../../src/diagnostics/facts/hr-record.ts';
import type { Tenant } from '../../../src/diagnostics/facts/tenant.ts';
import { fileCheck, fileCheckTitles } from '../../../src/diagnostics/file/file-checks.ts';
import { isSoundValue, type JudgedCell, judgeRow } from '../../../src/diagnostics/file/judge-row.ts';
import { oddities } from '../../../src/diagnostics/file/odd-value.ts';
import { safeRepair } from '../../../src/diagnostics/file/safe-repair.ts';
import { showValue } from '../../../src/diagnostics/words/show-value.ts';
import { factsOf } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { careOnly, inService, tenantOf } from '../../fixtures/tenant.ts';

const now = new Date('2026-11-17T09:30:00Z');
const letters = fc.constantFrom(
  'a',
  'B',
  'é',
  '1',
  '.',
  '@',
  '-',
  "'",
  ' ',
  '\u00a0',
  '\u200b',
  '\u0430',
  ',',
  '\n',
);
const value = fc.array(letters, { maxLength: 7 }).map((all) => all.join(''));
const address = fc.oneof(
  value,
  fc.tuple(value, value).map(([local, domain]) => `${local}@${domain}.nl`),
);

const record: fc.Arbitrary<HrRecord> = fc
  .record({
    username: fc.option(value),
    name: fc.option(value),
    email: fc.option(address),
    startDate: fc.constantFrom(null, '2026-11-17', '2026-11-18'),
    employments: fc
      .constantFrom('Zorg', 'Keuken', '')
      .map((department) => (department === '' ? [] : [{ function: 'Kok', department }])),
  })
  .map((given) => recordOf(given));
const tenant: fc.Arbitrary<Tenant> = fc
  .record({ filter: fc.subarray([careOnly]), customAgreements: fc.subarray([inService]) })
  .map((given) => tenantOf(given));

const judged = (of: HrRecord, whose: Tenant) => {
  const cells: readonly JudgedCell[] = [
    { column: 'Username', kind: 'username', value: of.username ?? '' },
    { column: 'Email', kind: 'email', value: of.email ?? '' },
  ];
  return judgeRow(
    { line: 2, record: of, cells },
    {
      tenant: whose,
      today: dayIn(whose.timeZone, now),
      dateFormat: 'yyyy-MM-dd',
      columnOf: (attribute) => attribute,
      isDay: (text) => calendarDay(text) !== null,
    },
  );
};

describe('a row of a file is judged by the rules of the checks', () => {
  const checks = [missingRequiredField, malformedValue, importFilterMismatch, customAgreementUnmet];

  test('it has a finding of a check exactly when that check is a cause', () => {
    fc.assert(
      fc.property(record, tenant, (of, whose) => {
        const facts = factsOf({ 'hr.record': of, 'tenant.agreement': whose });
        const causes = checks.filter((check) => check.run(facts, now).is === 'cause').map(({ id }) => id);
        const found = new Set<string>(judged(of, whose).map(({ check }) => check));
        expect([...found].sort()).toEqual(causes.toSorted());
        expect(admits(of, whose, now)).toBe(causes.length === 0 ? 'yes' : 'no');
      }),
    );
  });
});

describe('an odd value', () => {
  const kinds = fc.constantFrom('email' as const, 'username' as const, 'text' as const);

  test('is quickly told from a sound one, and never otherwise than by looking at each character', () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9_'+.@-]{1,12}$/);
    fc.assert(
      fc.property(plain, (text) => {
        // A letter beyond ASCII takes the value past the quick way, and is fine in itself.
        const slow = (kind: 'email' | 'username') =>
          oddities(`é${text}`, kind).map(({ is, position }) => `${is} ${position - 1}`);
        expect(oddities(text, 'username').map(({ is, position }) => `${is} ${position}`)).toEqual(
          slow('username'),
        );
        if (oddities(text, 'email').length === 0) expect(slow('email')).toEqual([]);
      }),
    );
  });

  test('once repaired has nothing odd, and is repaired no further', () => {
    fc.assert(
      fc.property(address, kinds, (text, kind) => {
        const repaired = safeRepair(text, kind);
        if (repaired === null) return;
        expect(oddities(repaired, kind)).toEqual([]);
        expect(safeRepair(repaired, kind)).toBe(null);
      }),
    );
  });

  test('keeps every letter that somebody can see', () => {
    const seen = (text: string) => text.replace(/[\p{White_Space}\p{Cf}]/gu, '');
    fc.assert(
      fc.property(address, kinds, (text, kind) => {
        expect(seen(safeRepair(text, kind) ?? text)).toBe(seen(text));
      }),
    );
  });

  test('a joiner that belongs in a word stays when the space beside it goes', () => {
    expect(safeRepair('می\u200cخواهم ', 'text')).toBe('می\u200cخواهم');
  });

  test('a text is never repaired into a formula of a spreadsheet', () => {
    for (const start of ['=', '+', '@', '-'])
      for (const before of ['\u00a0', '\u200b', ' '])
        expect(safeRepair(`${before}${start}1`, 'text')).toBe(null);
    expect(safeRepair('-1 ', 'text')).toBe('-1');
  });

  test.each([
    ['joiners', '\u200d'],
    ['look-alikes', '\u0430'],
  ])('of a great many %s takes no longer than its length', (_, letter) => {
    const text = `\u00a0${letter.repeat(300_000)}`;
    expect(oddities(text, 'text')).not.toEqual([]);
    expect(oddities(text, 'email')).not.toEqual([]);
    expect(showValue(text)).toMatch(/^‘‹U\+00A0›/u);
  });

  test.each([
    ['a joiner in a Persian name', 'می\u200cخواهم'],
    ['a typographic apostrophe', 'Van ’t Hof'],
    ['letters of one other script', 'Анна'],
    ['an empty value', ''],
  ])('is not %s', (_, text) => {
    expect(oddities(text, 'text')).toEqual([]);
  });

  test('a day is sound only when it can be read', () => {
    const judgement = {
      tenant: tenantOf(),
      today: '2026-11-17',
      dateFormat: 'yyyy-MM-dd',
      columnOf: (attribute: string) => attribute,
      isDay: (text: string) => calendarDay(text) !== null,
    };
    expect(
      ['2028-02-29', '2027-02-29', '', 'soon'].map((text) => isSoundValue(text, 'day', judgement)),
    ).toEqual([true, false, true, false]);
  });
});

test('every cause has a heading in both languages, each its own', () => {
  const titles = fileCheck.options.map((check) => fileCheckTitles[check]);
  expect(new Set(titles.flatMap(({ nl, en }) => [nl, en])).size).toBe(2 * titles.length);
});
