import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { Condition } from './conditions.ts';
import type { operations } from './contract/generated/afas.ts';

export type Parameters = NonNullable<operations['readConnector']['parameters']['query']>;

/** Beyond this many characters of parameters AFAS answers 404 (AFAS Profit, *GetConnector*). */
export const longestQuery = 2049;

/** The parameters as they go over the line. */
export const asQuery = (parameters: object): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');

/** Rows for which one of the conditions holds; values that hold a separator go as JSON. */
function filterOf(conditions: readonly Condition[]): Parameters {
  if (conditions.length === 0) return {};
  if (conditions.some(({ field, value }) => /[,;]/u.test(field + value)))
    return { filterjson: asJson(conditions) };
  return {
    filterfieldids: conditions.map(({ field }) => field).join(';'),
    filtervalues: conditions.map(({ value }) => value).join(';'),
    operatortypes: conditions.map(({ operator }) => operator).join(';'),
  };
}

/** Filters beside each other are OR. */
const asJson = (conditions: readonly Condition[]): string =>
  JSON.stringify({
    Filters: {
      Filter: conditions.map(({ field, operator, value }, index) => ({
        '@FilterId': `F${index}`,
        Field: [{ '@FieldId': field, '@OperatorType': String(operator), '#text': value }],
      })),
    },
  });

/**
 * The conditions in as few questions as fit. A 404 for a question that was too long would look like a wrong
 * address, so it is never asked; a single condition always fits, because values are cut.
 */
export function questions(
  conditions: readonly Condition[],
  source: AfasSource,
): readonly (readonly Condition[])[] {
  const longest = pageOf(source, conditions, { skip: 9_999_999, take: 9_999 });
  if (conditions.length < 2 || lengthOf(longest) <= longestQuery) return [conditions];
  const half = Math.ceil(conditions.length / 2);
  return [conditions.slice(0, half), conditions.slice(half)].flatMap((some) => questions(some, source));
}

/** As AFAS counts it: with the question mark, and with what a URL encodes besides. */
const lengthOf = (parameters: Parameters): number =>
  new URL(`https://rest.afas.online/?${asQuery(parameters)}`).search.length;

/**
 * Rows in an order that holds: by what the customer chose, then by everything that tells rows of one person apart.
 * Without an order AFAS gives rows in another one each time, and rows would be missed.
 */
export function orderOf({ orderBy, fields }: AfasSource): readonly string[] {
  const chosen = [orderBy].flat().map((field) => field.replace(/^-/u, ''));
  const others = [fields.id, fields.startDate, fields.endDate, fields.function, fields.department];
  return [...new Set([...chosen, ...others.filter((field) => field !== undefined)])];
}

/** One page of the rows for which one of the conditions holds; without conditions, of all rows. */
export const pageOf = (
  source: AfasSource,
  conditions: readonly Condition[],
  { skip, take }: { readonly skip: number; readonly take: number },
): Parameters => ({ skip, take, orderbyfieldids: orderOf(source).join(','), ...filterOf(conditions) });
