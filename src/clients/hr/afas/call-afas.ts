import type { HrConnection } from '../../../diagnostics/facts/hr-connection.ts';
import type { Clock, Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import { type GoodCalls, isGood } from './good-calls.ts';
import type { Reading } from './reading.ts';

/** Counts the rows of the connector and says what came of calling it; a good count is remembered. */
export async function callAfas(
  reading: Reading,
  good: GoodCalls,
  { clock, deadline }: { readonly clock: Clock; readonly deadline: Deadline },
): Promise<Answer<HrConnection>> {
  const rowsBefore = good.all()[0]?.rows ?? null;
  const called = { kind: 'afas', rows: null, rowsBefore } as const;
  const counted = await reading.count(rowsBefore ?? 0, deadline);
  if (counted.is === 'said-no') {
    const outcome = counted.because === 'blocked' ? 'blocked' : 'token-refused';
    return { is: 'ok', value: { ...called, outcome } };
  }
  if (counted.is !== 'ok') return counted;
  const rows = counted.value;
  if (isGood(rows, good)) good.add({ at: clock(), rows });
  return { is: 'ok', value: { ...called, outcome: 'answered', rows } };
}
