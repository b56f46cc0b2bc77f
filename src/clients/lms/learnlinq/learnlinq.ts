import createClient from 'openapi-fetch';
import type { Account } from '../../../diagnostics/facts/account.ts';
import type {
  AccountChange,
  Mail,
  PasswordReset,
  SignIn,
  Unit,
} from '../../../diagnostics/facts/account-history.ts';
import type { LearningResult } from '../../../diagnostics/facts/learning-result.ts';
import type { Licences } from '../../../diagnostics/facts/licences.ts';
import type { SyncRun } from '../../../diagnostics/facts/sync-run.ts';
import type { TargetGroup } from '../../../diagnostics/facts/target-group.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import { type Answer, answerOf } from '../../answer.ts';
import type { Connection } from '../../connection.ts';
import { everyPage, firstOf, pageSize, type Read } from '../../every-page.ts';
import type { Http } from '../../http.ts';
import { licences, syncRunPage, userPage } from './answers.ts';
import type { paths } from './contract/generated/learnlinq.ts';
import {
  changePage,
  mailPage,
  passwordResetPage,
  resultPage,
  signInPage,
  targetGroupPage,
  unitPage,
} from './history-answers.ts';

/** So many values of one filter fit into a call. */
export const mostValues = 50;

/** Loose filters, all of which must hold; none: everybody. Of several values, at most `mostValues`, any. */
export interface UserQuery {
  readonly email?: string | readonly string[];
  readonly username?: string;
  readonly importId?: string | readonly string[];
  readonly name?: string;
  readonly unit?: string;
  readonly includeArchived: boolean;
}

/** Of one account, or of one address, compared loosely. */
export type PersonQuery = { readonly userId: string } | { readonly email: string };

type Listed<T> = Promise<Answer<Read<readonly T[]>>>;

/** One customer's LearnLinq, to be read. Lists of what happened are newest first. */
export interface LearnLinq {
  users(query: UserQuery, deadline: Deadline): Listed<Account>;
  licences(deadline: Deadline): Promise<Answer<Read<Licences>>>;
  /** The last ten. */
  syncRuns(deadline: Deadline): Listed<SyncRun>;
  /** Of one account, by its id. */
  changes(userId: string, deadline: Deadline): Listed<AccountChange>;
  /** Of one field on any account. `since`: an ISO instant. */
  changesOf(
    query: { readonly field: string; readonly since: string },
    deadline: Deadline,
  ): Listed<AccountChange>;
  results(userId: string, deadline: Deadline): Listed<LearningResult>;
  mails(userId: string, deadline: Deadline): Listed<Mail>;
  passwordResets(query: PersonQuery, deadline: Deadline): Listed<PasswordReset>;
  units(deadline: Deadline): Listed<Unit>;
  targetGroups(deadline: Deadline): Listed<TargetGroup>;
  /** Of anybody, back to the latest that succeeded and a little beyond. `since`: an ISO instant. */
  signIns(since: string, deadline: Deadline): Listed<SignIn>;
}

const lastRuns = 10;

export function createLearnLinq({ url, token }: Connection, http: Http): LearnLinq {
  const client = createClient<paths>({ baseUrl: url, headers: { Authorization: `Bearer ${token}` } });
  const paged = <T extends object>(asked: T, cursor: string | undefined) => ({
    ...asked,
    limit: pageSize,
    ...(cursor !== undefined && { cursor }),
  });
  const within = (deadline: Deadline) => http.within(url, deadline);
  return {
    users: (asked, deadline) =>
      everyPage((cursor) => {
        const params = { query: paged(withLists(asked), cursor) };
        return answerOf(client.GET('/Users', { params, fetch: within(deadline) }), userPage);
      }),
    async licences(deadline) {
      return untimed(await answerOf(client.GET('/Licences', { fetch: within(deadline) }), licences));
    },
    syncRuns: (deadline) =>
      firstOf(lastRuns, (cursor) => {
        const params = { query: { ...paged({}, cursor), limit: lastRuns } };
        return answerOf(client.GET('/SyncRuns', { params, fetch: within(deadline) }), syncRunPage);
      }),
    changes: (userId, deadline) =>
      everyPage((cursor) => {
        const params = { path: { userId }, query: paged({}, cursor) };
        return answerOf(
          client.GET('/Users/{userId}/Changes', { params, fetch: within(deadline) }),
          changePage,
        );
      }),
    changesOf: (asked, deadline) =>
      everyPage((cursor) => {
        const params = { query: paged(asked, cursor) };
        return answerOf(client.GET('/Changes', { params, fetch: within(deadline) }), changePage);
      }),
    results: (userId, deadline) =>
      everyPage((cursor) => {
        const params = { path: { userId }, query: paged({}, cursor) };
        return answerOf(
          client.GET('/Users/{userId}/Results', { params, fetch: within(deadline) }),
          resultPage,
        );
      }),
    mails: (userId, deadline) =>
      everyPage((cursor) => {
        const params = { query: paged({ userId }, cursor) };
        return answerOf(client.GET('/Mails', { params, fetch: within(deadline) }), mailPage);
      }),
    passwordResets: (asked, deadline) =>
      everyPage((cursor) => {
        const params = { query: paged(asked, cursor) };
        return answerOf(
          client.GET('/PasswordResets', { params, fetch: within(deadline) }),
          passwordResetPage,
        );
      }),
    units: (deadline) =>
      everyPage((cursor) => {
        const params = { query: paged({}, cursor) };
        return answerOf(client.GET('/OrganizationalUnits', { params, fetch: within(deadline) }), unitPage);
      }),
    targetGroups: (deadline) =>
      everyPage((cursor) => {
        const params = { query: paged({}, cursor) };
        return answerOf(client.GET('/TargetGroups', { params, fetch: within(deadline) }), targetGroupPage);
      }),
    signIns: (since, deadline) =>
      everyPage(
        (cursor) => {
          const params = { query: paged({ since }, cursor) };
          return answerOf(client.GET('/SignIns', { params, fetch: within(deadline) }), signInPage);
        },
        (attempts) => attempts.some(({ outcome }) => outcome === 'succeeded'),
      ),
  };
}

const withLists = ({ email, importId, ...rest }: UserQuery) => ({
  ...rest,
  ...(email !== undefined && { email: [email].flat() }),
  ...(importId !== undefined && { importId: [importId].flat() }),
});

/** LearnLinq does not say when it read what it answers. */
const untimed = <T>(answer: Answer<T>): Answer<Read<T>> =>
  answer.is === 'ok' ? { is: 'ok', value: { value: answer.value, asOf: null } } : answer;
