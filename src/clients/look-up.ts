import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grant } from '../diagnostics/access/grant.ts';
import type { Because, FactTable, Known, LookedUpFact } from '../diagnostics/facts/fact-table.ts';
import type { Tenant } from '../diagnostics/facts/tenant.ts';
import type { BeginRun, Clock, LookUp } from '../diagnostics/ports/look-up.ts';
import type { Connection } from './connection.ts';
import { type Ask, hrSourceName } from './facts/ask.ts';
import { signIns, unitChanges } from './facts/customer.ts';
import { idleAccounts } from './facts/idle-accounts.ts';
import { keyHolders } from './facts/key-holders.ts';
import { managers } from './facts/managers.ts';
import { hrMatches, lmsMatches } from './facts/matches.ts';
import { changes, mails, resets, results } from './facts/own.ts';
import { peerAccounts, peers } from './facts/peers.ts';
import { recordBefore } from './facts/record-before.ts';
import { removedShare } from './facts/removed-share.ts';
import { type Reached, systemsOf } from './facts/systems.ts';
import { team } from './facts/team.ts';
import { waited } from './facts/waited.ts';
import { waiting } from './facts/waiting.ts';
import { type HrAccess, type OpenHrSource, openHrSource } from './hr/open-hr-source.ts';
import { createIndexer } from './hr/source-file/indexer.ts';
import { createHttp, type HttpOptions } from './http.ts';
import { known } from './known.ts';
import { createLearnLinq } from './lms/learnlinq/learnlinq.ts';

/** A customer with its systems; the tokens stand nowhere else. */
export interface ConnectedTenant {
  readonly tenant: Tenant;
  readonly learnlinq: Connection;
  readonly hr: HrAccess;
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
  /** For customers with source files; left out: a folder of the system for what lasts no longer than a run. */
  readonly indexFolder?: string;
  /** Is handed every source: to let go of it in the end, and to read what it delivers. */
  readonly onOpen?: (source: OpenHrSource) => void;
}

interface Clients extends Reached {
  readonly tenant: Tenant;
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
  'hr.record-before': recordBefore,
  'hr.deliveries': async ({ systems, tenant, now }) =>
    known(await systems.deliveries(), { source: hrSourceName(tenant), now, as: (deliveries) => deliveries }),
  'hr.connection': async ({ systems, tenant, now }) =>
    known(await systems.connection(), { source: hrSourceName(tenant), now, as: (outcome) => outcome }),
  'hr.removed-share': removedShare,
  'lms.matches': lmsMatches,
  'lms.key-holders': keyHolders,
  'lms.licences': async ({ systems, now }) =>
    known(await systems.licences(), { source: 'LearnLinq, licences', now, as: (licences) => licences }),
  'lms.waiting': waiting,
  'lms.waited': waited,
  'lms.sync-runs': async ({ systems, now }) =>
    known(await systems.syncRuns(), { source: 'LearnLinq, syncs', now, as: (runs) => runs }),
  'lms.changes': changes,
  'lms.results': results,
  'lms.mails': mails,
  'lms.resets': resets,
  'lms.units': async ({ systems, now }) =>
    known(await systems.units(), { source: 'LearnLinq, units', now, as: (units) => units }),
  'lms.target-groups': async ({ systems, now }) =>
    known(await systems.targetGroups(), { source: 'LearnLinq, target groups', now, as: (groups) => groups }),
  'lms.unit-changes': unitChanges,
  'lms.sign-ins': signIns,
  'lms.managers': managers,
  'lms.idle-accounts': idleAccounts,
  'hr.peers': peers,
  'lms.peer-accounts': peerAccounts,
  'actor.team': team,
};

/**
 * Look-ups over HTTP. The grant's customer chooses the systems, the grant's wish the person. Retries, the
 * breaker and what systems asked us to wait for outlive a run; answers do not.
 */
export function createBeginRun(options: LookUpOptions): BeginRun {
  const { tenants, clock, http: given, onLookUp } = options;
  const http = createHttp({ allowedHosts: hostsOf(tenants), ...given, clock });
  const indexer = createIndexer();
  const indexFolder = options.indexFolder ?? join(tmpdir(), `loket-index-${randomUUID()}`);
  const clients = new Map<string, Clients>(
    [...tenants].map(([id, { tenant, learnlinq, hr }]) => {
      const source = openHrSource(tenant, hr, { http, clock, indexer, indexFolder });
      options.onOpen?.(source);
      return [id, { tenant, learnlinq: createLearnLinq(learnlinq, http), hr: source.hr }];
    }),
  );

  const read = async <N extends LookedUpFact>(
    run: Map<string, Questions>,
    grant: Grant,
    name: N,
    { deadline, facts }: Context,
  ): Promise<Known<FactTable[N]>> => {
    const own = clients.get(grant.tenant);
    if (own === undefined) return { is: 'unknown', because: 'not-connected' };
    const questions = run.get(grant.tenant) ?? systemsOf(own);
    run.set(grant.tenant, questions);
    const systems = questions(deadline);
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
        tell(error instanceof Error ? `crashed: ${error.constructor.name}` : 'crashed: thrown');
        return { is: 'unknown', because: 'unreachable' };
      }
    };
  };
}

type Context = Parameters<LookUp>[2];
type Questions = ReturnType<typeof systemsOf>;

const hostsOf = (tenants: LookUpOptions['tenants']): readonly string[] => [
  ...new Set(
    [...tenants.values()].flatMap(({ learnlinq, hr }) =>
      [learnlinq.url, ...('url' in hr ? [hr.url] : [])].map((url) => new URL(url).host),
    ),
  ),
];
