import type { Tenant } from '../diagnostics/facts/tenant.ts';
import type { Clock, Deadline } from '../diagnostics/ports/look-up.ts';
import type { Answer } from './answer.ts';
import { type HrAccess, type HrSurroundings, openHrSource } from './hr/open-hr-source.ts';
import type { Freshness } from './hr/source-file/freshness.ts';
import { createIndexer } from './hr/source-file/indexer.ts';
import { createHttp } from './http.ts';
import { createLearnLinq } from './lms/learnlinq/learnlinq.ts';
import type { ConnectedTenant } from './look-up.ts';

/** Whether a system answers, and if not how it fails. */
export interface Probed {
  readonly tenant: string;
  readonly system: 'LearnLinq' | 'HR source';
  readonly url: string;
  readonly outcome: Answer<unknown>['is'];
  /** What the system said itself, such as the field that is missing, or the key that a server shows. */
  readonly detail: string | null;
  /** Where files are delivered: how the index stands beside them; `null`: not known, or nothing is delivered. */
  readonly index: Freshness | null;
}

/** Calls each system of each customer once; reads figures and nobody's data. */
export async function probe(
  customers: readonly ConnectedTenant[],
  clock: Clock,
  deadline: Deadline,
  indexFolder: string,
): Promise<readonly Probed[]> {
  const urls = customers.flatMap(({ learnlinq, hr }) => [learnlinq.url, ...('url' in hr ? [hr.url] : [])]);
  const http = createHttp({ allowedHosts: urls.map((url) => new URL(url).host), clock });
  const indexer = createIndexer();
  return Promise.all(
    customers.flatMap(({ tenant: agreed, learnlinq, hr }) => [
      createLearnLinq(learnlinq, http)
        .licences(deadline)
        .then((answer): Probed => {
          return {
            tenant: agreed.id,
            system: 'LearnLinq',
            url: learnlinq.url,
            ...cameTo(answer),
            index: null,
          };
        }),
      probeSource(agreed, hr, { http, clock, indexer, indexFolder }, deadline),
    ]),
  );
}

/** Whether the source lets us in; no delivery is read for it, because a running Loket may be doing so. */
async function probeSource(
  tenant: Tenant,
  access: HrAccess,
  surroundings: HrSurroundings,
  deadline: Deadline,
): Promise<Probed> {
  const { hr, files, close } = openHrSource(tenant, access, surroundings);
  const url = 'url' in access ? access.url : `sftp://${access.host}:${access.port}`;
  const found = { tenant: tenant.id, system: 'HR source', url } as const;
  if (files === null) {
    const answer = await hr.records({ email: 'nobody@loket.invalid' }, deadline);
    await close();
    return { ...found, ...cameTo(answer), index: null };
  }
  const answer = await files.freshness(deadline);
  await close();
  return { ...found, ...cameTo(answer), index: answer.is === 'ok' ? answer.value : null };
}

const cameTo = (answer: Answer<unknown>) => ({
  outcome: answer.is,
  detail: answer.is === 'ok' ? null : (answer.detail ?? null),
});
