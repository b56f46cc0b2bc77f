import { checkWorld } from '../../src/sandbox/check-world.ts';
import { demoWorldFile } from '../../src/sandbox/demo-world.ts';
import type { World, WorldFile } from '../../src/sandbox/world.ts';

const domain = 'zonnehof.example';

/** Names that nobody may read who did not ask about them. */
export const others = [
  'Ahmet Yildiz',
  'Bea Prinsen',
  'Cor Hofman',
  'Dina Aalbers',
  'Evert Blom',
  'Fleur Mol',
];
const well = [
  'Gijs Tromp',
  'Hind Amrani',
  'Ivo Kuipers',
  'Jet Verhoef',
  'Klaas Roos',
  'Lies Wouda',
  'Mo Tahiri',
];

const username = (name: string) => name.toLowerCase().replace(' ', '.');
const person = (id: string, name: string, department: string) => ({
  id,
  name,
  username: username(name),
  email: `${username(name)}@${domain}`,
  employments: [{ function: 'Verpleegkundige', department }],
  startDate: '2023-03-01',
  changedAt: '2026-11-16T08:00:00Z',
});

/** What the small world is varied in. */
export interface Renamed {
  /** What the source calls the department of Mila and six others; the filter knows *Wijkteam Noord*. */
  readonly department: string;
  /** What it calls everybody else's. */
  readonly elsewhere?: string;
  readonly source?: object;
  readonly runs?: NonNullable<WorldFile['customers'][number]['lms']['runs']>;
  readonly email?: null;
  readonly deliveredAt?: string;
  readonly faults?: NonNullable<WorldFile['faults']>;
}

/** A customer whose filter goes by the name of a department, and a source that writes another name. */
export function renamedDepartment(given: Renamed): World {
  const { department, elsewhere = 'Wijkteam Zuid' } = given;
  const colleagues = others.map((name, nth) => person(`N${nth + 1}`, name, department));
  const rest = well.map((name, nth) => person(`Z${nth + 1}`, name, elsewhere));
  const mila = {
    ...person('N0', 'Mila de Groot', department),
    username: 'mila',
    email: `mila@${domain}`,
    ...('email' in given && { email: null }),
  };
  const kept = elsewhere === 'Wijkteam Zuid' ? rest : [];
  const checked = checkWorld({
    now: demoWorldFile.now,
    customers: [
      {
        tenant: {
          id: 'zonnehof',
          name: 'Zonnehof',
          source: given.source ?? { kind: 'api', name: 'Personeelsplein' },
          schedule: { times: ['06:00'] },
          filter: [
            {
              title: { nl: 'Wijkteams', en: 'Community teams' },
              all: [{ attribute: 'department', operator: 'in', value: ['Wijkteam Noord', 'Wijkteam Zuid'] }],
            },
          ],
        },
        lms: {
          licences: { maximum: 40 },
          accounts: kept.map(({ id, name, email, employments }) => ({
            id: `a-${id}`,
            importId: id,
            username: username(name),
            name,
            email,
            employments,
          })),
          runs: given.runs ?? [
            {
              id: 'run-1',
              startedAt: '2026-11-17T05:00:00Z',
              finishedAt: '2026-11-17T05:04:00Z',
              outcome: 'succeeded',
            },
          ],
        },
        hr: {
          records: [mila, ...colleagues, ...rest, person('B1', 'Bo Beheer', 'Wijkteam Zuid')],
          deliveries: [
            {
              id: 'd-1',
              name: 'medewerkers-1117.csv',
              deliveredAt: given.deliveredAt ?? '2026-11-17T04:30:00Z',
              rows: 15,
            },
          ],
        },
      },
    ],
    chatters: [
      { address: `bo.beheer@${domain}`, customer: 'zonnehof', role: 'administrator' },
      { address: `mila@${domain}`, customer: 'zonnehof', role: 'employee' },
    ],
    faults: given.faults ?? [],
  });
  if (checked.is === 'faulty') throw new Error(checked.faults.join('\n'));
  return checked.world;
}
