import { DateTime } from 'luxon';
import { checkWorld } from '../../src/sandbox/check-world.ts';
import type { World } from '../../src/sandbox/world.ts';
import { agent, now, otherCustomer, roles, scheduled, sources, tenant } from './base-world.ts';
import { peopleIn, type ScenarioPeople } from './people-in.ts';
import type { Scenario, ScenarioWorld } from './scenario-form.ts';

/** The base world with what differs in this scenario; a world that does not agree with itself is refused. */
export function worldOf({ world, as }: Scenario): World {
  const people = peopleIn(world);
  const checked = checkWorld({
    now,
    customers: [
      {
        tenant: { ...tenant, source: sources[world.source], ...world.tenant },
        lms: learnlinq(world, people),
        hr: { records: people.records, deliveries: deliveries(world), ...world.behaves },
      },
      otherCustomer,
    ],
    chatters: chatters(people, as),
    faults: world.faults,
  });
  if (checked.is === 'faulty') throw new Error(checked.faults.join('\n'));
  return checked.world;
}

function learnlinq(world: ScenarioWorld, people: ScenarioPeople) {
  const happened = (kind: string, entries: readonly Readonly<Record<string, unknown>>[]) =>
    entries.map(({ of, ...entry }, index) => ({
      id: `${kind}-${index + 1}`,
      account: of === undefined ? null : people.accountOf.get(String(of)),
      ...entry,
    }));
  return {
    accounts: people.accounts,
    licences: { maximum: inUse(people) + world['free-licences'] },
    units: world.units.map((title, index) => ({ id: `unit-${index + 1}`, title })),
    runs: runs(world),
    changes: happened('change', world.changes),
    mails: happened('mail', world.mails),
    resets: happened('reset', world.resets),
    results: happened('result', world.results),
    signIns: happened('sign-in', world['sign-ins']),
    targetGroups: world['target-groups'].map((group, index) => ({ id: `group-${index + 1}`, ...group })),
  };
}

/** Who has an account that counts for the licence today. */
const inUse = ({ accounts }: ScenarioPeople): number =>
  accounts.filter(
    (account) =>
      !('state' in account && account['state'] === 'archived') &&
      !('accessUntil' in account && String(account['accessUntil'] ?? '9') < now.slice(0, 10)),
  ).length;

const runs = (world: ScenarioWorld) =>
  world.runs.flatMap((outcome, index) => {
    const startedAt = scheduled[index];
    if (outcome === 'none' || startedAt === undefined) return [];
    const finishedAt = DateTime.fromISO(startedAt, { zone: 'utc' }).plus({ minutes: 4 }).toISO();
    return [
      { id: `run-${index + 1}`, startedAt, outcome, finishedAt: outcome === 'running' ? null : finishedAt },
    ];
  });

const thisMorning = { name: 'medewerkers-20261117.csv', deliveredAt: '2026-11-17T04:20:00Z' };

function deliveries({ source, deliveries: given }: ScenarioWorld) {
  const usual = source === 'source-file' ? [thisMorning] : [];
  return (given ?? usual).map((delivery, index) => ({ id: `delivery-${index + 1}`, ...delivery }));
}

/** The roles of the base world, whoever of the people asks, and people of elsewhere. */
function chatters({ addressOf }: ScenarioPeople, as: string) {
  const here = Object.entries(roles).map(([role, name]) => ({
    address: addressOf.get(name),
    customer: tenant.id,
    role,
  }));
  const asker = addressOf.get(as);
  return [
    ...here,
    ...(asker === undefined ? [] : [{ address: asker, customer: tenant.id, role: 'employee' }]),
    { address: 'onbekend@mail.example', customer: tenant.id, role: 'employee', proven: 'no' },
    { address: 'astrid@bakkerij-vermeer.example', customer: otherCustomer.tenant.id, role: 'administrator' },
    { address: agent, customer: tenant.id, role: 'agent' },
    { address: agent, customer: otherCustomer.tenant.id, role: 'agent' },
  ];
}
