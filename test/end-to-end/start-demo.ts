import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Serving, serve } from './serve.ts';

/** The demo as `npm start` starts it, in a process and a data folder of its own, on a free port. */
export async function startDemo(args: readonly string[] = []): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-demo-'));
  const serving = await serve(['--demo', ...args], { PORT: '0', DATA_DIR: folder });
  const stop = async () => {
    await serving.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...serving, stop };
}
