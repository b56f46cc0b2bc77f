import type { HrRecord } from '../../../../diagnostics/facts/hr-record.ts';
import type { Tenant } from '../../../../diagnostics/facts/tenant.ts';
import type { JudgedCell, Judgement } from '../../../../diagnostics/file/judge-row.ts';
import type { Agreed, Columns } from '../columns.ts';
import { dayOf, rowAsRecord } from '../record-of.ts';

/** Makes of the cells of a row what is judged. */
export interface RowReader {
  record(cells: readonly string[]): HrRecord;
  cells(cells: readonly string[]): readonly JudgedCell[];
  /** The columns that are judged, by their places. */
  readonly looked: readonly LookedAt[];
  readonly judgement: Judgement;
}

export interface LookedAt {
  readonly column: string;
  readonly at: number;
  readonly kind: JudgedCell['kind'];
}

/** So many different days are remembered: a file of people holds no more of them. */
const mostDays = 50_000;

export function rowReader(
  { columns: found, header, today }: { columns: Columns; header: readonly string[]; today: string },
  agreed: Agreed,
  tenant: Tenant,
): RowReader {
  // When a record changed is never judged, and reading it takes longest.
  const columns = { ...found, at: { ...found.at, changedAt: null } };
  const readDay = rememberedDays();
  const looked = lookedAt(found, header, agreed);
  return {
    record: (cells) => rowAsRecord(cells, columns, agreed, readDay),
    cells: (cells) => looked.map(({ column, at, kind }) => ({ column, kind, value: cells[at] ?? '' })),
    looked,
    judgement: {
      tenant: withoutMissing(tenant, found),
      today,
      dateFormat: agreed.dateFormat,
      columnOf: columnNames(found, header, agreed),
      isDay: (text) => readDay(text, agreed.dateFormat) !== null,
    },
  };
}

/** A column that is not there is said once, of the header. */
const withoutMissing = (tenant: Tenant, { at }: Columns): Tenant => ({
  ...tenant,
  mandatoryFields: tenant.mandatoryFields.filter((field) => at[field] !== null),
});

function rememberedDays(): typeof dayOf {
  const known = new Map<string, string | null>();
  return (text, format) => {
    if (text === '') return null;
    const before = known.get(text);
    if (before !== undefined) return before;
    const day = dayOf(text, format);
    if (known.size < mostDays) known.set(text, day);
    return day;
  };
}

/** The strictest first: where one column serves twice, that is how it is judged. */
const kinds = {
  email: 'email',
  username: 'username',
  id: 'text',
  name: 'text',
  identityProvider: 'text',
  manager: 'text',
  accessUntil: 'day',
  startDate: 'day',
  endDate: 'day',
} as const;

/** Free fields may hold anything; they are judged when a rule of the customer looks at them. */
function lookedAt(columns: Columns, header: readonly string[], agreed: Agreed): readonly LookedAt[] {
  const places: (readonly [number | null, JudgedCell['kind']])[] = [
    ...Object.entries(kinds).map(([field, kind]) => [placeOf(columns, field), kind] as const),
    ...columns.employments.flatMap((each) => [
      [each.function, 'text'] as const,
      [each.department, 'text'] as const,
    ]),
    ...columns.attributes
      .filter(({ name }) => agreed.attributes.includes(name))
      .map(({ at }) => [at, 'text'] as const),
  ];
  const looked = new Map<number, LookedAt>();
  for (const [at, kind] of places)
    if (at !== null && !looked.has(at)) looked.set(at, { column: header[at] ?? '', at, kind });
  return [...looked.values()].toSorted((one, other) => one.at - other.at);
}

const placeOf = ({ at }: Columns, field: string): number | null =>
  new Map<string, number | null>(Object.entries(at)).get(field) ?? null;

function columnNames(
  columns: Columns,
  header: readonly string[],
  agreed: Agreed,
): (attribute: string) => string {
  const agreedNames = new Map<string, string>(Object.entries(agreed.columns));
  const [first] = columns.employments;
  const places = new Map<string, number | null>([
    ...Object.entries(columns.at),
    ['function', first?.function ?? null],
    ['department', first?.department ?? null],
  ]);
  return (attribute) => {
    const at = places.get(attribute) ?? null;
    return (at === null ? null : header[at]) ?? agreedNames.get(attribute) ?? attribute;
  };
}
