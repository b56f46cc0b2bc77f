import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'src', 'cli', 'loket.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

/** A folder of this test's own, gone afterwards. */
export function folder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'loket-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The command line in a process of its own, with an environment of its own, to its end. */
export async function loket(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Environment; input?: string } = {},
): Promise<Ran> {
  const running = start(args, env);
  running.child.stdin?.end(input);
  const code = await running.ended;
  return { code, out: running.out(), err: running.err() };
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  out(): string;
  err(): string;
  /** The first part of the output that fits; rejects when the process ends before it. */
  until(pattern: RegExp): Promise<string>;
  stop(): Promise<number | null>;
}

/** The same, for a command that goes on. */
export function start(args: readonly string[], env: Environment = {}): Running {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC', LOG_LEVEL: 'silent', ...env },
    stdio: 'pipe',
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said.out);
        if (found !== null) resolve(found[1] ?? found[0]);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(() => reject(new Error(`it ended: ${said.out}${said.err}`)));
    });
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { child, ended, out: () => said.out, err: () => said.err, until, stop };
}
