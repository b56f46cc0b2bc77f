import { z } from 'zod';
import type { components } from '../clients/hr/afas/contract/generated/afas.ts';
import type { AfasSource } from '../diagnostics/facts/afas-source.ts';
import { afasFilter, passes } from './afas-filter.ts';
import { afasFailure } from './afas-refusals.ts';
import { type AfasRow, afasFields, afasRows } from './afas-rows.ts';
import type { Answer } from './answer.ts';
import type { Customer } from './world.ts';

type Schemas = components['schemas'];

const whole = z.coerce.number().int().min(-1);
const paging = z.object({
  skip: whole.default(0),
  take: whole.default(100),
  orderbyfieldids: z.string().min(1).optional(),
});

/** Columns times rows in one answer; AFAS has no room for more. */
const mostCells = 150_000;

/** The connector of one customer. */
export interface PlayedConnector {
  readonly fields: readonly string[];
  /** One page, or what AFAS says instead. */
  answer(query: Readonly<Record<string, string>>): Answer;
}

/** Rows stand in another order at each call, so that whoever asks for no order misses some. */
export function playConnector(source: AfasSource, customer: Customer): PlayedConnector {
  const { afas } = customer.hr;
  const fields = afasFields(source, afas);
  const visible = afasRows(source, customer).slice(0, afas.visibleRows ?? undefined);
  let turn = 0;
  return {
    fields,
    answer(query) {
      turn += 1;
      if (afas.connector === 'blocked') return afasFailure('This GetConnector (definition) is blocked.');
      return page(fields, turned(visible, turn), query);
    },
  };
}

function page(
  fields: readonly string[],
  all: readonly AfasRow[],
  query: Readonly<Record<string, string>>,
): Answer {
  const asked = paging.safeParse(query);
  const filter = afasFilter(query);
  if (!asked.success || filter === null) return unexpected;
  const { skip, take, orderbyfieldids } = asked.data;
  const order = orderbyfieldids?.split(',') ?? [];
  const named = [...order.map(bare), ...filter.flat().map(({ field }) => field)];
  const unknown = named.find((field) => !fields.includes(field));
  if (unknown !== undefined) return afasFailure(`Connector field '${unknown}' not found`);
  const rows = pageOf(
    sorted(
      all.filter((row) => passes(row, filter)),
      order,
    ),
    skip,
    take,
  );
  if (rows === null) return unexpected;
  if (rows.length * fields.length >= mostCells) return afasFailure('Out of memory');
  return { status: 200, body: { skip, take, rows: [...rows] } satisfies Schemas['Page'] };
}

const unexpected = afasFailure('An unexpected error has occurred.');

/** -1 for both is everything; one of them alone is a mistake. */
function pageOf(rows: readonly AfasRow[], skip: number, take: number): readonly AfasRow[] | null {
  if (skip === -1 && take === -1) return rows;
  return skip === -1 || take === -1 ? null : rows.slice(skip, skip + take);
}

function turned(rows: readonly AfasRow[], turn: number): readonly AfasRow[] {
  const at = rows.length === 0 ? 0 : (turn * 7) % rows.length;
  return [...rows.slice(at), ...rows.slice(0, at)];
}

/** Rows that the order does not tell apart stay as they come. */
const sorted = (rows: readonly AfasRow[], order: readonly string[]): readonly AfasRow[] =>
  rows.toSorted((one, other) => {
    for (const field of order) {
      const [a, b] = [one, other].map((row) => String(row[bare(field)] ?? ''));
      if (a !== undefined && b !== undefined && a !== b) return a < b === field.startsWith('-') ? 1 : -1;
    }
    return 0;
  });

const bare = (field: string) => field.replace(/^-/u, '');
