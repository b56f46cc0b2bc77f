import { DateTime } from 'luxon';
import { emptyFields, passesFilter } from '../facts/admits.ts';
import type { HrRecord } from '../facts/hr-record.ts';
import { type Unmet, unmet } from '../facts/rule.ts';
import type { Bilingual, Rule, Tenant } from '../facts/tenant.ts';
import { sayCondition } from '../words/say-condition.ts';
import { sayOddities } from '../words/say-oddity.ts';
import { showValue } from '../words/show-value.ts';
import { type FileFault, inBoth } from './file-fault.ts';
import { oddities, type ValueKind } from './odd-value.ts';
import { safeRepair } from './safe-repair.ts';

/** One cell that matters, under the name of its column; days apart, because they are read and not only looked at. */
export interface JudgedCell {
  readonly column: string;
  readonly kind: ValueKind | 'day';
  readonly value: string;
}

/** A row as it stands in the file. `record` is what a reader makes of it; its id may be empty. */
export interface JudgedRow {
  readonly line: number;
  readonly record: HrRecord;
  readonly cells: readonly JudgedCell[];
}

/** What a row is judged by. `today` is the customer's calendar day. */
export interface Judgement {
  readonly tenant: Tenant;
  readonly today: string;
  readonly dateFormat: string;
  /** How the file calls what a rule or a mandatory field calls otherwise. */
  columnOf(attribute: string): string;
  isDay(text: string): boolean;
}

/** Whether there is nothing to say about a value, filled in or not: what most values are, so it makes no words. */
export const isSoundValue = (value: string, kind: JudgedCell['kind'], { isDay }: Judgement): boolean => {
  if (value === '') return true;
  return kind === 'day' ? isDay(value) : oddities(value, kind).length === 0;
};

/** Everything that is wrong with one row, in the order in which the FAQ asks after it. */
export function judgeRow(row: JudgedRow, judgement: Judgement): readonly FileFault[] {
  return [
    ...emptyCells(row, judgement),
    ...row.cells.flatMap((cell) => cellFaults(cell, row.line, judgement)),
    ...ruleFaults(row, judgement),
  ];
}

const emptyCells = ({ line, record }: JudgedRow, { tenant, columnOf }: Judgement): readonly FileFault[] =>
  emptyFields(record, tenant).map((field) => ({
    row: line,
    column: columnOf(field),
    check: 'missing-required-field',
    expected: { nl: 'ingevuld', en: 'filled in' },
    found: { nl: 'leeg', en: 'empty' },
    repair: null,
  }));

function cellFaults(
  cell: JudgedCell,
  row: number,
  { dateFormat, isDay, today }: Judgement,
): readonly FileFault[] {
  const { column, kind, value } = cell;
  if (value.trim() === '') return [];
  if (kind === 'day') {
    if (isDay(value)) return [];
    const repair = isDay(value.trim()) ? value.trim() : null;
    const example = DateTime.fromISO(today, { zone: 'utc' }).toFormat(dateFormat);
    const expected = { nl: `een datum zoals ${example}`, en: `a date such as ${example}` };
    return [{ row, column, check: 'unreadable-date', expected, found: inBoth(showValue(value)), repair }];
  }
  const odd = oddities(value, kind);
  if (odd.length === 0) return [];
  const told = (language: 'nl' | 'en') => `${showValue(value)}: ${sayOddities(odd, language)}`;
  return [
    {
      row,
      column,
      check: 'malformed-value',
      expected: wellWritten[kind],
      found: { nl: told('nl'), en: told('en') },
      repair: safeRepair(value, kind),
    },
  ];
}

const wellWritten: Readonly<Record<ValueKind, Bilingual>> = {
  email: { nl: 'een goed geschreven e-mailadres', en: 'a well-written e-mail address' },
  username: { nl: 'een goed geschreven gebruikersnaam', en: 'a well-written username' },
  text: { nl: 'een waarde zonder vreemde tekens', en: 'a value without odd characters' },
};

function ruleFaults(row: JudgedRow, judgement: Judgement): readonly FileFault[] {
  const { record } = row;
  const { tenant, today } = judgement;
  const failing = (rule: Rule) => unmet(rule, record, today);
  const agreements = tenant.customAgreements
    .map(failing)
    .filter((each) => each.length > 0)
    .map((each) => said('custom-agreement-unmet', row, each, judgement));
  if (passesFilter(record, tenant, today)) return agreements;
  const closest = tenant.filter
    .map(failing)
    .reduce((best, next) => (next.length < best.length ? next : best));
  return [said('import-filter-mismatch', row, closest, judgement), ...agreements];
}

function said(
  check: 'import-filter-mismatch' | 'custom-agreement-unmet',
  { line, cells }: JudgedRow,
  conditions: readonly Unmet[],
  { columnOf }: Judgement,
): FileFault {
  const all = (say: (condition: Unmet) => string) => conditions.map(say).join('; ');
  // A day that could not be read is shown as it stands.
  const shown = ({ attribute, seen }: Unmet) =>
    seen || (cells.find(({ column, kind }) => kind === 'day' && column === columnOf(attribute))?.value ?? '');
  return {
    row: line,
    column: conditions[0] === undefined ? null : columnOf(conditions[0].attribute),
    check,
    expected: {
      nl: all((each) => sayCondition(each, 'nl')),
      en: all((each) => sayCondition(each, 'en')),
    },
    found: inBoth(all((each) => showValue(shown(each)))),
    repair: null,
  };
}
