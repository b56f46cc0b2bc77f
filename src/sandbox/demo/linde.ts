import type { WorldFile } from '../world.ts';
import { lindeHistory } from './linde-history.ts';
import { lindeSignIn } from './linde-sign-in.ts';
import { goodRuns } from './runs.ts';

type Customer = WorldFile['customers'][number];
type Records = NonNullable<Customer['hr']['records']>;
type HrRecord = Records[number];
type Account = NonNullable<Customer['lms']['accounts']>[number];

const domain = 'zorggroep-linde.example';

/** A record as the source should have it; `odd` says what is different about this one. */
const person = (id: string, name: string, username: string, odd: Partial<HrRecord> = {}): HrRecord => ({
  id,
  name,
  username,
  email: `${username}@${domain}`,
  employments: [{ function: 'Verpleegkundige', department: 'Wijkteam Noord' }],
  startDate: '2023-03-01',
  changedAt: '2026-09-14T07:30:00Z',
  ...odd,
});

const work = (role: string, department: string) => ({ employments: [{ function: role, department }] });
const north = { ...work('Verpleegkundige', 'Wijkteam Noord'), manager: '1001' };

/**
 * | record | who                | what it shows                                                           |
 * | ------ | ------------------ | ----------------------------------------------------------------------- |
 * | 1001   | Fatima el Amrani   | all right; manages Wijkteam Noord (in LearnLinq and in the source)       |
 * | 1002   | Sanne Jansen       | no e-mail address in the source                                         |
 * | 1003   | Pieter Bakker      | a space inside the e-mail address                                       |
 * | 1004   | Olga Smit          | a Cyrillic o inside the e-mail address                                  |
 * | 1005   | Kees Vermeulen     | function outside the filter                                             |
 * | 1006   | Noor Willems       | start date in the future: custom agreement not met yet                  |
 * | 1007   | Daan Visser        | all right, changed after the last sync; the next is still to come       |
 * | 1008   | Mila de Groot      | two causes at once: no username, and outside the filter                 |
 * | 1009   | Johan Mulder       | has an account, with another username and another spelling of the address |
 * | 1010   | Els Hendriks       | has an account whose access has ended                                   |
 * | 1011   | Ruben Postma       | an archived account of Rob Postma holds the username                    |
 * | 1012   | Jan de Boer        | one of two with this name; all right in both                            |
 * | 1013   | Jan de Boer        | the other: no username, so no account                                   |
 * | 1014   | Lotte van Dijk     | all right in both; an employee who chats, in Fatima's team              |
 * | 1015   | Hanneke Prins      | all right in both; the administrator                                    |
 * | 1016   | Tom Peters         | all right in both; the channel does not vouch for the address           |
 * | 1022   | Zoë van der Veen-Bos | another name in LearnLinq, changed there by hand                      |
 * | 1024   | Marijke Veenstra   | a second account, under an import key that the source has no more       |
 * | 1017…  | the others         | all right in both, but for what stands in the files beside this one     |
 * | –      | Bram Kuiper        | absent from the source: b.kuiper@zorggroep-linde.example is nobody      |
 */
const records: Records = [
  person('1001', 'Fatima el Amrani', 'f.elamrani', work('Teamleider', 'Wijkteam Noord')),
  person('1002', 'Sanne Jansen', 's.jansen', { ...north, email: null }),
  person('1003', 'Pieter Bakker', 'p.bakker', { email: `p. bakker@${domain}` }),
  person('1004', 'Olga Smit', 'o.smit', { email: `\u043e.smit@${domain}` }),
  person('1005', 'Kees Vermeulen', 'k.vermeulen', work('Vrijwilliger', 'Huize Anker')),
  person('1006', 'Noor Willems', 'n.willems', { startDate: '2026-12-01' }),
  person('1007', 'Daan Visser', 'd.visser', {
    ...north,
    startDate: '2026-11-16',
    changedAt: '2026-11-17T08:10:00Z',
  }),
  person('1008', 'Mila de Groot', 'm.degroot', { ...work('Stagiair', 'Huize Anker'), username: null }),
  person('1009', 'Johan Mulder', 'j.mulder', work('Begeleider', 'Huize Anker')),
  person('1010', 'Els Hendriks', 'e.hendriks', work('Begeleider', 'Huize Anker')),
  person('1011', 'Ruben Postma', 'r.postma', { changedAt: '2026-11-02T10:00:00Z' }),
  person('1012', 'Jan de Boer', 'jan.deboer', work('Begeleider', 'Wijkteam Zuid')),
  person('1013', 'Jan de Boer', 'jan.deboer2', { ...work('Verzorgende', 'Huize Anker'), username: '' }),
  person('1014', 'Lotte van Dijk', 'l.vandijk', north),
  person('1015', 'Hanneke Prins', 'h.prins', work('Adviseur', 'Opleidingen')),
  person('1016', 'Tom Peters', 't.peters', work('Verzorgende', 'Wijkteam Zuid')),
  person('1017', 'Aïsha Bouzid', 'a.bouzid', north),
  person('1018', 'Willem Dekker', 'w.dekker', north),
  person('1019', 'Ingrid Kok', 'i.kok', work('Verzorgende', 'Wijkteam Zuid')),
  person('1020', 'Maarten Schouten', 'm.schouten', work('Teamleider', 'Wijkteam Zuid')),
  person('1021', "Sinead O'Brien", "s.o'brien", work('Begeleider', 'Huize Anker')),
  person('1022', 'Zoë van der Veen-Bos', 'z.vanderveen-bos', work('Begeleider', 'Huize Anker')),
  person('1023', 'Karim Haddad', 'k.haddad', work('Verpleegkundige', 'Wijkteam Zuid')),
  person('1024', 'Marijke Veenstra', 'm.veenstra', work('Adviseur', 'Opleidingen')),
  person('1025', 'Bas Hoekstra', 'b.hoekstra', work('Verzorgende', 'Huize Anker')),
];

