import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { Row } from './answers.ts';
import type { Condition } from './conditions.ts';
import type { Connector } from './connector.ts';
import { countRows } from './count-rows.ts';
import { everyRow } from './every-row.ts';
import { pageSize } from './page-size.ts';
import { pageOf, questions } from './parameters.ts';

/** The rows of one connector, beyond pages and lengths. */
export interface Reading {
  /** Every row for which one of the conditions holds; without conditions all rows. */
  rows(conditions: readonly Condition[], deadline: Deadline): Promise<Answer<readonly Row[]>>;
  /** The first rows for which one of the conditions holds, at most so many, in one call. */
  first(conditions: readonly Condition[], most: number, deadline: Deadline): Promise<Answer<readonly Row[]>>;
  /** How many rows there are in all; `before` is how many there were. */
  count(before: number, deadline: Deadline): Promise<Answer<number>>;
  /** Whether there are more rows in all than so many. */
  areThereMoreThan(rows: number, deadline: Deadline): Promise<Answer<'yes' | 'no'>>;
}

export function createReading(source: AfasSource, connector: Connector): Reading {
  const size = pageSize(source, connector);
  const page = (conditions: readonly Condition[], skip: number, take: number, deadline: Deadline) =>
    connector.rows(pageOf(source, conditions, { skip, take }), deadline);
  const amount = async (skip: number, take: number, deadline: Deadline): Promise<Answer<number>> => {
    const answer = await page([], skip, take, deadline);
    return answer.is === 'ok' ? { is: 'ok', value: answer.value.length } : answer;
  };
  /** `ask` with the size of a page; what is malformed now may be a connector that was changed. */
  const sized = async <T>(deadline: Deadline, ask: (take: number) => Promise<Answer<T>>) => {
    const take = await size.get(deadline);
    if (take.is !== 'ok') return take;
    const answer = await ask(take.value);
    if (answer.is === 'malformed') size.forget();
    return answer;
  };
  return {
    rows: (conditions, deadline) =>
      sized(deadline, async (take) => {
        const lists = questions(conditions, source).map((some) =>
          everyRow((skip) => page(some, skip, take, deadline), take),
        );
        return together(await Promise.all(lists));
      }),
    first: (conditions, most, deadline) =>
      sized(deadline, (take) => page(conditions, 0, Math.min(take, most), deadline)),
    count: (before, deadline) =>
      sized(deadline, (take) => countRows((skip, some) => amount(skip, some, deadline), take, before)),
    async areThereMoreThan(rows, deadline) {
      const answer = await amount(rows, 1, deadline);
      return answer.is === 'ok' ? { is: 'ok', value: answer.value > 0 ? 'yes' : 'no' } : answer;
    },
  };
}

/** A row that answers several questions comes back once; one question that failed makes the whole fail. */
function together(lists: readonly Answer<readonly Row[]>[]): Answer<readonly Row[]> {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const rows = new Map<string, Row>();
  for (const list of lists) {
    if (list.is !== 'ok') return list;
    for (const row of list.value) rows.set(JSON.stringify(row), row);
  }
  return { is: 'ok', value: [...rows.values()] };
}
