import { buildIndex, shelveIndex } from './build-index.ts';
import type { DeliverySummary } from './delivery-summary.ts';
import { type IndexMessage, type IndexTask, indexTask } from './index-messages.ts';
import { readAhead } from './read-ahead.ts';
import type { OpenedFile } from './remote-files.ts';
import { createSftpLine } from './sftp-line.ts';

/** However long the file, a call that is not answered in time ends it. */
const patient = { signal: new AbortController().signal, left: () => Number.POSITIVE_INFINITY };

/** Reads one delivery into an index, away from the process that answers questions; then it is done. */
process.once('message', (raw: unknown) => {
  work(indexTask.parse(raw)).then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.once('disconnect', () => process.exit(1));

async function work({ access, order }: IndexTask): Promise<void> {
  const line = createSftpLine(access, { attemptMs: 10_000, retries: 0 });
  const answer = await line.use(patient, (files) => files.open(order.file, (opened) => index(opened, order)));
  line.close();
  if (answer.is !== 'ok') await tell({ is: 'no-answer', no: answer.is, detail: answer.detail ?? null });
  else if (answer.value === 'gone') await tell({ is: 'gone' });
  else await tell({ is: 'read', summary: answer.value });
}

/** A file that is still arriving is shorter or longer than it was when it was listed. */
async function index(opened: OpenedFile, order: IndexTask['order']): Promise<DeliverySummary | 'gone'> {
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
      await tell({ is: 'reading', bytes });
    }
    yield chunk;
  }
}

const tell = (message: IndexMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
