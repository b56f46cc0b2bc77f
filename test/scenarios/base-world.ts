import type { ScenarioPerson } from './scenario-form.ts';

/** Tuesday, half past ten in Amsterdam: the first run of the day is behind us, the one of 13:00 is to come. */
export const now = '2026-11-17T09:30:00Z';

/** When the latest runs were due, newest first. */
export const scheduled = [
  '2026-11-17T05:00:00Z',
  '2026-11-16T12:00:00Z',
  '2026-11-16T05:00:00Z',
  '2026-11-15T12:00:00Z',
];

export const domain = 'zonnehof.example';

/** The three ways in which the same people are delivered. */
export const sources = {
  api: { kind: 'api', name: 'HR Plein' },
  'source-file': {
    kind: 'source-file',
    name: 'HR-bestand',
    folder: '/in',
    pattern: 'medewerkers-*.csv',
    times: ['05:30'],
  },
  afas: {
    kind: 'afas',
    name: 'AFAS Profit',
    connector: 'Loket_Medewerkers',
    orderBy: 'Medewerker',
    fields: {
      id: 'Medewerker',
      username: 'Gebruiker',
      name: 'Naam',
      email: 'Email_werk',
      identityProvider: 'Aanmelden_bij',
      function: 'Functie',
      department: 'Afdeling',
      startDate: 'Begindatum',
      endDate: 'Einddatum',
      manager: 'Leidinggevende',
      changedAt: 'Gewijzigd',
      attributes: { kenteken: 'Kenteken' },
    },
  },
} as const;

export const tenant = {
  id: 'zonnehof',
  name: 'De Zonnehof',
  schedule: { times: ['06:00', '13:00'] },
  filter: [
    {
      title: { nl: 'Zorg', en: 'Care' },
      all: [{ attribute: 'function', operator: 'in', value: ['Verpleegkundige', 'Verzorgende'] }],
    },
  ],
  customAgreements: [
    {
      title: { nl: 'In dienst', en: 'In service' },
      all: [{ attribute: 'startDate', operator: 'on-or-before', value: 'today' }],
    },
  ],
} as const;

const leads = (unit: string): ScenarioPerson => ({
  source: { employments: [{ function: 'Verpleegkundige', department: unit }] },
  learnlinq: { managedUnits: [unit] },
});

/** Who is always there, with whom all is right. */
export const staff: Readonly<Record<string, ScenarioPerson>> = {
  'Hanneke Prins': {},
  'Theo Beumer': {},
  'Lotte van Dijk': {},
  'Fatima el Amrani': leads('Team Noord'),
  'Gerda Smid': leads('Team Zuid'),
  'Bram Otten': leads('Nachtdienst'),
};

/** Who asks: the person behind each role. */
export const roles = {
  administrator: 'Hanneke Prins',
  'technical-administrator': 'Theo Beumer',
  employee: 'Lotte van Dijk',
  manager: 'Fatima el Amrani',
} as const;

export const agent = 'vera@helpdesk.example';

/** Another customer, of whom nobody at De Zonnehof may read anything. */
export const otherCustomer = {
  tenant: {
    id: 'bakkerij-vermeer',
    name: 'Bakkerij Vermeer',
    source: { kind: 'api', name: 'Personeel Online' },
    schedule: { times: ['04:30'] },
  },
  lms: {
    licences: { maximum: 6 },
    accounts: [
      {
        id: '801',
        importId: 'V01',
        username: 'a.vermeer',
        name: 'Astrid Vermeer',
        email: 'astrid@bakkerij-vermeer.example',
      },
    ],
    runs: [
      {
        id: 'run-1',
        startedAt: '2026-11-17T03:30:00Z',
        finishedAt: '2026-11-17T03:34:00Z',
        outcome: 'succeeded',
      },
    ],
  },
  hr: {
    records: [
      {
        id: 'V01',
        username: 'a.vermeer',
        name: 'Astrid Vermeer',
        email: 'astrid@bakkerij-vermeer.example',
      },
      { id: 'V02', username: 'y.bosman', name: 'Yara Bosman', email: 'yara@bakkerij-vermeer.example' },
    ],
  },
} as const;
