import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { type Composed, compose } from '../../src/main.ts';
import { checkWorld } from '../../src/sandbox/check-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { composeExamination } from '../../src/wiring/compose-examination.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'loket-clock-'));
const root = join(import.meta.dirname, '..', '..');
const logLevel = 'silent' as const;
const settings = {
  host: '127.0.0.1',
  port: 0,
  dataDir,
  databaseUrl: null,
  parentOrigins: [],
  slack: null,
  teams: null,
  intercom: null,
  mail: null,
  keep: { conversationDays: 365, ticketDays: 730, auditDays: 1_095 },
  signIn: null,
  sureEnough: null,
  logLevel,
};

let sandbox: Sandbox;
let composed: Composed;
let config: Parameters<typeof compose>[0];

beforeAll(async () => {
  const checked = checkWorld({
    now: '2026-11-17T09:30:00Z',
    customers: [
      {
        tenant: {
          id: 'zonnehof',
          name: 'Zonnehof',
          source: { kind: 'source-file', name: 'Bestand', folder: '/in', pattern: '*.csv', times: ['05:00'] },
          schedule: { times: ['06:00'] },
        },
        lms: { licences: { maximum: 10 } },
        hr: {
          records: [{ id: '1', username: 'sanne', name: 'Sanne Jansen', email: 'sanne@zonnehof.example' }],
          deliveries: [{ id: 'today', name: 'medewerkers.csv', deliveredAt: '2026-11-17T04:00:00Z' }],
        },
      },
    ],
  });
  if (checked.is === 'faulty') throw new Error(checked.faults.join('\n'));
  sandbox = await startSandbox(checked.world);
  config = { ...settings, customers: worldCustomers(checked.world, sandbox) };
  composed = await compose(config, {
    entrance: { is: 'token', keys: new Map() },
    clock: sandbox.clock,
    root,
  });
});
afterAll(async () => {
  if (composed.is === 'serving') await composed.close();
  await sandbox.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a server reads what was delivered before anybody asks, and doctor says how fresh that is', async () => {
  expect(composed.is).toBe('serving');
  const indexes = join(dataDir, 'index', 'zonnehof');
  const read = () =>
    existsSync(indexes) &&
    readdirSync(indexes).some((name) => name !== 'salt' && !name.endsWith('.building'));
  while (!read()) await sleep(50);
  const opened = sandbox.requests().hr.records ?? 0;
  const checks = await composeExamination(config);
  expect(checks.map(({ is, what }) => `${is}: ${what}`)).toContain(
    'well: zonnehof: the index is of the newest delivery, medewerkers.csv, delivered on Tuesday 17 November 2026 at 05:00.',
  );
  // Looking reads nothing: that is for the server, which has the folder.
  expect(sandbox.requests().hr.records ?? 0).toBe(opened);
});
