import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createAfas } from '../../../../src/clients/hr/afas/afas.ts';
import { createHttp } from '../../../../src/clients/http.ts';
import { faultKinds } from '../../../../src/sandbox/fault.ts';
import { deadline, quick } from '../../stage.ts';
import { apart, closeAll, customer, playing } from './afas-stage.ts';

const servers: Server[] = [];
afterEach(async () => {
  await closeAll();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const records = [{ id: '1', name: 'Sanne Jansen', username: 'sjansen' }];
const sanne = { name: 'sanne' };

describe('what cannot be read is never *not there*', () => {
  const because = {
    latency: 'unreachable',
    'rate-limited': 'unreachable',
    'server-error': 'unreachable',
    hang: 'unreachable',
    refused: 'unreachable',
    html: 'malformed',
    truncated: 'malformed',
    'wrong-schema': 'malformed',
    empty: 'malformed',
  } as const;

  describe.each(faultKinds)('%s', (kind) => {
    const ms = kind === 'latency' ? { ms: 2000 } : kind === 'rate-limited' ? { ms: 7_200_000 } : {};
    const until = kind === 'rate-limited' ? { until: new Date('2026-11-17T11:30:00Z') } : {};
    const reference = kind === 'server-error' ? { reference: '3A4CA18A611A4E07B429AC6BAFC6B8D1' } : {};

    test.each(['records', 'metainfo'] as const)('of the %s', async (route) => {
      const { source } = await playing(
        [customer('linde', { records }), customer('vermeer', { records })],
        [{ system: 'hr', route, kind, customer: 'linde', ...ms }],
        quick,
      );
      const linde = source('linde');
      const expected = { is: because[kind], ...until, ...reference };
      expect(await linde.records(sanne, deadline())).toMatchObject(expected);
      expect(await linde.connection(deadline())).toMatchObject(expected);
      expect(await linde.deliveries(deadline())).toMatchObject(expected);
      expect(await source('vermeer').records(sanne, deadline())).toMatchObject({ is: 'ok' });
    });
  });

  test('an error that passes is made up for by asking once more', async () => {
    const { source, sandbox } = await playing(
      [customer('linde', { records })],
      [{ system: 'hr', route: 'records', kind: 'server-error', times: 1 }],
    );
    expect(await source('linde').records(sanne, deadline())).toMatchObject({ is: 'ok' });
    expect(sandbox.requests().hr.records).toBe(2);
  });

  test('AFAS that asks us to wait in the answer alone is left alone until then', async () => {
    const { source, sandbox } = await playing(
      [customer('linde', { records })],
      [{ system: 'hr', route: '*', kind: 'rate-limited', ms: 60_000 }],
    );
    const waiting = { is: 'unreachable', until: new Date('2026-11-17T09:31:00Z') };
    expect(await source('linde').records(sanne, deadline())).toEqual(waiting);
    const before = sandbox.requests().hr.metainfo;
    expect(await source('linde').records(sanne, deadline())).toEqual(waiting);
    expect(sandbox.requests().hr.metainfo).toBe(before);
  });

  test('a call that takes too long is not repeated, because it goes on over there', async () => {
    const { source, sandbox } = await playing(
      [customer('linde', { records })],
      [{ system: 'hr', route: 'records', kind: 'hang' }],
      quick,
    );
    expect(await source('linde').records(sanne, deadline())).toEqual({ is: 'unreachable' });
    expect(sandbox.requests().hr.records).toBe(1);
  });
});

describe('a refusal is an outcome of calling', () => {
  test.each([
    ['a token that does not hold', { token: 'refused' }, 'token-refused', 'forbidden'],
    ['a caller that is not let in', { caller: 'refused' }, 'token-refused', 'forbidden'],
    ['a connector that AFAS has blocked', { connector: 'blocked' }, 'blocked', 'blocked'],
  ] as const)('%s', async (_, afas, outcome, because) => {
    const { source } = await playing([customer('linde', { records, afas })]);
    const linde = source('linde');
    expect(await linde.records(sanne, deadline())).toMatchObject({ is: 'said-no', because });
    expect(await linde.connection(deadline())).toEqual({
      is: 'ok',
      value: { asOf: null, value: { kind: 'afas', outcome, rows: null, rowsBefore: null } },
    });
    expect(await linde.deliveries(deadline())).toMatchObject({ is: 'ok', value: { value: { found: [] } } });
  });

  test('a connector that was blocked is not called again and again for one question', async () => {
    const { source, sandbox } = await playing([
      customer('linde', { records, afas: { connector: 'blocked' } }),
    ]);
    await source('linde').records(sanne, deadline());
    expect(sandbox.requests().hr.records).toBe(1);
  });

  test('the token of another customer is refused', async () => {
    const { sandbox } = await playing([customer('linde', { records }), customer('vermeer', { records })]);
    const http = createHttp({ ...quick, allowedHosts: [new URL(sandbox.hrUrl).host], clock: sandbox.clock });
    const url = sandbox.credentials.get('linde')?.hr.url ?? '';
    const token = sandbox.credentials.get('vermeer')?.hr.token ?? '';
    const mixed = createAfas({ url, token }, apart, { http, clock: sandbox.clock });
    expect(await mixed.records(sanne, deadline())).toMatchObject({ is: 'said-no', because: 'forbidden' });
  });
});

/** AFAS on a free port, that describes itself rightly and answers for its rows as it is told. */
async function afas(rows: RequestListener) {
  let most = 0;
  let under = 0;
  const fields = ['Medewerker', 'Inlognaam', 'Naam', 'Email'].map((id) => ({ id }));
  const source = {
    ...apart,
    orderBy: 'Medewerker',
    fields: { id: 'Medewerker', username: 'Inlognaam', name: 'Naam', email: 'Email', attributes: {} },
  };
  const server = createServer((request, response) => {
    most = Math.max(most, ++under);
    response.on('close', () => under--);
    const path = request.url ?? '';
    if (path.startsWith('/connectors')) return rows(request, response);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        path.startsWith('/metainfo/get')
          ? { name: 'x', fields }
          : { getConnectors: [{ id: apart.connector }], info: { envid: 'T1' } },
      ),
    );
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const clock = () => new Date('2026-11-17T09:30:00Z');
  const http = createHttp({ ...quick, allowedHosts: [host], clock });
  return {
    source: createAfas({ url: `http://${host}`, token: 'x' }, source, { http, clock }),
    most: () => most,
  };
}

const saying =
  (status: number, body: unknown): RequestListener =>
  (_, response) => {
    // Not in one chain: a web framework loaded elsewhere in this process changes what writeHead gives back.
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
const failing = (externalMessage: string) =>
  saying(500, { externalMessage, errorNumber: 1, profitLogReference: 'B8213AF1' });

describe('the words of AFAS', () => {
  const reference = 'B8213AF1';
  test.each<[string, RequestListener, object]>([
    [
      'a field that has gone since',
      failing("Connector field 'Email' not found"),
      { is: 'malformed', reference, detail: "Connector field 'Email' not found" },
    ],
    [
      'no right to the connector',
      failing('GetConnector not supported for this app or the user is not authorized'),
      { is: 'said-no', because: 'forbidden', reference },
    ],
    ['blocked', failing('This GetConnector is blocked'), { is: 'said-no', because: 'blocked', reference }],
    [
      'geblokkeerd',
      failing('Deze GetConnector is geblokkeerd'),
      { is: 'said-no', because: 'blocked', reference },
    ],
    ['no room', failing('Out of memory'), { is: 'unreachable', reference, detail: 'Out of memory' }],
    ['401', saying(401, null), { is: 'said-no', because: 'forbidden' }],
    ['403', saying(403, null), { is: 'said-no', because: 'forbidden' }],
    ['404', saying(404, null), { is: 'malformed' }],
    ['413', saying(413, null), { is: 'malformed' }],
    ['503 without a pause', saying(503, {}), { is: 'unreachable' }],
    [
      '503 with one',
      saying(503, { error: {}, retry_after: 7200 }),
      { is: 'unreachable', until: new Date('2026-11-17T11:30:00Z') },
    ],
  ])('%s', async (_, rows, expected) => {
    const { source } = await afas(rows);
    expect(await source.records(sanne, deadline())).toMatchObject(expected);
  });
});

test('at most four calls are under way at one base URL', async () => {
  const held: (() => void)[] = [];
  const { source, most } = await afas((request, response) => {
    held.push(() => saying(200, { skip: 0, take: 1, rows: [] })(request, response));
    if (held.length >= 4) for (const answer of held.splice(0)) answer();
  });
  await source.connection(deadline());
  await Promise.all(
    Array.from({ length: 8 }, (_, nth) => source.records({ username: `user-${nth}` }, deadline())),
  );
  expect(most()).toBe(4);
});
