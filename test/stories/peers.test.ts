import { describe, expect, test } from '@jest/globals';
import { rehearsal } from '../../src/bots/conversation/rehearsal.ts';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { composeRehearsal } from '../../src/wiring/compose-rehearsal.ts';
import { understand } from '../bots/conversation/understand/learned.ts';
import { playStory } from './play-story.ts';
import { others, type Renamed, renamedDepartment } from './renamed-department.ts';
import { story } from './story-form.ts';

const renamed: Renamed = { department: 'Noord Amsterdam' };

/** Asks, forwards, and gives back what was said, the report and the ticket. */
async function ask(given: Renamed, question: string, as = 'bo.beheer') {
  const language = understand(question).language ?? 'nl';
  const forward = { nl: 'Stuur maar door naar Support', en: 'Please forward it to Support' }[language];
  const talk = [{ say: question }, { say: forward }];
  const world = renamedDepartment(given);
  const played = await playStory(
    story.parse({ story: 'x', as, language, talk, faults: given.faults ?? [] }),
    world,
  );
  const report = played[0]?.response.journal
    .flatMap((entry) => (entry.is === 'found' ? [entry.report] : []))
    .at(-1);
  return {
    text: played[0]?.replies.map(({ text }) => text).join('\n') ?? '',
    report,
    ticket: played[1]?.response.ticket ?? null,
    all: JSON.stringify(played.map(({ replies, response }) => [replies, response.ticket, response.state])),
  };
}

const nl = 'Waarom staat Mila de Groot niet in LearnLinq?';
const en = 'Why is Mila de Groot not in LearnLinq?';
const causes = (report: Awaited<ReturnType<typeof ask>>['report']) =>
  report?.conclusion.is === 'explained' ? report.conclusion.by.map(({ check }) => check) : [];

