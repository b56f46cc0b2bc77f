import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { Clock, Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { Connection } from '../../connection.ts';
import type { Read } from '../../every-page.ts';
import type { Http } from '../../http.ts';
import type { HrSource } from '../hr-source.ts';
import { callAfas } from './call-afas.ts';
import { createConnector } from './connector.ts';
import { deliveriesOf } from './deliveries-of.ts';
import { type GoodCalls, goodCalls } from './good-calls.ts';
import { createReading } from './reading.ts';
import { sample } from './sample.ts';
import { search } from './search.ts';

export interface AfasOptions {
  readonly http: Http;
  /** For the times of good calls. */
  readonly clock: Clock;
  /** What is remembered of earlier calls; left out: as long as the program runs. */
  readonly good?: GoodCalls;
}

/**
 * An AFAS Profit GetConnector as an HR source. It shows the present only, so *before* is never known. The filter
 * that a customer built into the connector cannot be seen: who is outside of it is not in the source.
 */
export function createAfas(access: Connection, source: AfasSource, options: AfasOptions): HrSource {
  const { http, clock, good = goodCalls() } = options;
  const reading = createReading(source, createConnector(access, source, http));
  const call = (deadline: Deadline) => callAfas(reading, good, { clock, deadline });
  return {
    records: async (query, deadline) =>
      untimed(await search({ source, reading, good, clock }, query, deadline)),
    some: async (where, deadline) => untimed(await sample(source, reading, where, deadline)),
    before: async () => untimed({ is: 'ok', value: 'not-kept' }),
    connection: async (deadline) => untimed(await call(deadline)),
    async deliveries(deadline) {
      const called = await call(deadline);
      return called.is === 'ok' ? untimed({ is: 'ok', value: deliveriesOf(source, good) }) : called;
    },
  };
}

/** AFAS answers with what it holds now, and does not say when that was. */
const untimed = <T>(answer: Answer<T>): Answer<Read<T>> =>
  answer.is === 'ok' ? { is: 'ok', value: { value: answer.value, asOf: null } } : answer;
