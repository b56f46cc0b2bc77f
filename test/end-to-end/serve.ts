import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface Serving {
  readonly url: string;
  readonly pid: number;
  printed(): string;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
  /** SIGKILL: it gets no chance to tidy up. */
  kill(): Promise<void>;
}

/** As `npm start` and the image run it. */
const flags = ['--liftoff-only', '--max-semi-space-size=4'];
const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'loket.ts');

/** `loket serve` with these arguments and settings, once it is ready. */
export async function serve(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Serving> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, LOG_LEVEL: 'error', ...settings };
  const child = spawn(process.execPath, [...flags, program, 'serve', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  const url = await ready(child, printed);
  return { url, pid: child.pid ?? 0, printed, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
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
function ready(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /Loket is at (http:\S+)\n/u.exec(printed())?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed()}`)));
  });
}
