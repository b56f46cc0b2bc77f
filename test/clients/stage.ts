import type { HttpOptions } from '../../src/clients/http.ts';
import { createBeginRun, type LookedUp, type LookUpOptions } from '../../src/clients/look-up.ts';
import { type Authorised, authorise } from '../../src/diagnostics/access/authorise.ts';
import type { Grant } from '../../src/diagnostics/access/grant.ts';
import type { Known } from '../../src/diagnostics/facts/fact-table.ts';
import type { PersonWish } from '../../src/diagnostics/facts/person.ts';
import type { TeamMember } from '../../src/diagnostics/facts/team.ts';
import type { Tenant } from '../../src/diagnostics/facts/tenant.ts';
import type { Deadline, LookUp } from '../../src/diagnostics/ports/look-up.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type World, type WorldFile, world as worldSchema } from '../../src/sandbox/world.ts';

/** A world that is played, with look-ups that are connected to it. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly told: readonly LookedUp[];
  begin(): LookUp;
  /** Calls that reached a system since the last time this was asked. */
  calls(): number;
  close(): Promise<void>;
}

export const quick = { attemptMs: 600, backoffMs: 1 } satisfies Partial<HttpOptions>;

export async function stage(
  faults: WorldFile['faults'] = [],
  { world = demoWorld, http = quick }: { world?: World; http?: NonNullable<LookUpOptions['http']> } = {},
): Promise<Stage> {
  const sandbox = await startSandbox({ ...world, faults: worldSchema.shape.faults.parse(faults) });
  const tenants = new Map(
    world.customers.flatMap(({ tenant }) => {
      const systems = sandbox.credentials.get(tenant.id);
      return systems === undefined ? [] : [[tenant.id, { tenant, ...systems }] as const];
    }),
  );
  const told: LookedUp[] = [];
  let before = 0;
  return {
    sandbox,
    told,
    begin: createBeginRun({ tenants, clock: sandbox.clock, http, onLookUp: (event) => told.push(event) }),
    calls() {
      const { learnlinq, hr } = sandbox.requests();
      const all = [...Object.values(learnlinq), ...Object.values(hr)].reduce((sum, count) => sum + count, 0);
      const since = all - before;
      before = all;
      return since;
    },
    close: () => sandbox.close(),
  };
}

/** A deadline that is so far away; `left` does not count down, so nothing depends on the machine's pace. */
export function deadline(left = 5000): Deadline {
  return { signal: AbortSignal.timeout(left), left: () => left };
}

export const people = {
  admin: 'h.prins@zorggroep-linde.example',
  manager: 'f.elamrani@zorggroep-linde.example',
  employee: 'l.vandijk@zorggroep-linde.example',
  vermeer: 'astrid@bakkerij-vermeer.example',
} as const;

export function tenantOf(id: string, world: World = demoWorld): Tenant {
  const found = world.customers.find(({ tenant }) => tenant.id === id);
  if (found === undefined) throw new Error(`${id} is not in this world`);
  return found.tenant;
}

export function authorised(
  address: string,
  wish: PersonWish,
  { team = null, world = demoWorld }: { team?: Known<readonly TeamMember[]> | null; world?: World } = {},
): Authorised {
  const tenant = tenantOf(address.includes('vermeer') ? 'bakkerij-vermeer' : 'zorggroep-linde', world);
  return authorise({
    actor: { tenant: tenant.id, address, proven: 'yes', via: 'token' },
    tenant,
    wish,
    team,
  });
}

export function grant(...request: Parameters<typeof authorised>): Grant {
  const answer = authorised(...request);
  if (answer.is === 'refused') throw new Error(`refused: ${answer.because}`);
  return answer.grant;
}

export const about = (who: string): PersonWish => ({ is: 'email', text: `${who}@zorggroep-linde.example` });

/** The value of a fact that must be known. */
export function value<T>(fact: Known<T>): T {
  if (fact.is === 'unknown') throw new Error(`unknown: ${fact.because}`);
  return fact.value;
}
