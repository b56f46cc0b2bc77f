import createClient from 'openapi-fetch';
import type { Deadline } from '../../../diagnostics/ports.ts';
import { answerOf } from '../../answer.ts';
import type { Connection } from '../../connection.ts';
import { everyPage, pageSize } from '../../every-page.ts';
import type { Http } from '../../http.ts';
import type { HrSource } from '../hr-source.ts';
import { deliveryPage, recordPage } from './answers.ts';
import type { paths } from './contract/generated/hr-api.ts';

/** An HR source that answers over HTTP. It keeps no earlier delivery, so *before* is never known here. */
export function createHrApi({ url, token }: Connection, http: Http): HrSource {
  const client = createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${token}` } });
  const deliveries = (deadline: Deadline) =>
    everyPage((cursor) => {
      const query = { limit: pageSize, ...(cursor !== undefined && { cursor }) };
      const call = client.GET('/Deliveries', { params: { query }, fetch: http.within(url, deadline) });
      return answerOf(call, deliveryPage);
    });
  return {
    records: (asked, deadline) =>
      everyPage((cursor) => {
        const query = { ...asked, limit: pageSize, ...(cursor !== undefined && { cursor }) };
        return answerOf(
          client.GET('/Records', { params: { query }, fetch: http.within(url, deadline) }),
          recordPage,
        );
      }),
    before: async () => ({ is: 'ok', value: { value: 'not-kept', asOf: null } }),
    async deliveries(deadline) {
      const answer = await deliveries(deadline);
      if (answer.is !== 'ok') return answer;
      const { value: found, asOf } = answer.value;
      return { is: 'ok', value: { value: { kind: 'api', expected: null, found: [...found] }, asOf } };
    },
    async connection(deadline) {
      const answer = await deliveries(deadline);
      const called = { kind: 'api', rows: null, rowsBefore: null } as const;
      if (answer.is === 'said-no')
        return { is: 'ok', value: { value: { ...called, outcome: 'token-refused' }, asOf: null } };
      if (answer.is !== 'ok') return answer;
      const { value: found, asOf } = answer.value;
      const [rows = null, rowsBefore = null] = found.map((each) => each.rows);
      return { is: 'ok', value: { value: { ...called, outcome: 'answered', rows, rowsBefore }, asOf } };
    },
  };
}
