import createClient from 'openapi-fetch';
import type { HrRecord } from '../../../diagnostics/facts/hr-record.ts';
import type { Deadline } from '../../../diagnostics/ports.ts';
import { type Answer, answerOf } from '../../answer.ts';
import type { Connection } from '../../connection.ts';
import { everyPage, pageSize, type Read } from '../../every-page.ts';
import type { Http } from '../../http.ts';
import { recordPage } from './answers.ts';
import type { paths } from './contract/generated/hr-api.ts';

/** Loose filters, all of which must hold; none: everybody. `manager` is the id of the manager's record. */
export interface RecordQuery {
  readonly email?: string;
  readonly username?: string;
  readonly name?: string;
  readonly id?: string;
  readonly manager?: string;
}

/** One customer's HR source, to be read. */
export interface HrSource {
  records(query: RecordQuery, deadline: Deadline): Promise<Answer<Read<readonly HrRecord[]>>>;
}

export function createHrApi({ url, token }: Connection, http: Http): HrSource {
  const client = createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${token}` } });
  return {
    records: (asked, deadline) =>
      everyPage((cursor) => {
        const query = { ...asked, limit: pageSize, ...(cursor !== undefined && { cursor }) };
        return answerOf(
          client.GET('/Records', { params: { query }, fetch: http.within(url, deadline) }),
          recordPage,
        );
      }),
  };
}
