import { DateTime } from 'luxon';
import { calendarDay } from '../../../diagnostics/facts/calendar.ts';
import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { Agreed, Columns } from './columns.ts';

/**
 * A row as the facts know a person; `null` when nothing in it can serve as a key. Values keep every space and
 * odd character. A day that is written in another way than agreed is not read, and kept among the attributes.
 */
export const recordOf = (cells: readonly string[], columns: Columns, agreed: Agreed): HrRecord | null =>
  keyOf(cells, columns) === '' ? null : rowAsRecord(cells, columns, agreed);

/** The same for a row whose key may be empty. `readDay` may remember what it read before. */
export function rowAsRecord(
  cells: readonly string[],
  columns: Columns,
  agreed: Agreed,
  readDay: typeof dayOf = dayOf,
): HrRecord {
  const cell = (at: number | null): string => (at === null ? '' : (cells[at] ?? ''));
  const filled = (at: number | null): string | null => (cell(at) === '' ? null : cell(at));
  const { at } = columns;
  const id = keyOf(cells, columns);
  const endsAt = cell(at.endDate) === '' ? at.accessUntil : at.endDate;
  const changedAt = instantOf(cell(at.changedAt), agreed.zone);
  const startDate = readDay(cell(at.startDate), agreed.dateFormat);
  const endDate = readDay(cell(endsAt), agreed.dateFormat);
  return {
    id,
    username: filled(at.username),
    name: filled(at.name),
    email: filled(at.email),
    identityProvider: filled(at.identityProvider),
    employments: columns.employments
      .filter((each) => cell(each.function) !== '' || cell(each.department) !== '')
      .map((each) => ({ function: cell(each.function), department: cell(each.department) })),
    manager: filled(at.manager),
    startDate,
    endDate,
    changedAt,
    attributes: Object.fromEntries([
      ...columns.attributes
        .map((each) => [each.name, cell(each.at)] as const)
        .filter(([, value]) => value !== ''),
      ...unread(agreed.columns.startDate, cell(at.startDate), startDate),
      ...unread(agreed.columns[endsAt === at.endDate ? 'endDate' : 'accessUntil'], cell(endsAt), endDate),
    ]),
  };
}

/** LearnLinq takes a row without `Importid` too; then the username is what it goes by (2822963). */
export function keyOf(cells: readonly string[], { at }: Columns): string {
  const cell = (place: number | null): string => (place === null ? '' : (cells[place] ?? ''));
  return cell(at.id) || cell(at.username) || cell(at.email);
}

/** `YYYY-MM-DD`, or `null`. */
export function dayOf(text: string, format: string): string | null {
  if (text === '') return null;
  if (format === 'yyyy-MM-dd') return calendarDay(text);
  const day = DateTime.fromFormat(text, format, { zone: 'utc' });
  return day.isValid ? day.toISODate() : null;
}

/** A moment without an offset is on the customer's clock. */
function instantOf(text: string, zone: string): string | null {
  if (text === '') return null;
  const moment = DateTime.fromISO(text.replace(' ', 'T'), { zone, setZone: true });
  return moment.isValid ? moment.toISO({ suppressMilliseconds: true }) : null;
}

const unread = (name: string, text: string, day: string | null): readonly (readonly [string, string])[] =>
  text !== '' && day === null ? [[name, text]] : [];
