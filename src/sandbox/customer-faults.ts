import type { Entry, ReadableCustomer } from './readable-world.ts';
import type { WorldFault } from './world-fault.ts';

/** What does not agree within one customer: double ids, times out of order, references to nobody. */
export function customerFaults(customer: ReadableCustomer, now: number | null): readonly WorldFault[] {
  return [
    ...customer.ids.flatMap(doubles),
    ...customer.runs.flatMap((run) => runFaults(run, now)),
    ...customer.records.flatMap(({ path, value }) =>
      notLaterThan(now, [...path, 'changedAt'], value.changedAt),
    ),
    ...customer.resets.flatMap(({ path, value }) =>
      inOrder(value.requestedAt, [...path, 'usedAt'], value.usedAt),
    ),
    ...happened(customer).flatMap(({ path, value }) =>
      value.account === null || customer.accountIds.has(value.account)
        ? []
        : [{ path: [...path, 'account'], text: `no account here has the id ${value.account}` }],
    ),
  ];
}

/** Everything that happened on an account, or on none. */
const happened = ({
  changes,
  mails,
  resets,
  results,
  signIns,
}: ReadableCustomer): readonly Entry<{ readonly account: string | null }>[] => [
  ...changes,
  ...mails,
  ...resets,
  ...results,
  ...signIns,
];

/** Every place after the first where an id is used again. */
export function doubles(ids: readonly Entry<string>[]): readonly WorldFault[] {
  const seen = new Set<string>();
  return ids.flatMap(({ path, value }) => {
    if (seen.has(value)) return [{ path, text: `${value} is used twice` }];
    seen.add(value);
    return [];
  });
}

function runFaults(
  { path, value: run }: ReadableCustomer['runs'][number],
  now: number | null,
): readonly WorldFault[] {
  const ended = [...path, 'finishedAt'];
  const found = [
    ...notLaterThan(now, [...path, 'startedAt'], run.startedAt),
    ...notLaterThan(now, ended, run.finishedAt),
    ...inOrder(run.startedAt, ended, run.finishedAt),
  ];
  if (run.outcome === 'running' && run.finishedAt !== null)
    return [...found, { path: ended, text: 'a run that is still running has not finished' }];
  if (run.outcome !== 'running' && run.finishedAt === null)
    return [...found, { path: ended, text: `a run that ${run.outcome} has finished at some time` }];
  return found;
}

function notLaterThan(
  now: number | null,
  path: readonly PropertyKey[],
  at: string | null,
): readonly WorldFault[] {
  return now !== null && at !== null && Date.parse(at) > now ? [{ path, text: 'lies after now' }] : [];
}

function inOrder(before: string, path: readonly PropertyKey[], after: string | null): readonly WorldFault[] {
  return after !== null && Date.parse(after) < Date.parse(before)
    ? [{ path, text: 'lies before the beginning' }]
    : [];
}
