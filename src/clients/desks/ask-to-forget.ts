import { grantForJob } from '../../diagnostics/access/grant-for-job.ts';
import type { Erased } from '../../diagnostics/ports/keeping.ts';
import type { DeskDependencies } from './desk-dependencies.ts';
import { runHandover } from './run-handover.ts';

/** What a desk outside did about somebody who is to be forgotten. */
export interface Forgotten {
  readonly ticket: number;
  readonly desk: string;
  /**
   * `done`: the desk took it, and `answer` says what was done (such as `asked`, or
   * `emptied-and-asked`); `waiting`: it is asked again when Loket runs; `refused`: somebody has to ask.
   */
  readonly is: 'done' | 'waiting' | 'refused';
  readonly answer: string;
}

/** Asks each desk now, once; what does not succeed stays in the queue. */
export async function askToForget(
  work: DeskDependencies,
  asked: Erased['desks'],
): Promise<readonly Forgotten[]> {
  const answers: Forgotten[] = [];
  for (const each of asked) answers.push(await askOne(work, each));
  return answers;
}

async function askOne(
  work: DeskDependencies,
  { id, ticket, desk }: Erased['desks'][number],
): Promise<Forgotten> {
  const waiting = (answer: string) => ({ ticket, desk, is: 'waiting', answer }) as const;
  const asker = await work.desks.asker({ is: 'hand-over', id });
  const customer = asker === null ? undefined : work.customers.get(asker.tenant);
  const grant = asker === null || customer === undefined ? null : grantForJob(customer.tenant, asker);
  if (customer === undefined || grant === null) return waiting('not-asked-yet');
  await runHandover(work, customer, grant, id);
  const found = await work.desks.handover(grant, id);
  const { state, ref, problem } = found?.handover ?? { state: 'waiting', ref: null, problem: null };
  if (state === 'waiting') return waiting(problem ?? 'not-asked-yet');
  return state === 'opened'
    ? { ticket, desk, is: 'done', answer: ref ?? 'asked' }
    : { ticket, desk, is: 'refused', answer: problem ?? state };
}