describe('a department that was renamed in the source', () => {
  test('is told as one thing for all of them, and not as the one person’s', async () => {
    const { text } = await ask(renamed, nl);
    expect(text).toBe(
      [
        'Dit geldt niet alleen voor Mila de Groot: ook voor alle 6 anderen van afdeling ‘Noord Amsterdam’ die ik heb bekeken.',
        'Valt buiten het filter van de koppeling. ‘Wijkteams’: afdeling moet ‘Wijkteam Noord’ of ‘Wijkteam Zuid’ zijn, maar in de bron staat ‘Noord Amsterdam’.',
        '→ Hoort deze persoon wel in LearnLinq? Pas dan de gegevens aan in de HR-bron. Moet het bij iedereen anders? Laat wie de HR-bron beheert het dan in één keer doen, niet persoon voor persoon.',
        'Als dit in de bron niet klopt: met afdeling ‘Wijkteam Noord’ of ‘Wijkteam Zuid’ komt deze persoon wel mee.',
        'Daarmee zijn er dan 8 van de 40 licenties in gebruik.',
        'Aangepast? Dan zie je het na de synchronisatie van woensdag 18 november 2026 om 06:00.',
      ].join('\n'),
    );
  });

  test('and in English', async () => {
    const { text } = await ask(renamed, en);
    expect(text).toContain(
      'This is not only about Mila de Groot: it also holds for all 6 others of department ‘Noord Amsterdam’ whom I looked at.',
    );
    expect(text).toContain(
      'Then have whoever looks after the HR source do it in one go, not person by person.',
    );
  });

  test('the ticket says for how many, and nobody reads who they are', async () => {
    for (const question of [nl, en]) {
      const { ticket, all } = await ask(renamed, question);
      expect(ticket?.evidence).toMatchObject({
        look: {
          findings: expect.arrayContaining([
            expect.objectContaining({
              check: 'import-filter-mismatch',
              reach: {
                is: 'unit',
                because: null,
                unit: 'Noord Amsterdam',
                inUnit: { shared: 6, looked: 6 },
                elsewhere: { shared: 0, looked: 8 },
              },
            }),
          ]),
        },
      });
      expect(ticket?.cause).toContain('import-filter-mismatch');
      for (const name of others) {
        expect(all).not.toContain(name);
        expect(all).not.toContain(name.toLowerCase().replace(' ', '.'));
      }
    }
  });

  test.each([
    ['API', { kind: 'api', name: 'Personeelsplein' }],
    [
      'files',
      { kind: 'source-file', name: 'Bestand', folder: '/in', pattern: 'medewerkers*', times: ['05:30'] },
    ],
    [
      'AFAS',
      {
        kind: 'afas',
        name: 'AFAS',
        connector: 'Loket',
        orderBy: 'Medewerker',
        fields: {
          id: 'Medewerker',
          username: 'Gebruiker',
          name: 'Naam',
          email: 'Mail',
          function: 'Functie',
          department: 'Afdeling',
          changedAt: 'Gewijzigd',
        },
      },
    ],
  ])('is seen whatever the source: %s', async (_, source) => {
    const { report } = await ask({ ...renamed, source }, nl);
    expect(report?.reaches).toMatchObject({
      'import-filter-mismatch': { is: 'unit', compared: { inUnit: { shared: 6, looked: 6 } } },
    });
  });

  test('a dry run prints for how many, and nobody reads who they are', async () => {
    const world = renamedDepartment(renamed);
    const sandbox = await startSandbox(world);
    try {
      const printed = await composeRehearsal(worldCustomers(world, sandbox), sandbox.clock, {
        sender: {
          customers: ['zonnehof'],
          address: 'bo.beheer@zonnehof.example',
          proven: 'yes',
          via: 'channel',
        },
        audience: 'alone',
        question: nl,
        answers: [],
      });
      expect(rehearsal.parse(printed).findings.filter(({ reach }) => reach !== null)).toMatchObject([
        { check: 'import-filter-mismatch', reach: { is: 'unit', inUnit: { shared: 6, looked: 6 } } },
      ]);
      for (const name of others) expect(JSON.stringify(printed)).not.toContain(name);
      for (const { id } of world.customers[0]?.hr.records ?? []) {
        if (id !== 'N0') expect(JSON.stringify(printed)).not.toContain(`"${id}"`);
      }
    } finally {
      await sandbox.close();
    }
  });

  test('what is Mila’s alone stands apart from it', async () => {
    const { text } = await ask({ ...renamed, email: null }, nl);
    const lines = text.split('\n').map((line) => line.slice(0, 40));
    expect(lines).toEqual([
      'Dit geldt niet alleen voor Mila de Groot',
      '1. Valt buiten het filter van de koppeli',
      '→ Hoort deze persoon wel in LearnLinq? P',
      'Verder vond ik bij Mila de Groot:',
      '2. Niet ingevuld in de bron: e-mail.',
      '→ Vul het e-mailadres in de HR-bron in.',
      'Alleen het ene of alleen het andere oplo',
      'Als dit in de bron niet klopt: met e-mai',
      'Daarmee zijn er dan 8 van de 40 licentie',
      'Aangepast? Dan zie je het na de synchron',
    ]);
  });

  test('a sync that stands still comes first, as the organisation’s', async () => {
    const runs = [
      {
        id: 'run-1',
        startedAt: '2026-11-17T05:00:00Z',
        finishedAt: '2026-11-17T05:01:00Z',
        outcome: 'failed',
      },
    ] as const;
    const { text } = await ask({ ...renamed, runs: [...runs], email: null }, en);
    expect(text.split('\n').map((line) => line.slice(0, 44))).toEqual([
      'This is not only about Mila de Groot: it hol',
      '1. The sync of Tuesday 17 November 2026 at 0',
      '→ Ask your technical administrator why the s',
      'This is not only about Mila de Groot: it als',
      '2. Outside the filter of the integration. ‘C',
      '→ Should this person be in LearnLinq? Then c',
      'I also found this for Mila de Groot:',
      '3. Left empty in the source: e-mail.',
      '→ Fill in the e-mail address in the HR sourc',
      'Solving one of them is not enough: it takes ',
      'If department is wrong in the source: with e',
      'Then 8 of 40 licences are in use.',
      'I cannot give a time yet: the sync must run ',
    ]);
  });

  test('a sync that failed and a file that did not come are one story', async () => {
    const late = {
      department: 'Wijkteam Noord',
      source: {
        kind: 'source-file',
        name: 'Bestand',
        folder: '/in',
        pattern: 'medewerkers*',
        times: ['05:30'],
      },
      deliveredAt: '2026-11-15T04:30:00Z',
      runs: [
        {
          id: 'run-1',
          startedAt: '2026-11-17T05:00:00Z',
          finishedAt: '2026-11-17T05:01:00Z',
          outcome: 'failed',
        },
      ],
    } satisfies Renamed;
    const { text, report } = await ask(late, 'Heeft de koppeling vannacht gelopen?');
    expect(causes(report)).toEqual(['source-sync-stalled', 'delivery-overdue']);
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Ik heb gevonden wat er aan de hand is bij Zonnehof.',
      'De synchronisatie van dinsdag 17 november 2026 om 06:00 is mislukt. Op dinsdag 17 november 2026 om 05:30 had er in ‘/in’ een nieuw bronbestand moeten staan. Het nieuwste is ‘medewerkers-1117.csv’, van zondag 15 november 2026 om 05:30.',
      '→ Laat je technisch applicatiebeheerder nakijken waarom de koppeling niet goed liep. Laat je technisch applicatiebeheerder nagaan waarom er geen bestand kwam, en het alsnog leveren.',
    ]);
  });

  test('when every department was renamed it is everybody’s', async () => {
    const { text, report } = await ask({ ...renamed, elsewhere: 'Zuid Amsterdam' }, nl);
    expect(report?.reaches).toMatchObject({ 'import-filter-mismatch': { is: 'everybody' } });
    expect(text).toContain(
      'ook voor alle 6 anderen van afdeling ‘Noord Amsterdam’ en 7 van de 8 mensen daarbuiten die ik heb bekeken.',
    );
  });

  test('an employee who asks for herself hears of nobody else', async () => {
    const { text, report } = await ask(renamed, 'Waarom sta ik niet in LearnLinq?', 'mila');
    expect(causes(report)).toEqual(['import-filter-mismatch']);
    expect(report?.reaches).toEqual({
      'import-filter-mismatch': { is: 'not-checked', because: 'nobody-else' },
    });
    expect(text).toContain('Ik heb gevonden wat er aan de hand is bij jou.');
  });
});

