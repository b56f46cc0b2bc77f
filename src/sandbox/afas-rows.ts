import { DateTime } from 'luxon';
import type { components } from '../clients/hr/afas/contract/generated/afas.ts';
import type { AfasSource } from '../diagnostics/facts/afas-source.ts';
import type { Customer } from './world.ts';

type Cell = components['schemas']['Cell'];
export type AfasRow = Readonly<Record<string, Cell>>;
type Afas = Customer['hr']['afas'];
type HrRecord = Customer['hr']['records'][number];
type Employment = HrRecord['employments'][number];

/** The fields of the connector, those that nobody maps included. */
export function afasFields(source: AfasSource, { otherFields, withoutField }: Afas): readonly string[] {
  const { name, email, attributes, ...single } = source.fields;
  const mapped = [
    ...Object.values(single),
    ...[name].flat(),
    ...[email].flat(),
    ...Object.values(attributes),
  ];
  const others = Array.from({ length: otherFields }, (_, index) => `Vrij_${index + 1}`);
  const known = [...mapped, ...[source.orderBy].flat(), ...others].filter((field) => field !== undefined);
  return [...new Set(known)].filter((field) => field !== withoutField);
}

/** What the customer's records look like as rows: one for each employment, under the names of the mapping. */
export function afasRows(source: AfasSource, { hr }: Customer): readonly AfasRow[] {
  const fields = afasFields(source, hr.afas);
  return hr.records.flatMap((record) =>
    (record.employments.length > 0 ? record.employments : [null]).map((employment) => {
      const given = values(source, record, employment);
      return Object.fromEntries(fields.map((field) => [field, given[field] ?? null]));
    }),
  );
}

function values({ fields }: AfasSource, record: HrRecord, employment: Employment | null): AfasRow {
  const names = [fields.name].flat();
  const parts = names.length === 1 ? [record.name] : nameParts(record.name);
  const [address] = [fields.email].flat();
  const pairs: readonly (readonly [string | undefined, Cell | undefined])[] = [
    ...names.map((field, index) => [field, parts[index]] as const),
    ...Object.entries(fields.attributes).map(([name, field]) => [field, record.attributes[name]] as const),
    [fields.id, record.id],
    [fields.username, record.username],
    [address, record.email],
    [fields.identityProvider, record.identityProvider],
    [fields.function, employment?.function],
    [fields.department, employment?.department],
    [fields.startDate, dayCell(record.startDate)],
    [fields.endDate, dayCell(record.endDate)],
    [fields.manager, record.manager],
    [fields.changedAt, instantCell(record.changedAt)],
  ];
  return Object.fromEntries(
    pairs.flatMap(([field, value]) => (field === undefined ? [] : [[field, value ?? null]])),
  );
}

/** First name, prefix and last name; put together again they are the name. */
function nameParts(name: string | null): readonly (string | null)[] {
  const [, first = '', prefix = '', last = ''] = /^([^ ]*) ?((?:\p{Ll}[^ ]* )*)(.*)$/u.exec(name ?? '') ?? [];
  return [first, prefix.trimEnd(), last].map((part) => (part === '' ? null : part));
}

const dayCell = (day: string | null) => (day === null ? null : `${day}T00:00:00Z`);

/** AFAS writes the clock of Amsterdam and puts a Z behind it all the same. */
const instantCell = (at: string | null) =>
  at === null
    ? null
    : `${DateTime.fromISO(at, { zone: 'Europe/Amsterdam' }).toFormat("yyyy-MM-dd'T'HH:mm:ss")}Z`;
