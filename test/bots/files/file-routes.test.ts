import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../src/bots/conversation/deadline.ts';
import { fileRoutes, largestFile } from '../../../src/bots/files/file-routes.ts';
import { createServer, type Server } from '../../../src/bots/server.ts';
import { createFileDesk } from '../../../src/clients/file-desk.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import type { AuditLine } from '../../../src/diagnostics/ports/audit.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const tenant = tenantOf({ administrators: ['admin@zonnehof.example'], agents: ['sam@support.example'] });
const sender = (address: string, given: Partial<Sender> = {}): Sender => ({
  customers: ['zonnehof'],
  address,
  proven: 'yes',
  via: 'token',
  ...given,
});
const sessions: Readonly<Record<string, Sender>> = {
  admin: sender('admin@zonnehof.example'),
  employee: sender('e@zonnehof.example'),
  agent: sender('sam@support.example'),
  unproven: sender('admin@zonnehof.example', { proven: 'no' }),
  elsewhere: sender('admin@zonnehof.example', { customers: ['nobody'] }),
};
const file = 'Importid;Username;Name;Email\n1;a;Anna ;a@x.example\n2;b;Bea;b b@x.example\n';
const held = () => readdirSync(tmpdir()).filter((name) => name.startsWith('loket-upload-'));

let server: Server;
let url: string;
let port: number;
let noted: AuditLine[];
let faults: unknown[];

beforeEach(async () => {
  noted = [];
  faults = [];
  // Nothing listens there: LearnLinq does not answer.
  const nowhere = { url: 'http://127.0.0.1:9/', token: 'x' };
  const { routes, uploads } = fileRoutes({
    whoAsks: async (headers) => sessions[headers['loket-session'] ?? ''] ?? null,
    desk: createFileDesk({
      tenants: new Map([['zonnehof', { tenant, learnlinq: nowhere, hr: nowhere }]]),
      clock: () => new Date('2026-11-17T09:30:00Z'),
      startDeadline: () => startDeadline(200),
    }),
    tenants: new Map([['zonnehof', tenant]]),
    store: { audit: async (lines) => void noted.push(...lines) },
    clock: () => new Date('2026-11-17T09:30:00Z'),
  });
  server = createServer({
    port: 0,
    routes,
    uploads,
    parents: [],
    fault: (error) => `E-${faults.push(error)}`,
  });
  const listening = await server.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  ({ url, port } = listening);
});
afterEach(() => server.close());

const send = (session: string, body: string | Buffer = file, path = '/api/check-file') =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: session === '' ? {} : { 'loket-session': session },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });

describe('POST /api/check-file', () => {
  test('tells an administrator what is wrong, grouped by cause, and that nothing was compared', async () => {
    const answer = await send('admin');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      is: 'checked',
      outcome: { rows: 2, skipped: 1, compared: null, basis: 'unreachable', blocked: 'no' },
      groups: [
        {
          check: 'malformed-value',
          times: 2,
          first: [
            { row: 2, column: 'Name' },
            { row: 3, column: 'Email' },
          ],
        },
      ],
      repairs: 1,
    });
    expect({ held: held(), faults }).toEqual({ held: [], faults: [] });
    expect(noted).toMatchObject([{ tenant: 'zonnehof', action: 'file-checked' }]);
    expect(JSON.stringify(noted)).not.toContain('Anna');
  });

  test('hands back a file with its safe repairs', async () => {
    const answer = await send('admin', file, '/api/check-file/corrected');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(await answer.text()).toBe(file.replace('Anna ', 'Anna'));
    expect(held()).toEqual([]);
  });

  test('says that a file cannot be read', async () => {
    expect(await (await send('admin', '')).json()).toMatchObject({
      is: 'unreadable',
      fault: { check: 'unreadable-file' },
    });
    expect((await send('admin', '', '/api/check-file/corrected')).status).toBe(422);
  });

  test.each(['employee', 'agent', 'unproven', 'elsewhere'])('refuses %s in the same words', async (who) => {
    const answers = await Promise.all([
      send(who),
      send(who, ''),
      send(who, file, '/api/check-file/corrected'),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({
        error: { code: 'not-yours', message: 'Checking files is for administrators.' },
      });
    }
    expect(new Set(noted.map(({ action }) => action))).toEqual(new Set(['refused']));
    expect(held()).toEqual([]);
  });

  test('wants a session in a header, which no other site can send along', async () => {
    expect((await send('')).status).toBe(401);
    expect((await fetch(`${url}/api/check-file`)).status).toBe(401);
  });

  test('offers it to administrators only', async () => {
    const offered = async (who: string) =>
      (await fetch(`${url}/api/check-file`, { headers: { 'loket-session': who } })).json();
    expect(await offered('admin')).toEqual({ checking: 'offered' });
    expect(await offered('employee')).toEqual({ checking: 'not-offered' });
  });

  test('takes more than a message may hold, and no more than 50 MB', async () => {
    const row = `3;c;Cees;c@x.example;${'x'.repeat(1000)}\n`;
    const large = `Importid;Username;Name;Email;custom_nota\n${row.repeat(600)}`;
    expect(await (await send('admin', large)).json()).toMatchObject({ outcome: { rows: 600 } });
    expect((await send('admin', Buffer.alloc(largestFile + 1, 'x')).catch(() => null))?.status ?? 413).toBe(
      413,
    );
    expect({ held: held(), faults }).toEqual({ held: [], faults: [] });
  }, 60_000);

  test.each([
    ['says how large it is', 'Content-Length: 1000000\r\n\r\n', 'Importid;Username\n1;a'],
    ['comes in chunks', 'Transfer-Encoding: chunked\r\n\r\n', '5\r\nImpor\r\n'],
  ])('leaves nothing on disk of an upload that breaks off and %s', async (_, rest, body) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST /api/check-file HTTP/1.1\r\nHost: x\r\nLoket-Session: admin\r\n${rest}${body}`);
    while (noted.length === 0) await pause(5);
    socket.destroy();
    // The server goes on, and nothing bears a name.
    expect((await send('admin')).status).toBe(200);
    expect({ held: held(), faults }).toEqual({ held: [], faults: [] });
  });
});

test('a corrected file that nobody waits for any more is ended, and so closed', async () => {
  const asked = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<string>();
  async function* pieces() {
    try {
      yield Buffer.from('1;a');
      yield Buffer.from('2;b');
    } finally {
      ended.resolve('ended');
    }
  }
  const left = createServer({
    port: 0,
    routes: [],
    uploads: [
      {
        path: '/left',
        mostBytes: 10,
        async answer({ gone }) {
          const over = new Promise((resolve) => gone.addEventListener('abort', resolve));
          asked.resolve();
          await over;
          return { is: 'download', pieces: pieces() };
        },
      },
    ],
    parents: [],
    fault: () => 'E-1',
  });
  const listening = await left.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  const socket = connect(listening.port, '127.0.0.1');
  socket.write('POST /left HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx');
  await asked.promise;
  socket.destroy();
  expect(await ended.promise).toBe('ended');
  await left.close();
});
