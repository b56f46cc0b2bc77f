import { fork } from 'node:child_process';
import { bulkhead } from 'cockatiel';
import type { Answer, NoAnswer } from '../../answer.ts';
import { type IndexMessage, type IndexTask, indexMessage } from './index-messages.ts';

/** What came of reading a delivery into an index. */
export type Indexed = Answer<'read' | 'gone'>;

/** Has deliveries read by workers: two at once, however many customers deliver at the same hour. */
export interface Indexer {
  /** `onBytes` hears how far the reading is. Never rejects. */
  read(task: IndexTask, onBytes: (bytes: number) => void): Promise<Indexed>;
}

const workersAtOnce = 2;

/** Enough for any number of rows, because none are kept. */
const limits = ['--max-old-space-size=128', '--max-semi-space-size=16'];

export function createIndexer(): Indexer {
  const places = bulkhead(workersAtOnce, Number.POSITIVE_INFINITY);
  return { read: (task, onBytes) => places.execute(() => readByWorker(task, onBytes)) };
}

/**
 * A worker is a process of its own. As a thread it would share the table of code pages with the embedded
 * database: V8 loses a page of it now and then, and ends the whole process (nodejs/node#64500).
 */
function readByWorker(task: IndexTask, onBytes: (bytes: number) => void): Promise<Indexed> {
  return new Promise((resolve) => {
    const worker = fork(new URL('./index-worker.ts', import.meta.url), [], {
      execArgv: ['--disable-warning=ExperimentalWarning', ...limits],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    worker.unref();
    worker.channel?.unref();
    worker.on('message', (raw: unknown) => {
      const message = indexMessage.parse(raw);
      if (message.is === 'reading') onBytes(message.bytes);
      else resolve(outcome(message));
    });
    // Whatever went wrong over there, the delivery has not been read.
    worker.on('error', () => resolve({ is: 'unreachable' }));
    worker.on('exit', () => resolve({ is: 'unreachable' }));
    worker.send(task, () => undefined);
  });
}

function outcome(message: Exclude<IndexMessage, { is: 'reading' }>): Indexed {
  if (message.is !== 'no-answer') return { is: 'ok', value: message.is };
  return { ...noAnswer(message.no), ...(message.detail !== null && { detail: message.detail }) };
}

const noAnswer = (no: NoAnswer['is']): NoAnswer =>
  no === 'said-no' ? { is: no, because: 'forbidden' } : { is: no };
