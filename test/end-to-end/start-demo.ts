import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Demo {
  readonly url: string;
  readonly printed: () => string;
  stop(): Promise<void>;
}

const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'loket.ts');

/** The demo as `npm start` starts it, in a process and a data folder of its own, on a free port. */
export async function startDemo(args: readonly string[] = []): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-demo-'));
  const child = spawn(process.execPath, [program, 'serve', '--demo', ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url: await address(child, printed), printed, stop };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text += chunk.toString('utf8');
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

/** The address that it prints once it is ready. */
function address(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      // The last line is printed when everything is.
      const url = /Loket is at (http:\S+)[\s\S]*Ctrl\+C/u.exec(printed())?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${printed()}`)));
  });
}
