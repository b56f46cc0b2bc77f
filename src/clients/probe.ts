import type { Clock, Deadline } from '../diagnostics/ports.ts';
import type { Answer } from './answer.ts';
import { createHrApi } from './hr/api/hr-api.ts';
import { createHttp } from './http.ts';
import { createLearnLinq } from './lms/learnlinq/learnlinq.ts';
import type { ConnectedTenant } from './look-up.ts';

/** Whether a system answers, and if not how it fails. */
export interface Probed {
  readonly tenant: string;
  readonly system: 'LearnLinq' | 'HR source';
  readonly url: string;
  readonly outcome: Answer<unknown>['is'];
}

/** Calls each system of each customer once; reads figures and nobody's data. */
export async function probe(
  customers: readonly ConnectedTenant[],
  clock: Clock,
  deadline: Deadline,
): Promise<readonly Probed[]> {
  const urls = customers.flatMap(({ learnlinq, hr }) => [learnlinq.url, hr.url]);
  const http = createHttp({ allowedHosts: urls.map((url) => new URL(url).host), clock });
  return Promise.all(
    customers.flatMap(({ tenant: { id: tenant }, learnlinq, hr }) => [
      createLearnLinq(learnlinq, http)
        .licences(deadline)
        .then(({ is: outcome }): Probed => ({ tenant, system: 'LearnLinq', url: learnlinq.url, outcome })),
      createHrApi(hr, http)
        .records({ email: 'nobody@loket.invalid' }, deadline)
        .then(({ is: outcome }): Probed => ({ tenant, system: 'HR source', url: hr.url, outcome })),
    ]),
  );
}
