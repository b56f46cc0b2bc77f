import type { WorldFile } from '../world.ts';
import { goodRuns } from './runs.ts';

type Customer = WorldFile['customers'][number];
type Records = NonNullable<Customer['hr']['records']>;

const domain = 'bakkerij-vermeer.example';

const baker = (id: string, name: string, username: string): Records[number] => ({
  id,
  name,
  username,
  email: `${username}@${domain}`,
  employments: [{ function: 'Bakker', department: 'Productie' }],
  startDate: '2024-05-13',
  changedAt: '2026-10-05T08:00:00Z',
});

/**
 * | record  | who                                      | what it shows                                |
 * | ------- | ---------------------------------------- | -------------------------------------------- |
 * | V01     | Astrid Vermeer                           | all right in both; the administrator         |
 * | V02–V06 | Bert, Carla, Dennis, Eva, Frans          | all right in both: the six licences are used |
 * | V06     | Frans Timmer                             | never signed in: could be given up           |
 * | V07–V09 | Yara Bosman, Gijs Koning, Hilde van Loon | all right in the source, wait for a licence  |
 * | V10     | Ivo Schaap                               | access has ended, so no licence is used      |
 */
const records: Records = [
  baker('V01', 'Astrid Vermeer', 'astrid'),
  baker('V02', 'Bert Jonker', 'bert'),
  baker('V03', 'Carla Maas', 'carla'),
  baker('V04', 'Dennis Wolters', 'dennis'),
  baker('V05', 'Eva Roos', 'eva'),
  baker('V06', 'Frans Timmer', 'frans'),
  baker('V07', 'Yara Bosman', 'yara'),
  baker('V08', 'Gijs Koning', 'gijs'),
  baker('V09', 'Hilde van Loon', 'hilde'),
  { ...baker('V10', 'Ivo Schaap', 'ivo'), endDate: '2026-08-31' },
];

const waiting = ['V07', 'V08', 'V09'];

/** Every licence is used and three people wait; source and syncs are in order. */
export const vermeer: Customer = {
  tenant: {
    id: 'bakkerij-vermeer',
    name: 'Bakkerij Vermeer',
    source: { kind: 'api', name: 'Personeel Online' },
    schedule: { times: ['04:30'] },
  },
  lms: {
    licences: { maximum: 6 },
    accounts: records
      .filter(({ id }) => !waiting.includes(id))
      .map(({ id, username, name, email, employments, endDate }) => ({
        id: `8${id.slice(1)}`,
        importId: id,
        username: username ?? null,
        name: name ?? null,
        email: email ?? null,
        employments: employments ?? [],
        accessUntil: endDate ?? null,
        createdAt: '2024-05-13T02:31:00Z',
        lastSignInAt: id === 'V06' ? null : '2026-11-12T06:30:00Z',
      })),
    units: [{ id: 'unit-1', title: 'Productie' }],
    runs: goodRuns('run', [
      '2026-11-17T03:30:00Z',
      '2026-11-16T03:30:00Z',
      '2026-11-15T03:30:00Z',
      '2026-11-14T03:30:00Z',
    ]),
  },
  hr: {
    records,
    deliveries: [{ id: 'delivery-1', name: 'medewerkers', deliveredAt: '2026-11-17T03:15:00Z', rows: 10 }],
  },
};
