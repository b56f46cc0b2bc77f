import { z } from 'zod';
import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import { calendarDay } from '../../../diagnostics/facts/calendar.ts';
import { fromAmsterdam } from './amsterdam-time.ts';
import type { Row } from './answers.ts';

const text = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => (value === null ? null : String(value)));
const filled = (value: string | null): value is string => value !== null && value.trim() !== '';
const day = text
  .transform((value) => (filled(value) ? (calendarDay(value) ?? value) : null))
  .pipe(z.iso.date().nullable());
const instant = text
  .transform((value) => (filled(value) ? fromAmsterdam(value) : null))
  .pipe(z.iso.datetime({ offset: true }).nullable());

const person = z.object({
  id: text.pipe(z.string().min(1)),
  username: text,
  name: z.array(text).transform((parts) => {
    const given = parts.filter(filled);
    return given.length === 0 ? null : given.join(' ');
  }),
  email: z.array(text).transform((addresses) => addresses.find(filled) ?? addresses[0] ?? null),
  identityProvider: text,
  function: text,
  department: text,
  startDate: day,
  endDate: day,
  manager: text,
  changedAt: instant,
  attributes: z.record(z.string(), text),
});

/** What one row says of a person, in our words; dates are days, instants have their offset. */
export type PersonRow = z.infer<typeof person>;

export const nameFields = ({ name }: AfasSource['fields']): readonly string[] => [name].flat();
export const emailFields = ({ email }: AfasSource['fields']): readonly string[] => [email].flat();

/** Every field that the customer's mapping names. */
export function mappedFields({
  name,
  email,
  attributes,
  ...single
}: AfasSource['fields']): readonly string[] {
  const named = [...Object.values(single), ...[name].flat(), ...[email].flat(), ...Object.values(attributes)];
  return [...new Set(named.filter((field) => field !== undefined))];
}

/** Reads a row by the customer's mapping; a value that is not there or cannot be right is an error in zod's words. */
export function personOfRow({ fields }: AfasSource, row: Row) {
  const optional = (field: string | undefined) => (field === undefined ? null : row[field]);
  return person.safeParse({
    id: row[fields.id],
    username: row[fields.username],
    name: nameFields(fields).map((field) => row[field]),
    email: emailFields(fields).map((field) => row[field]),
    identityProvider: optional(fields.identityProvider),
    function: optional(fields.function),
    department: optional(fields.department),
    startDate: optional(fields.startDate),
    endDate: optional(fields.endDate),
    manager: optional(fields.manager),
    changedAt: optional(fields.changedAt),
    attributes: Object.fromEntries(
      Object.entries(fields.attributes).map(([name, field]) => [name, row[field]]),
    ),
  });
}