const withoutAccount = ['1002', '1003', '1004', '1005', '1006', '1007', '1008', '1011', '1013'];

const oddAccounts: Readonly<Record<string, Partial<Account>>> = {
  '1001': { managedUnits: ['Wijkteam Noord'] },
  '1009': { username: 'mulderjo', email: `J.Mulder@Zorggroep-Linde.example` },
  '1010': { accessUntil: '2026-10-31' },
  '1017': { identityProvider: 'Entra ID' },
  '1018': { createdAt: '2026-11-12T05:02:00Z', lastSignInAt: null },
  '1020': { managedUnits: ['Wijkteam Zuid'], email: `maarten.schouten@${domain}` },
  '1022': { name: 'Zoë Bos' },
};

const accounts: Account[] = records
  .filter(({ id }) => !withoutAccount.includes(id))
  .map(({ id, username, name, email, employments }) => ({
    id: `5${id.slice(1)}`,
    importId: id,
    username: username ?? null,
    name: name ?? null,
    email: email ?? null,
    employments: employments ?? [],
    createdAt: '2023-03-01T05:02:00Z',
    lastSignInAt: '2026-11-13T07:45:00Z',
    ...oddAccounts[id],
  }));

/** Filter on function, one custom agreement, two syncs a day; the next one is at 13:00 on the customer's clock. */
export const linde: Customer = {
  tenant: {
    id: 'zorggroep-linde',
    name: 'Zorggroep Linde',
    source: { kind: 'api', name: 'HR Plein' },
    schedule: { times: ['06:00', '13:00'] },
    filter: [
      {
        title: { nl: 'Zorg', en: 'Care' },
        all: [
          {
            attribute: 'function',
            operator: 'in',
            value: ['Verpleegkundige', 'Verzorgende', 'Begeleider', 'Teamleider'],
          },
        ],
      },
      {
        title: { nl: 'Opleidingen', en: 'Training department' },
        all: [{ attribute: 'department', operator: 'is', value: 'Opleidingen' }],
      },
    ],
    customAgreements: [
      {
        title: { nl: 'Niet vóór de eerste werkdag', en: 'Not before the first working day' },
        all: [{ attribute: 'startDate', operator: 'on-or-before', value: 'today' }],
      },
    ],
  },
  lms: {
    ...lindeHistory,
    ...lindeSignIn,
    licences: { maximum: 40 },
    accounts: [
      ...accounts,
      {
        id: '5900',
        importId: '0711',
        username: 'r.postma',
        name: 'Rob Postma',
        email: `rob.postma@${domain}`,
        state: 'archived',
      },
      {
        id: '5924',
        importId: '0931',
        username: 'veenstram',
        name: 'Marijke Veenstra',
        email: `m.veenstra@${domain}`,
        employments: [{ function: 'Adviseur', department: 'Opleidingen' }],
        createdAt: '2019-09-02T05:02:00Z',
        lastSignInAt: '2025-06-30T12:10:00Z',
        results: 14,
      },
    ],
    units: ['Wijkteam Noord', 'Wijkteam Zuid', 'Huize Anker', 'Opleidingen'].map((title, index) => ({
      id: `unit-${index + 1}`,
      title,
    })),
    runs: goodRuns('run', [
      '2026-11-17T05:00:00Z',
      '2026-11-16T12:00:00Z',
      '2026-11-16T05:00:00Z',
      '2026-11-15T12:00:00Z',
      '2026-11-15T05:00:00Z',
      '2026-11-14T12:00:00Z',
    ]),
  },
  hr: {
    records,
    deliveries: [
      { id: 'delivery-1', name: 'medewerkers', deliveredAt: '2026-11-17T04:45:00Z', rows: 25 },
      { id: 'delivery-2', name: 'medewerkers', deliveredAt: '2026-11-16T11:45:00Z', rows: 25 },
    ],
  },
};
