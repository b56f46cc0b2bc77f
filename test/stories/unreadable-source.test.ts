import { describe, expect, test } from '@jest/globals';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { checkWorld } from '../../src/sandbox/check-world.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { composeRehearsal } from '../../src/wiring/compose-rehearsal.ts';

const administrator = 'beheer@zonnehof.example';
const sanne = { id: '1', username: 'sanne', name: 'Sanne Jansen', email: 'sanne@zonnehof.example' };
const noor = { id: '2', username: 'noor', name: 'Noor Bakker', email: 'noor@zonnehof.example' };
const everybody = [
  sanne,
  noor,
  ...Array.from({ length: 9 }, (_, n) => ({
    ...sanne,
    id: `x${n}`,
    username: `x${n}`,
    name: `X ${n}`,
    email: `x${n}@zonnehof.example`,
  })),
];

const files = {
  kind: 'source-file',
  name: 'HR-bestand',
  folder: '/in',
  pattern: 'medewerkers-*.csv',
  times: ['05:00'],
};
const afas = {
  kind: 'afas',
  name: 'AFAS Profit',
  connector: 'Loket_Medewerkers',
  orderBy: 'Medewerker',
  fields: { id: 'Medewerker', username: 'Gebruiker', name: 'Naam', email: 'Email_werk' },
};

/** Today's file has Noor in it, who is new, and breaks off; the one of yesterday is whole. */
const brokenToday = {
  records: everybody,
  deliveries: [
    {
      id: 'yesterday',
      name: 'medewerkers-1116.csv',
      deliveredAt: '2026-11-16T04:00:00Z',
      file: { records: everybody.filter(({ id }) => id !== '2') },
    },
    {
      id: 'today',
      name: 'medewerkers-1117.csv',
      deliveredAt: '2026-11-17T04:00:00Z',
      file: { truncateAt: 400 },
    },
  ],
};

async function ask(question: string, as: string, source: object, hr: object, faults: readonly object[] = []) {
  const checked = checkWorld({
    now: '2026-11-17T09:30:00Z',
    customers: [
      {
        tenant: {
          id: 'zonnehof',
          name: 'Zonnehof',
          source,
          schedule: { times: ['06:00'] },
          administrators: [administrator],
        },
        lms: { licences: { maximum: 10 } },
        hr,
      },
    ],
    faults,
  });
  if (checked.is === 'faulty') throw new Error(checked.faults.join('\n'));
  const sandbox = await startSandbox(checked.world);
  try {
    const told = await composeRehearsal(worldCustomers(checked.world, sandbox), sandbox.clock, {
      sender: { customers: ['zonnehof'], address: as, proven: 'yes', via: 'channel' },
      audience: 'alone',
      question,
      answers: [],
    });
    return { ...told, text: told.replies.join('\n') };
  } finally {
    await sandbox.close();
  }
}

describe('while the newest file cannot be read', () => {
  test('nobody is called absent who may well be in it', async () => {
    const told = await ask('Waarom staat Noor Bakker niet in LearnLinq?', administrator, files, brokenToday);
    expect(told.conclusion).toMatchObject({ unchecked: expect.arrayContaining(['absent-from-source']) });
    expect(told.conclusion?.by).not.toContain('absent-from-source');
    expect(told.text).toContain('the newest delivery cannot be read (');
  });

  test('somebody who was in the one before it is told with the time of that one', async () => {
    const told = await ask('Waarom staat Sanne Jansen niet in LearnLinq?', administrator, files, brokenToday);
    const read = told.findings.flatMap((finding) => finding.read.filter(({ fact }) => fact === 'hr.record'));
    expect(new Set(read.map(({ asOf }) => asOf))).toEqual(new Set(['2026-11-16T04:00:00.000Z']));
  });

  test('the file is named, with the one that is used meanwhile, and nothing is said of whom it would deactivate', async () => {
    const told = await ask('Loopt de koppeling?', administrator, files, brokenToday);
    expect(told.findings.find(({ check }) => check === 'unreadable-delivery')).toMatchObject({
      verdict: 'cause',
      detail: { name: 'medewerkers-1117.csv', used: { name: 'medewerkers-1116.csv' } },
    });
    expect(told.findings.find(({ check }) => check === 'mass-deactivation')).toMatchObject({
      verdict: 'unknown',
    });
  });
});

describe('what a source says itself when it fails', () => {
  const failing = [{ system: 'hr', route: '*', kind: 'server-error' }];
  const hr = { records: everybody };

  test('is told to an administrator, with the reference of its own log', async () => {
    const told = await ask('Waarom staat Sanne Jansen niet in LearnLinq?', administrator, afas, hr, failing);
    expect(told.text).toContain('Het kenmerk in het logboek van de bron: 3A4CA18A611A4E07B429AC6BAFC6B8D1.');
  });

  test('and not to somebody who can do nothing about it', async () => {
    const told = await ask('Waarom sta ik niet in LearnLinq?', 'sanne@zonnehof.example', afas, hr, failing);
    expect(told.text).toContain('HR-bron');
    expect(told.text).not.toContain('3A4CA18A');
  });
});