describe('one who is alone in it', () => {
  test('is told as before, with nothing said of others', async () => {
    const { text, report } = await ask({ department: 'Wijkteam Noord', email: null }, nl);
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Ik heb gevonden wat er aan de hand is bij Mila de Groot.',
      'Niet ingevuld in de bron: e-mail.',
      '→ Vul het e-mailadres in de HR-bron in.',
    ]);
    expect(report?.reaches).toMatchObject({ 'missing-required-field': { is: 'person' } });
  });
});

describe('others who cannot be read', () => {
  test('leave the answer as it would be, and are no reason to doubt it', async () => {
    const alone = await ask({ department: 'Wijkteam Noord', email: null }, nl);
    const faults = [{ system: 'learnlinq', route: 'users', kind: 'html' }] as const;
    const broken = await ask({ ...renamed, faults: [...faults] }, nl);
    expect(causes(alone.report)).toEqual(['missing-required-field']);
    expect(broken.report?.reaches).toEqual({
      'import-filter-mismatch': { is: 'not-checked', because: 'unread' },
    });
    expect(broken.report?.unread.map(({ fact }) => fact)).not.toContain('lms.peer-accounts');
    expect(causes(broken.report)).toEqual(['import-filter-mismatch']);
    expect(broken.text).not.toContain('anderen');
  });
});
