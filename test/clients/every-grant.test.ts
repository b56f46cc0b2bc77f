import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Authorised, authorise, type Request } from '../../src/diagnostics/access/authorise.ts';
import type { Actor, Grant, Role } from '../../src/diagnostics/access/grant.ts';
import { factNames, type LookedUpFact } from '../../src/diagnostics/facts/fact-table.ts';
import { whoseFact } from '../../src/diagnostics/facts/whose-fact.ts';
import { approvals } from '../../src/diagnostics/licences/approval-rules.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { deadline, type Stage, stage, tenantOf } from './stage.ts';

const linde = 'zorggroep-linde';
const addresses: Record<Role, string> = {
  employee: 'l.vandijk@zorggroep-linde.example',
  manager: 'f.elamrani@zorggroep-linde.example',
  'technical-administrator': 't.peters@zorggroep-linde.example',
  administrator: 'h.prins@zorggroep-linde.example',
  agent: 'sam@support.example',
};
const tenant = { ...tenantOf(linde), technicalAdministrators: [addresses['technical-administrator']] };
const roles = ['employee', 'manager', 'technical-administrator', 'administrator', 'agent'] as const;

/** Every address that stands in the systems of a customer. */
const addressesOf = (customer: string): readonly string[] =>
  demoWorld.customers
    .filter((each) => each.tenant.id === customer)
    .flatMap(({ hr, lms }) => [...hr.records, ...lms.accounts])
    .flatMap(({ email }) => (email?.includes('@') ? [email.trim().toLowerCase()] : []));
const elsewhere = demoWorld.customers
  .filter((each) => each.tenant.id !== linde)
  .flatMap((each) => addressesOf(each.tenant.id));

/**
 * Figures of the customer are the same for everybody; who holds somebody's keys is masked where it is told; the own
 * team is read to give leave, and told to nobody.
 */
const tellsOfPeople = (fact: LookedUpFact) =>
  whoseFact[fact] !== 'customer' && fact !== 'lms.key-holders' && fact !== 'actor.team';

let demo: Stage;
let team: readonly string[];
beforeAll(async () => {
  demo = await stage();
  const own = await teamOf('manager');
  team = own?.is === 'known' ? own.value.flatMap(({ email }) => (email === null ? [] : [email])) : [];
}, 120_000);
afterAll(() => demo.close());

const actorOf = (role: Role, given: Partial<Actor> = {}): Actor => ({
  tenant: linde,
  address: addresses[role],
  proven: 'yes',
  via: 'channel',
  ...given,
});

async function teamOf(role: Role, given: Partial<Actor> = {}) {
  const wish = { is: 'name', text: 'Niemand' } as const;
  const leave = authorise({ actor: actorOf(role, given), tenant, wish, team: null });
  if (leave.is !== 'needs-team') return null;
  return demo.begin()(leave.grant, 'actor.team', { deadline: deadline(), facts: {} });
}

async function leaveFor(role: Role, wish: Request['wish'], given: Partial<Actor> = {}): Promise<Authorised> {
  return authorise({ actor: actorOf(role, given), tenant, wish, team: await teamOf(role, given) });
}

/** Everybody whose address comes back under this grant, whatever fact is asked for. */
async function shownUnder(grant: Grant): Promise<readonly string[]> {
  const lookUp = demo.begin();
  const facts = await Promise.all(
    factNames.filter(tellsOfPeople).map((name) => lookUp(grant, name, { deadline: deadline(), facts: {} })),
  );
  const text = JSON.stringify(facts).toLowerCase();
  return [...new Set([...addressesOf(linde), ...elsewhere])].filter((address) =>
    text.includes(`"${address}"`),
  );
}

const teammate = () => ({ is: 'email', text: team.at(-1) ?? 'nobody@zorggroep-linde.example' }) as const;
const wishes: Readonly<Record<string, () => Request['wish']>> = {
  self: () => ({ is: 'self' }),
  teammate,
  colleague: () => ({ is: 'name', text: 'Kees Vermeulen' }),
  'somebody of another customer': () => ({ is: 'name', text: 'Yara Bosman' }),
  nobody: () => ({ is: 'name', text: 'Xander Niemand' }),
  customer: () => 'customer',
  integration: () => 'integration',
  'sync-outcome': () => 'sync-outcome',
  'approve-licences': () => 'approve-licences',
};

/** The table of who may see what: a scope, or why not. */
const table: Record<Role, Readonly<Record<keyof typeof wishes, string>>> = {
  employee: row(
    ...['self', 'not-yours', 'not-yours', 'not-yours', 'not-yours', 'not-yours', 'not-yours', 'self'],
    'not-yours',
  ),
  manager: row(
    ...['self', 'person', 'not-yours', 'not-yours', 'not-yours', 'not-yours', 'not-yours', 'self'],
    'not-yours',
  ),
  'technical-administrator': row(
    'self',
    'not-yours',
    'not-yours',
    'not-yours',
    'not-yours',
    'not-yours',
    'customer',
    'self',
    'not-yours',
  ),
  administrator: row(
    ...['self', 'customer', 'customer', 'customer', 'customer', 'customer', 'customer', 'self'],
    'not-yours',
  ),
  agent: row(
    ...['not-yours', 'customer', 'customer', 'customer', 'customer', 'customer', 'customer', 'self'],
    'not-yours',
  ),
};
function row(...cells: readonly string[]): Record<keyof typeof wishes, string> {
  return Object.fromEntries(Object.keys(wishes).map((wish, index) => [wish, cells[index] ?? '']));
}
const cells = roles.flatMap((role) =>
  Object.keys(wishes).map((wish) => [role, wish, table[role][wish] ?? ''] as const),
);
const wishOf = (name: string): Request['wish'] => wishes[name]?.() ?? 'customer';
const cameTo = (leave: Authorised) =>
  leave.is === 'granted' ? leave.grant.scope : leave.is === 'refused' ? leave.because : leave.is;

