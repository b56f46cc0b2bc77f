import { z } from 'zod';
import type { AfasRow } from './afas-rows.ts';

/** One comparison; `operator` is AFAS's number from 1 to 15. */
export interface AfasCondition {
  readonly field: string;
  readonly operator: number;
  readonly value: string;
}

const asked = z.object({
  filterfieldids: z.string().optional(),
  filtervalues: z.string().optional(),
  operatortypes: z.string().optional(),
  filterjson: z.string().optional(),
});

const filterJson = z.object({
  Filters: z.object({
    Filter: z.array(
      z.object({
        '@FilterId': z.string(),
        Field: z.array(
          z.object({ '@FieldId': z.string(), '@OperatorType': z.string(), '#text': z.string() }),
        ),
      }),
    ),
  }),
});

/** Any of these groups, of which every condition holds; `null` when the filter makes no sense. */
export function afasFilter(
  query: Readonly<Record<string, string>>,
): readonly (readonly AfasCondition[])[] | null {
  const { filterfieldids, filtervalues = '', operatortypes = '', filterjson } = asked.parse(query);
  if (filterjson !== undefined) return fromJson(filterjson);
  if (filterfieldids === undefined) return [];
  const [fields, values, operators] = [filterfieldids, filtervalues, operatortypes].map(groups);
  const found = fields?.map((group, at) =>
    group.map((field, index) => ({
      field,
      operator: Number(operators?.[at]?.[index]),
      value: values?.[at]?.[index] ?? '',
    })),
  );
  const shapes = [fields, values, operators].map((all) => JSON.stringify(all?.map(({ length }) => length)));
  return found !== undefined && new Set(shapes).size === 1 && found.flat().every(isOperator) ? found : null;
}

/** A semicolon is OR, a comma AND; a value cannot hold either. */
const groups = (text: string) => text.split(';').map((group) => group.split(','));

function fromJson(text: string): readonly (readonly AfasCondition[])[] | null {
  try {
    const read = filterJson.parse(JSON.parse(text)).Filters.Filter.map(({ Field }) =>
      Field.map((one) => ({
        field: one['@FieldId'],
        operator: Number(one['@OperatorType']),
        value: one['#text'],
      })),
    );
    return read.flat().every(isOperator) ? read : null;
  } catch {
    return null;
  }
}

const isOperator = ({ operator }: AfasCondition) =>
  Number.isInteger(operator) && operator >= 1 && operator <= 15;

/** Whether a row passes: any group, and all of it. Text is compared without regard to case, as the database does. */
export const passes = (row: AfasRow, filter: readonly (readonly AfasCondition[])[]): boolean =>
  filter.length === 0 || filter.some((group) => group.every((condition) => holds(row, condition)));

function holds(row: AfasRow, { field, operator, value }: AfasCondition): boolean {
  const cell = String(row[field] ?? '').toLowerCase();
  const wanted = value.toLowerCase();
  const order = cell < wanted ? -1 : cell > wanted ? 1 : 0;
  const outcomes = [
    order === 0,
    order >= 0,
    order <= 0,
    order > 0,
    order < 0,
    cell.includes(wanted),
    order !== 0,
    cell === '',
    cell !== '',
    cell.startsWith(wanted),
    !cell.includes(wanted),
    !cell.startsWith(wanted),
    cell.endsWith(wanted),
    !cell.endsWith(wanted),
    wanted.split(' ').every((word) => cell.includes(word)),
  ];
  return outcomes[operator - 1] ?? false;
}
