import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { saySystem } from '../../src/clients/examine.ts';
import { probe } from '../../src/clients/probe.ts';
import { checkWorld } from '../../src/sandbox/check-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { apart, customer } from './hr/afas/afas-stage.ts';
import { fileWorld } from './hr/source-file/file-stage.ts';
import { deadline } from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'loket-probe-'));
const open: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** What doctor says of the systems of a world that are not well. */
async function wrongIn(world: object): Promise<readonly string[]> {
  const checked = checkWorld(world);
  if (checked.is === 'faulty') throw new Error(checked.faults.join('\n'));
  const sandbox = await startSandbox(checked.world);
  open.push(sandbox);
  const customers = worldCustomers(checked.world, sandbox);
  const probed = await probe(customers, sandbox.clock, deadline(20_000), folder);
  return probed.map(saySystem).flatMap((said) => (said.is === 'wrong' ? [`${said.what} ${said.fix}`] : []));
}

const person = { id: '1', username: 'sanne', name: 'Sanne Jansen', email: 'sanne@zonnehof.example' };

test('a connector that lacks a field of the mapping: which one', async () => {
  const hr = { records: [person], afas: { withoutField: 'Email_prive' } };
  expect(await wrongIn({ now: '2026-11-17T09:30:00Z', customers: [customer('linde', hr, apart)] })).toEqual([
    expect.stringMatching(/^linde: HR source .*has no field Email_prive.*tenant file\.$/u),
  ]);
});

test('a server that shows another key than was agreed: which one, and to ask before it is believed', async () => {
  expect(await wrongIn(fileWorld({ records: [person], sftp: { hostKey: 'another' } }))).toEqual([
    expect.stringMatching(
      /said-no: SHA256:[A-Za-z0-9+/]{43}\)\. .*access\.hr\.hostKey.*Ask whoever runs it/u,
    ),
  ]);
});

test('a login that is refused', async () => {
  expect(await wrongIn(fileWorld({ records: [person], sftp: { login: 'refused' } }))).toEqual([
    expect.stringContaining('Check the token or the login'),
  ]);
});

test('nothing, where everything answers', async () => {
  expect(await wrongIn(fileWorld({ records: [person] }))).toEqual([]);
});