describe('who may see what, whatever fact is asked for', () => {
  test.each(cells)('%s, about %s: %s', async (role, wish, expected) => {
    const leave = await leaveFor(role, wishOf(wish));
    expect(cameTo(leave)).toBe(expected);
    if (leave.is !== 'granted') return;
    const shown = await shownUnder(leave.grant);
    expect(shown.filter((address) => elsewhere.includes(address))).toEqual([]);
    if (expected === 'self') expect(shown.filter((address) => address !== addresses[role])).toEqual([]);
    if (expected === 'person')
      expect(shown.filter((address) => !team.includes(address) && address !== addresses[role])).toEqual([]);
  });

  test('there is a team, so that the table says something', () => {
    expect(team.length).toBeGreaterThan(1);
  });

  test.each(['channel', 'code', 'token', 'schedule'] as const)(
    'how the address was proven makes no difference, and is noted: %s',
    async (via) => {
      for (const [role, wish, expected] of cells) {
        const leave = await leaveFor(role, wishOf(wish), { via });
        expect([role, wish, cameTo(leave)]).toEqual([role, wish, expected]);
        if (leave.is === 'granted') expect(leave.grant.via).toBe(via);
      }
    },
  );

  test.each(roles)('%s: with an address that nobody proved nothing is read at all', async (role) => {
    for (const wish of Object.keys(wishes)) {
      demo.calls();
      expect(await leaveFor(role, wishOf(wish), { proven: 'no' })).toEqual({
        is: 'refused',
        because: 'not-proven',
      });
      expect(await leaveFor(role, wishOf(wish), { tenant: 'bakkerij-vermeer' })).toEqual({
        is: 'refused',
        because: 'not-proven',
      });
      expect(demo.calls()).toBe(0);
    }
  });

  test.each(['employee', 'manager', 'technical-administrator'] as const)(
    '%s: a refusal costs the same calls whether the person exists or not',
    async (role) => {
      const costs: number[] = [];
      for (const wish of ['colleague', 'somebody of another customer', 'nobody']) {
        demo.calls();
        expect(cameTo(await leaveFor(role, wishOf(wish)))).toBe('not-yours');
        costs.push(demo.calls());
      }
      expect(new Set(costs).size).toBe(1);
    },
  );
});

describe('who approves licences', () => {
  /** In a tenant file that names this one beside whatever role they have. */
  const leaveOf = (role: Role, given: Partial<Actor> = {}) => {
    const licences = [{ steps: [{ by: [addresses[role]] }] }];
    const rules = { ...tenant, approvals: approvals.parse({ licences }) };
    return authorise({ actor: actorOf(role, given), tenant: rules, wish: 'approve-licences', team: null });
  };

  test.each(roles)(
    '%s: reads nobody for it, not even themselves, whatever fact is asked for',
    async (role) => {
      const leave = leaveOf(role);
      expect(cameTo(leave)).toBe('self');
      if (leave.is === 'granted') expect(await shownUnder(leave.grant)).toEqual([]);
    },
  );

  test.each(roles)('%s: not with an address that nobody proved, and not at another customer', (role) => {
    for (const given of [{ proven: 'no' }, { tenant: 'bakkerij-vermeer' }] as const)
      expect(leaveOf(role, given)).toEqual({ is: 'refused', because: 'not-proven' });
  });

  test.each(roles)('%s: sees of anybody else what the role says, and no more', async (role) => {
    const licences = [{ steps: [{ by: [addresses[role]] }] }];
    const rules = { ...tenant, approvals: approvals.parse({ licences }) };
    for (const wish of Object.keys(wishes).filter((each) => each !== 'approve-licences')) {
      const request = { actor: actorOf(role), wish: wishOf(wish), team: await teamOf(role) };
      const [as, was] = [rules, tenant].map((file) => cameTo(authorise({ ...request, tenant: file })));
      expect([wish, as]).toEqual([wish, was]);
    }
  });
});

describe('whether a code may go to an address', () => {
  const ask = (given: Partial<Actor>) =>
    authorise({ actor: actorOf('employee', given), tenant, wish: 'send-code', team: null });

  test('is read before the address is proven, of that address alone', async () => {
    const leave = ask({ proven: 'no', via: 'schedule' });
    expect(leave).toMatchObject({
      is: 'granted',
      grant: { role: 'employee', scope: 'self', within: null, beside: [] },
    });
    if (leave.is !== 'granted') return;
    const shown = await shownUnder(leave.grant);
    expect(shown.filter((address) => address !== addresses.employee)).toEqual([]);
  });

  test.each([
    ['in a talk', { proven: 'no', via: 'channel' }],
    ['after a code', { proven: 'yes', via: 'code' }],
    ['with a token', { proven: 'no', via: 'token' }],
    ['at another customer', { proven: 'no', via: 'schedule', tenant: 'bakkerij-vermeer' }],
  ] as const)('is not read %s', (_where, given) => {
    expect(ask(given)).toEqual({ is: 'refused', because: 'not-proven' });
  });

  test('an administrator’s address gives no more for it', () => {
    const leave = ask({ proven: 'no', via: 'schedule', address: addresses.administrator });
    expect(leave).toMatchObject({ is: 'granted', grant: { role: 'employee', scope: 'self' } });
  });
});
