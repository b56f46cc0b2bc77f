import { parentPort, workerData } from 'node:worker_threads';
import { buildIndex, shelveIndex } from './build-index.ts';
import type { DeliverySummary } from './delivery-summary.ts';
import { type IndexMessage, indexTask } from './index-messages.ts';
import { readAhead } from './read-ahead.ts';
import type { OpenedFile } from './remote-files.ts';
import { createSftpLine } from './sftp-line.ts';

/** Reads one delivery into an index, away from the thread that answers questions. */
const { access, order, attemptMs } = indexTask.parse(workerData);
const line = createSftpLine(access, { attemptMs, retries: 0 });
const tell = (message: IndexMessage) => parentPort?.postMessage(message);

/** However long the file, a call that is not answered in time ends it. */
const patient = { signal: new AbortController().signal, left: () => Number.POSITIVE_INFINITY };

const answer = await line.use(patient, (files) => files.open(order.file, index));
line.close();
if (answer.is !== 'ok') tell({ is: 'no-answer', no: answer.is, detail: answer.detail ?? null });
else if (answer.value === 'gone') tell({ is: 'gone' });
else tell({ is: 'read', summary: answer.value });

/** A file that is still arriving is shorter or longer than it was when it was listed. */
async function index(opened: OpenedFile): Promise<DeliverySummary | 'gone'> {
  const summary = await buildIndex(order, telling(readAhead(opened, order.file.size)));
  if ((await opened.isSame()) === 'other') return 'gone';
  shelveIndex(order);
  return summary;
}

async function* telling(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  let told = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes - told > 1_000_000) {
      told = bytes;
      tell({ is: 'reading', bytes });
    }
    yield chunk;
  }
}
