import { fromPrisma, PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Desk } from '../../diagnostics/model.ts';
import type { DeskJob } from '../../diagnostics/ports/desks.ts';
import type { Database } from './database.ts';
import type { Prisma } from './generated/client.ts';

export interface QueueOptions {
  /** Which desks lie outside the house. `null`: none anywhere, and no queue is opened. */
  readonly outside: ((tenant: string, desk: Desk) => 'yes' | 'no') | null;
  /** What went wrong in the queue itself; the job is repeated. */
  report(error: unknown): void;
  /** Seconds after which a run that nobody finished is begun again; more than any run takes. */
  readonly runSeconds?: number;
  /** Seconds between looks for what has become due; what is new is heard of at once. */
  readonly pollSeconds?: number;
}

export const withoutDesks: QueueOptions = { outside: null, report: () => undefined };

/** The queue as the rest of the store sees it. */
export interface Queue {
  readonly outside: (tenant: string, desk: Desk) => 'yes' | 'no';
  /** The job comes and goes with the transaction. */
  send(tx: Prisma.TransactionClient, job: DeskJob, due: Date | null): Promise<void>;
  work(run: (job: DeskJob) => Promise<void>): Promise<void>;
  /** Takes up nothing new, and resolves when the runs under way are done. */
  stop(): Promise<void>;
}

const name = 'desks';
const atOnce = 8;

const job = z.discriminatedUnion('is', [
  z.object({ is: z.literal('hand-over'), id: z.int() }),
  z.object({ is: z.literal('desk-said'), id: z.int() }),
]);

/** pg-boss in a schema of its own, so that the tables of the store stay what the migrations made of them. */
export async function openQueue(database: Database, options: QueueOptions): Promise<Queue> {
  const { outside, report, runSeconds = 60, pollSeconds = 5 } = options;
  if (outside === null) return noQueue;
  const boss = new PgBoss({
    ...database.queue,
    schema: 'loket_queue',
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: Math.min(runSeconds, 30),
    monitorIntervalSeconds: Math.min(runSeconds, 30),
  });
  boss.on('error', report);
  await boss.start();
  await boss.createQueue(name, {
    notify: true,
    expireInSeconds: runSeconds,
    retryLimit: 1_000,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    retentionSeconds: 90 * 24 * 60 * 60,
    deleteAfterSeconds: 60 * 60,
  });
  // What pg-boss reads of a queue at its first use: inside a transaction that one connection could not be had.
  const jobs = await boss.findJobs(name);
  // Nobody else is there: what is under way belonged to a process that is gone.
  const left = database.alone === 'yes' ? jobs.filter(({ state }) => state === 'active') : [];
  if (left.length > 0)
    await boss.fail(
      name,
      left.map(({ id }) => id),
    );
  return {
    outside,
    send: async (tx, data, due) => {
      await boss.send(name, data, { db: fromPrisma(tx), ...(due !== null && { startAfter: due }) });
    },
    work: async (run) => {
      await boss.work(name, { ...working, notifyPollingIntervalSeconds: pollSeconds }, (jobs) =>
        Promise.all(jobs.map(({ id, data }) => outcomeOf(id, () => run(job.parse(data)), report))),
      );
    },
    stop: () => boss.stop(),
  };
}

const working = {
  perJobResults: true,
  batchSize: atOnce,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 0.5,
} as const;

async function outcomeOf(id: string, run: () => Promise<void>, report: QueueOptions['report']) {
  try {
    await run();
    return { id, status: 'completed' } as const;
  } catch (error) {
    report(error);
    return { id, status: 'failed' } as const;
  }
}

const noQueue: Queue = {
  outside: () => 'no',
  send: async () => undefined,
  work: async () => undefined,
  stop: async () => undefined,
};
