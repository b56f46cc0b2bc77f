import createClient from 'openapi-fetch';
import type { Account } from '../../../diagnostics/facts/account.ts';
import type { Licences } from '../../../diagnostics/facts/licences.ts';
import type { SyncRun } from '../../../diagnostics/facts/sync-run.ts';
import type { Deadline } from '../../../diagnostics/ports.ts';
import { type Answer, answerOf } from '../../answer.ts';
import type { Connection } from '../../connection.ts';
import { everyPage, pageSize, type Read } from '../../every-page.ts';
import type { Http } from '../../http.ts';
import { licences, syncRunPage, userPage } from './answers.ts';
import type { paths } from './contract/generated/learnlinq.ts';

/** Loose filters, all of which must hold; none: everybody. */
export interface UserQuery {
  readonly email?: string;
  readonly username?: string;
  readonly importId?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly includeArchived: boolean;
}

/** One customer's LearnLinq, to be read. */
export interface LearnLinq {
  users(query: UserQuery, deadline: Deadline): Promise<Answer<Read<readonly Account[]>>>;
  licences(deadline: Deadline): Promise<Answer<Read<Licences>>>;
  /** The last ten, newest first. */
  syncRuns(deadline: Deadline): Promise<Answer<Read<readonly SyncRun[]>>>;
}

const lastRuns = 10;

export function createLearnLinq({ url, token }: Connection, http: Http): LearnLinq {
  const client = createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${token}` } });
  return {
    users: (asked, deadline) =>
      everyPage((cursor) => {
        const query = { ...asked, limit: pageSize, ...(cursor !== undefined && { cursor }) };
        return answerOf(
          client.GET('/Users', { params: { query }, fetch: http.within(url, deadline) }),
          userPage,
        );
      }),
    async licences(deadline) {
      const call = client.GET('/Licences', { fetch: http.within(url, deadline) });
      return untimed(await answerOf(call, licences));
    },
    async syncRuns(deadline) {
      const query = { limit: lastRuns };
      const call = client.GET('/SyncRuns', { params: { query }, fetch: http.within(url, deadline) });
      const answer = await answerOf(call, syncRunPage);
      return untimed(answer.is === 'ok' ? { is: 'ok', value: answer.value.items } : answer);
    },
  };
}

/** LearnLinq does not say when it read what it answers. */
const untimed = <T>(answer: Answer<T>): Answer<Read<T>> =>
  answer.is === 'ok' ? { is: 'ok', value: { value: answer.value, asOf: null } } : answer;
