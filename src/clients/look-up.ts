import type { Grant } from '../diagnostics/access/grant.ts';
import type { Because, FactTable, Known, LookedUpFact } from '../diagnostics/facts/fact-table.ts';
import type { Tenant } from '../diagnostics/facts/tenant.ts';
import type { BeginRun, Clock, Deadline, LookUp } from '../diagnostics/ports.ts';
import type { Connection } from './connection.ts';
import type { Ask, Systems } from './facts/ask.ts';
import { keyHolders } from './facts/key-holders.ts';
import { hrMatches, lmsMatches } from './facts/matches.ts';
import { team } from './facts/team.ts';
import { waiting } from './facts/waiting.ts';
import { createHrApi, type HrSource } from './hr/api/hr-api.ts';
import { createHttp, type HttpOptions } from './http.ts';
import { known } from './known.ts';
import { createLearnLinq, type LearnLinq } from './lms/learnlinq/learnlinq.ts';
import { remembered } from './remembered.ts';

/** A customer with its systems; the tokens stand nowhere else. */
export interface ConnectedTenant {
  readonly tenant: Tenant;
  readonly learnlinq: Connection;
  readonly hr: Connection;
}

/** One look-up, for a metric or a line in the log: no names, no addresses. */
export interface LookedUp {
  readonly fact: LookedUpFact;
  readonly tenant: string;
  readonly outcome: 'known' | Because | `crashed: ${string}`;
  readonly ms: number;
}

export interface LookUpOptions {
  readonly tenants: ReadonlyMap<string, ConnectedTenant>;
  readonly clock: Clock;
  /** `allowedHosts` left out: the hosts of the tenants' own systems, and no others. */
  readonly http?: Partial<Omit<HttpOptions, 'clock'>>;
  readonly onLookUp?: (event: LookedUp) => void;
}

interface Clients {
  readonly tenant: Tenant;
  readonly learnlinq: LearnLinq;
  readonly hr: HrSource;
}

/** How each fact is read. A new fact is a line here and a file under `facts/`. */
const readers: { readonly [N in LookedUpFact]: (ask: Ask) => Promise<Known<FactTable[N]>> } = {
  'tenant.agreement': async ({ tenant, now }) => ({
    is: 'known',
    value: tenant,
    asOf: now,
    source: 'tenant file',
  }),
  'hr.matches': hrMatches,
  'lms.matches': lmsMatches,
  'lms.key-holders': keyHolders,
  'lms.licences': async ({ systems, now }) =>
    known(await systems.licences(), { source: 'LearnLinq, licences', now, as: (licences) => licences }),
  'lms.waiting': waiting,
  'lms.sync-runs': async ({ systems, now }) =>
    known(await systems.syncRuns(), { source: 'LearnLinq, syncs', now, as: (runs) => runs }),
  'actor.team': team,
};

/**
 * Look-ups over HTTP. The grant's customer chooses the systems, the grant's wish the person. Retries, the
 * breaker and what systems asked us to wait for outlive a run; answers do not.
 */
export function createBeginRun({ tenants, clock, http: given, onLookUp }: LookUpOptions): BeginRun {
  const http = createHttp({ allowedHosts: hostsOf(tenants), ...given, clock });
  const clients = new Map<string, Clients>(
    [...tenants].map(([id, { tenant, learnlinq, hr }]) => [
      id,
      { tenant, learnlinq: createLearnLinq(learnlinq, http), hr: createHrApi(hr, http) },
    ]),
  );

  const read = async <N extends LookedUpFact>(
    run: Map<string, Questions>,
    grant: Grant,
    name: N,
    { deadline, facts }: Context,
  ): Promise<Known<FactTable[N]>> => {
    const own = clients.get(grant.tenant);
    if (own === undefined) return { is: 'unknown', because: 'not-connected' };
    const questions = run.get(grant.tenant) ?? questionsTo(own);
    run.set(grant.tenant, questions);
    const systems = before(deadline, questions);
    return readers[name]({ grant, tenant: own.tenant, facts, systems, deadline, now: clock() });
  };

  return () => {
    const run = new Map<string, Questions>();
    return async (grant, name, context) => {
      const began = performance.now();
      const tell = (outcome: LookedUp['outcome']) =>
        onLookUp?.({ fact: name, tenant: grant.tenant, outcome, ms: performance.now() - began });
      try {
        const fact = await read(run, grant, name, context);
        tell(fact.is === 'known' ? 'known' : fact.because);
        return fact;
      } catch (error) {
        tell(error instanceof Error ? `crashed: ${error.name}` : 'crashed: thrown');
        return { is: 'unknown', because: 'unreachable' };
      }
    };
  };
}

type Context = Parameters<LookUp>[2];
type Questions = ReturnType<typeof questionsTo>;

/** One customer's systems within one run. */
const questionsTo = ({ learnlinq, hr }: Clients) => ({
  users: remembered(learnlinq.users),
  records: remembered(hr.records),
  licences: remembered((_: 'now', deadline) => learnlinq.licences(deadline)),
  syncRuns: remembered((_: 'now', deadline) => learnlinq.syncRuns(deadline)),
});

const before = (deadline: Deadline, { users, records, licences, syncRuns }: Questions): Systems => ({
  users: (query) => users(query, deadline),
  records: (query) => records(query, deadline),
  licences: () => licences('now', deadline),
  syncRuns: () => syncRuns('now', deadline),
});

const hostsOf = (tenants: LookUpOptions['tenants']): readonly string[] => [
  ...new Set(
    [...tenants.values()].flatMap(({ learnlinq, hr }) =>
      [learnlinq.url, hr.url].map((url) => new URL(url).host),
    ),
  ),
];
