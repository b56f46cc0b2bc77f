import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { holdFolder } from '../../../src/clients/store/hold-folder.ts';
import { socketPath } from '../../../src/clients/store/socket-path.ts';
import { whoHolds } from '../../../src/clients/store/who-holds.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'loket-hold-')));
});
const programs: ChildProcess[] = [];
afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const here = () => 'http://127.0.0.1:8080';
const hold = async (dataDir = folder, address: () => string | null = here) => {
  const held = await holdFolder(dataDir, address);
  if (held.is !== 'holding') throw new Error(`not held: ${held.is}`);
  return held;
};

/** Another program that holds the folder until it is killed. */
async function holder(dataDir: string) {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'hold-until-killed.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.push(program);
  await once(program.stdout, 'data');
  return {
    async kill() {
      program.kill('SIGKILL');
      await once(program, 'exit');
    },
  };
}

test('the folder is made when it is not there yet', async () => {
  const held = await hold(join(folder, 'a/b'));
  expect((await stat(join(folder, 'a/b'))).isDirectory()).toBe(true);
  await held.release();
});

test('who comes second is told where the first can be reached', async () => {
  const held = await hold();
  expect(await holdFolder(folder, here)).toEqual({ is: 'held', address: here() });
  expect(await whoHolds(folder)).toEqual({ is: 'held', address: here() });
  await held.release();
});

test('before the first one listens it has no address to tell', async () => {
  let address: string | null = null;
  const held = await hold(folder, () => address);
  expect(await whoHolds(folder)).toEqual({ is: 'held', address: null });
  address = here();
  expect(await whoHolds(folder)).toEqual({ is: 'held', address: here() });
  await held.release();
});

test('once released it is free again, and nothing stays behind', async () => {
  const first = await hold();
  await first.release();
  expect(await whoHolds(folder)).toEqual({ is: 'free' });
  const second = await hold();
  await second.release();
});

test('a folder that does not exist is held by nobody', async () => {
  expect(await whoHolds(join(folder, 'nowhere'))).toEqual({ is: 'free' });
});

test('another program keeps it as long as it lives, and not a moment longer', async () => {
  const other = await holder(folder);
  expect(await holdFolder(folder, here)).toEqual({ is: 'held', address: 'http://other' });
  await other.kill();
  expect(await whoHolds(folder)).toEqual({ is: 'free' });
  const held = await hold();
  expect(await whoHolds(folder)).toEqual({ is: 'held', address: here() });
  await held.release();
});

test('of several that come after a crash at the same moment, one gets it', async () => {
  await (await holder(folder)).kill();
  const answers = await Promise.all(Array.from({ length: 6 }, () => holdFolder(folder, here)));
  const holding = answers.flatMap((answer) => (answer.is === 'holding' ? [answer] : []));
  expect(holding).toHaveLength(1);
  expect(await whoHolds(folder)).toEqual({ is: 'held', address: here() });
  await Promise.all(holding.map((held) => held.release()));
});

test('a path too long for a socket is held just as well', async () => {
  const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
  const held = await hold(deep);
  expect(Buffer.byteLength(socketPath(deep))).toBeLessThanOrEqual(96);
  expect(await holdFolder(deep, here)).toEqual({ is: 'held', address: here() });
  const beside = await hold(join(folder, 'a'.repeat(60), 'c'.repeat(60)));
  await beside.release();
  await held.release();
});

test('a folder that cannot be written is said to be so', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  expect(await holdFolder(file, here)).toEqual({ is: 'not-writable', because: 'EEXIST' });
  expect(await holdFolder(join(file, 'below'), here)).toEqual({ is: 'not-writable', because: 'ENOTDIR' });
});
