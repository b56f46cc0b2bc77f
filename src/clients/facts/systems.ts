import type { Deadline } from '../../diagnostics/ports/look-up.ts';
import type { HrSource } from '../hr/hr-source.ts';
import type { LearnLinq } from '../lms/learnlinq/learnlinq.ts';
import { remembered } from '../remembered.ts';

/** One customer's systems. */
export interface Reached {
  readonly learnlinq: LearnLinq;
  readonly hr: HrSource;
}

/** The systems of one customer within one run: the same question is put once, whoever asks it. */
export type Systems = ReturnType<ReturnType<typeof systemsOf>>;

/** Begins a run: what is asked before `deadline` is kept for whoever asks the same later in that run. */
export function systemsOf({ learnlinq, hr }: Reached) {
  const users = remembered(learnlinq.users);
  const changes = remembered(learnlinq.changes);
  const changesOf = remembered(learnlinq.changesOf);
  const results = remembered(learnlinq.results);
  const mails = remembered(learnlinq.mails);
  const passwordResets = remembered(learnlinq.passwordResets);
  const signIns = remembered(learnlinq.signIns);
  const licences = remembered((_: 'now', deadline) => learnlinq.licences(deadline));
  const syncRuns = remembered((_: 'now', deadline) => learnlinq.syncRuns(deadline));
  const units = remembered((_: 'now', deadline) => learnlinq.units(deadline));
  const targetGroups = remembered((_: 'now', deadline) => learnlinq.targetGroups(deadline));
  const records = remembered(hr.records);
  const some = remembered(hr.some);
  const before = remembered(hr.before);
  const { census: tally } = hr;
  const census = tally === undefined ? null : remembered((_: 'now', deadline) => tally(deadline));
  const deliveries = remembered((_: 'now', deadline) => hr.deliveries(deadline));
  const connection = remembered((_: 'now', deadline) => hr.connection(deadline));
  return (deadline: Deadline) => ({
    users: (query: Parameters<LearnLinq['users']>[0]) => users(query, deadline),
    changes: (userId: string) => changes(userId, deadline),
    changesOf: (query: Parameters<LearnLinq['changesOf']>[0]) => changesOf(query, deadline),
    results: (userId: string) => results(userId, deadline),
    mails: (userId: string) => mails(userId, deadline),
    passwordResets: (query: Parameters<LearnLinq['passwordResets']>[0]) => passwordResets(query, deadline),
    signIns: (since: string) => signIns(since, deadline),
    licences: () => licences('now', deadline),
    syncRuns: () => syncRuns('now', deadline),
    units: () => units('now', deadline),
    targetGroups: () => targetGroups('now', deadline),
    records: (query: Parameters<HrSource['records']>[0]) => records(query, deadline),
    some: (where: Parameters<HrSource['some']>[0]) => some(where, deadline),
    before: (id: string) => before(id, deadline),
    /** `null` where everybody must be read to know. */
    census: census === null ? null : () => census('now', deadline),
    deliveries: () => deliveries('now', deadline),
    connection: () => connection('now', deadline),
  });
}
