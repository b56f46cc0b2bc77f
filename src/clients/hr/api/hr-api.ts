import createClient from 'openapi-fetch';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import { type Answer, answerOf } from '../../answer.ts';
import type { Connection } from '../../connection.ts';
import { everyPage, firstOf, pageSize, type Read } from '../../every-page.ts';
import type { Http } from '../../http.ts';
import { type HrSource, type RecordQuery, rowsOfSample } from '../hr-source.ts';
import { deliveryPage, recordPage } from './answers.ts';
import type { paths } from './contract/generated/hr-api.ts';

/** So many deliveries are looked at: enough to see the last good one behind a few that failed. */
const lastDeliveries = 20;

/** An HR source that answers over HTTP. It keeps no earlier delivery, so *before* is never known here. */
export function createHrApi({ url, token }: Connection, http: Http): HrSource {
  const client = createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${token}` } });
  type Asked = RecordQuery & { department?: string; limit: number; cursor?: string };
  const records = (query: Asked, deadline: Deadline) =>
    answerOf(client.GET('/Records', { params: { query }, fetch: http.within(url, deadline) }), recordPage);
  const deliveries = (deadline: Deadline) =>
    firstOf(lastDeliveries, (cursor) => {
      const query = { limit: lastDeliveries, ...(cursor !== undefined && { cursor }) };
      const call = client.GET('/Deliveries', { params: { query }, fetch: http.within(url, deadline) });
      return answerOf(call, deliveryPage);
    });
  return {
    records: (asked, deadline) =>
      everyPage((cursor) =>
        records({ ...asked, limit: pageSize, ...(cursor !== undefined && { cursor }) }, deadline),
      ),
    async some(where, deadline) {
      const limit = rowsOfSample(where);
      const answer = await records({ ...(where !== 'anybody' && where), limit }, deadline);
      return answer.is === 'ok' ? readAt(answer.value, answer.value.items) : answer;
    },
    before: async () => ({ is: 'ok', value: { value: 'not-kept', asOf: null } }),
    async deliveries(deadline) {
      const answer = await deliveries(deadline);
      if (answer.is !== 'ok') return answer;
      const { value: found, asOf } = answer.value;
      return { is: 'ok', value: { value: { kind: 'api', expected: null, found: [...found] }, asOf } };
    },
    async connection(deadline) {
      const [anybody, delivered] = await Promise.all([records({ limit: 1 }, deadline), deliveries(deadline)]);
      const refused = anybody.is === 'said-no' || delivered.is === 'said-no';
      const called = { kind: 'api', rows: null, rowsBefore: null } as const;
      if (refused) return { is: 'ok', value: { value: { ...called, outcome: 'token-refused' }, asOf: null } };
      if (anybody.is !== 'ok') return anybody;
      if (delivered.is !== 'ok') return delivered;
      const [newest, ...earlier] = delivered.value.value.map(({ rows }) => rows);
      const rows = anybody.value.items.length === 0 ? 0 : (newest ?? null);
      const rowsBefore = earlier.find((each) => each !== null) ?? null;
      return readAt(anybody.value, { ...called, outcome: 'answered', rows, rowsBefore });
    },
  };
}

const readAt = <T>({ asOf }: { readonly asOf: string }, value: T): Answer<Read<T>> => ({
  is: 'ok',
  value: { value, asOf: new Date(asOf) },
});
