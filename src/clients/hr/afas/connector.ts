import createClient from 'openapi-fetch';
import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { Connection } from '../../connection.ts';
import type { Http } from '../../http.ts';
import type { Manners } from '../../patience.ts';
import { afasAnswer } from './afas-answer.ts';
import { afasToken } from './afas-token.ts';
import { connector, connectors, type Row, rowPage } from './answers.ts';
import type { paths } from './contract/generated/afas.ts';
import { asQuery, type Parameters } from './parameters.ts';

/** The three calls to one GetConnector. */
export interface Connector {
  /** The connectors that this token may use. */
  allowed(deadline: Deadline): Promise<Answer<readonly string[]>>;
  /** The fields of this one. */
  fields(deadline: Deadline): Promise<Answer<readonly string[]>>;
  /** One page. */
  rows(asked: Parameters, deadline: Deadline): Promise<Answer<readonly Row[]>>;
}

/** AFAS says *up to five* and *at most eight* calls; one that takes long goes on over there for 15 minutes. */
const manners: Manners = { atOnce: 4, passing: new Set([429, 502, 503, 504]), tooSlow: 'give-up' };

export function createConnector({ url, token }: Connection, source: AfasSource, http: Http): Connector {
  const client = createClient<paths>({
    baseUrl: url,
    headers: { Authorization: afasToken(token), 'Accept-Language': 'en-us' },
    querySerializer: asQuery,
  });
  const path = { connectorId: source.connector };
  const within = (deadline: Deadline) => ({ fetch: http.within(url, deadline, manners) });
  return {
    async allowed(deadline) {
      const answer = await afasAnswer(() => client.GET('/metainfo', within(deadline)), connectors);
      return answer.is === 'ok' ? ok(answer.value.getConnectors.map(({ id }) => id)) : answer;
    },
    async fields(deadline) {
      const ask = () => client.GET('/metainfo/get/{connectorId}', { params: { path }, ...within(deadline) });
      const answer = await afasAnswer(ask, connector);
      return answer.is === 'ok' ? ok(answer.value.fields.map(({ id }) => id)) : answer;
    },
    async rows(query, deadline) {
      const ask = () =>
        client.GET('/connectors/{connectorId}', { params: { path, query }, ...within(deadline) });
      const answer = await afasAnswer(ask, rowPage);
      return answer.is === 'ok' ? ok(answer.value.rows) : answer;
    },
  };
}

const ok = <T>(value: T): Answer<T> => ({ is: 'ok', value });
