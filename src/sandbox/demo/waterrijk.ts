import type { WorldFile } from '../world.ts';
import { goodRuns } from './runs.ts';

type Customer = WorldFile['customers'][number];
type Records = NonNullable<Customer['hr']['records']>;

const domain = 'waterrijk.example';
const thisMorning = '2026-11-17T04:31:00Z';

/** Departments that the source renamed this morning; LearnLinq holds the new ones only. */
const renamed: Readonly<Record<string, string>> = {
  Publiekszaken: 'Burgerzaken',
  'Beheer en Onderhoud': 'Openbare Ruimte',
};

const official = (
  id: string,
  name: string,
  username: string,
  work: { readonly function: string; readonly department: string },
  manager: string | null = null,
): Records[number] => ({
  id,
  name,
  username,
  email: `${username}@${domain}`,
  employments: [{ function: work.function, department: renamed[work.department] ?? work.department }],
  manager,
  startDate: '2022-09-01',
  changedAt: '2026-11-16T15:20:00Z',
});

const leads = (department: string) => ({ function: 'Teamleider', department });
const works = (department: string) => ({ function: 'Medewerker', department });

/**
 * | record  | who                                     | what it shows                                         |
 * | ------- | --------------------------------------- | ----------------------------------------------------- |
 * | W01     | Annelies Vos                            | all right in both; the administrator                  |
 * | W02–W05 | Joris Kamp, Mieke Bos, Henk, Saskia Mol | managers whose units were renamed away this morning   |
 * | W06–W11 | the others                              | moved along to units that nobody manages              |
 */
const records: Records = [
  official('W01', 'Annelies Vos', 'a.vos', works('Bestuur')),
  official('W02', 'Joris Kamp', 'j.kamp', leads('Publiekszaken')),
  official('W03', 'Mieke Bos', 'm.bos', leads('Publiekszaken')),
  official('W04', 'Henk Dijkstra', 'h.dijkstra', leads('Beheer en Onderhoud')),
  official('W05', 'Saskia Mol', 's.mol', leads('Beheer en Onderhoud')),
  official('W06', 'Tess Kramer', 't.kramer', works('Publiekszaken'), 'W02'),
  official('W07', 'Wim Hermans', 'w.hermans', works('Publiekszaken'), 'W02'),
  official('W08', 'Nadia Yilmaz', 'n.yilmaz', works('Publiekszaken'), 'W03'),
  official('W09', 'Ron Scholten', 'r.scholten', works('Beheer en Onderhoud'), 'W04'),
  official('W10', 'Lies Brouwer', 'l.brouwer', works('Beheer en Onderhoud'), 'W04'),
  official('W11', 'Omar Aziz', 'o.aziz', works('Beheer en Onderhoud'), 'W05'),
];

const accountId = (record: string): string => `9${record.slice(1)}`;

/** Everybody whose department was renamed, with its old name. */
const moved = records.flatMap(({ id, employments = [] }) =>
  Object.entries(renamed)
    .filter(([, now]) => employments.some(({ department }) => department === now))
    .map(([before, after]) => ({ account: accountId(id), manages: /^W0[2-5]$/.test(id), before, after })),
);

/** The source renamed two departments, so the units went and with them every manager's team. */
export const waterrijk: Customer = {
  tenant: {
    id: 'gemeente-waterrijk',
    name: 'Gemeente Waterrijk',
    source: { kind: 'api', name: 'Personeelszaken Online' },
    schedule: { times: ['05:30'] },
  },
  lms: {
    licences: { maximum: 25 },
    accounts: records.map(({ id, username, name, email, employments }) => ({
      id: accountId(id),
      importId: id,
      username: username ?? null,
      name: name ?? null,
      email: email ?? null,
      employments: employments ?? [],
      createdAt: '2022-09-01T04:31:00Z',
      lastSignInAt: '2026-11-16T07:55:00Z',
    })),
    units: ['Bestuur', 'Burgerzaken', 'Openbare Ruimte'].map((title, index) => ({
      id: `unit-${index + 1}`,
      title,
    })),
    runs: goodRuns('run', [
      '2026-11-17T04:30:00Z',
      '2026-11-16T04:30:00Z',
      '2026-11-15T04:30:00Z',
      '2026-11-14T04:30:00Z',
    ]),
    changes: moved.flatMap(({ account, manages, before, after }) => [
      { id: `moved-${account}`, account, at: thisMorning, field: 'department', before, after },
      ...(manages ? [{ id: `lost-${account}`, account, at: thisMorning, field: 'managedUnit', before }] : []),
    ]),
  },
  hr: {
    records,
    deliveries: [
      { id: 'delivery-1', name: 'medewerkers', deliveredAt: '2026-11-17T04:15:00Z', rows: 11 },
      { id: 'delivery-2', name: 'medewerkers', deliveredAt: '2026-11-16T04:15:00Z', rows: 11 },
    ],
  },
};
