/** How long the demo takes to be ready: on an empty data folder, and on one that exists. `npm run bench:start`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../test/end-to-end/serve.ts';
import { median } from './statistics.ts';

const folder = await mkdtemp(join(tmpdir(), 'loket-bench-'));
const first = await startOnce();
const later: number[] = [];
for (let round = 0; round < 5; round += 1) later.push(await startOnce());
await rm(folder, { recursive: true, force: true });
process.stdout.write(
  `first start       ${first.toFixed(0)} ms\nlater start       ${median(later).toFixed(0)} ms (median of 5)\n`,
);

async function startOnce(): Promise<number> {
  const began = performance.now();
  const serving = await serve(['--demo'], { PORT: '0', DATA_DIR: folder });
  const took = performance.now() - began;
  await serving.stop();
  return took;
}
