import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readersOf, writeLetter } from '../../../src/bots/letters/write-letter.ts';
import { advance } from '../../../src/diagnostics/advance.ts';
import type { Facts } from '../../../src/diagnostics/facts/fact-table.ts';
import { cannotLogIn } from '../../../src/diagnostics/flows/learnlinq/cannot-log-in.ts';
import { syncOrSource } from '../../../src/diagnostics/flows/learnlinq/sync-or-source.ts';
import { userMissing } from '../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import type { Flow } from '../../../src/diagnostics/model.ts';
import { accountOf, matchOf } from '../../fixtures/account.ts';
import { anyWorld } from '../../fixtures/any-world.ts';
import { factsOf, now } from '../../fixtures/facts.ts';
import { recordOf } from '../../fixtures/record.ts';
import { reportOn } from '../../fixtures/report-on.ts';
import { runAt } from '../../fixtures/sync-run.ts';

const record = recordOf({ email: null });
const missing = factsOf({ 'hr.matches': [{ how: 'exact', record }], 'hr.record': record });
const account = accountOf({ email: 'sanne@zonnehof.example' });
const elsewhere = factsOf({
  'lms.matches': [matchOf(account)],
  'lms.own-accounts': [account],
  'asker.mentions': { address: 'sanne@gmail.example', username: null, url: null },
});
const stalled = factsOf({ 'lms.sync-runs': [runAt('2026-11-17T02:00:00Z', 'failed')] });

const isDone = (flow: Flow, facts: Facts): boolean => advance(flow, facts, now).is === 'done';

describe('a letter about a case', () => {
  test('tells HR what is needed in the source, with what was seen and when, in both languages', () => {
    const report = reportOn(userMissing, missing);
    expect(readersOf(report)).toEqual(['hr']);
    expect(writeLetter(report, 'hr', 'nl')).toMatchInlineSnapshot(`
{
  "language": "nl",
  "reader": "hr",
  "subject": "Gegevens van Sanne in de HR-bron",
  "text": "Hoi,

In LearnLinq gaat er iets mis bij Sanne. Op woensdag 18 november 2026 om 10:00 is gekeken waar dat aan ligt. Dit is er gevonden:

Niet ingevuld in de bron: e-mail.
Wat er nodig is: Vul het e-mailadres in de HR-bron in.
(fixture, gelezen woensdag 18 november 2026 om 10:00)

Loket heeft dit in de systemen nagekeken.",
}
`);
    expect(writeLetter(report, 'hr', 'en')?.text).toMatchInlineSnapshot(`
"Hi,

Something is going wrong in LearnLinq for Sanne. On Wednesday 18 November 2026 at 10:00 we looked for the cause. This was found:

Left empty in the source: e-mail.
Needed: Fill in the e-mail address in the HR source.
(fixture, read Wednesday 18 November 2026 at 10:00)

Loket checked this in the systems."
`);
  });

  test('tells the person what to do, and that others do the rest', () => {
    const report = reportOn(cannotLogIn, elsewhere);
    expect(readersOf(report)).toContain('person');
    expect(writeLetter(report, 'person', 'nl')?.text).toMatchInlineSnapshot(`
"Hoi,

Er gaat iets mis bij jou in LearnLinq. Op woensdag 18 november 2026 om 10:00 is gekeken waar dat aan ligt:

1. Er is nog geen nieuw wachtwoord aangevraagd.
Wat je zelf kunt doen: Ga naar zonnehof.learnlinq.com, kies ‘Wachtwoord vergeten’ en vul ‘sanne@zonnehof.example’ in. Gebruik de link in de mail binnen een uur.
(fixture, gelezen woensdag 18 november 2026 om 10:00)

2. ‘sanne@gmail.example’ is gebruikt, maar op het account staat ‘sanne@zonnehof.example’.
Wat je zelf kunt doen: Gebruik in LearnLinq ‘sanne@zonnehof.example’.
(fixture, gelezen woensdag 18 november 2026 om 10:00)

Loket heeft dit in de systemen nagekeken."
`);
  });

  test('speaks to the technical administrator, not about one', () => {
    const report = reportOn(syncOrSource, stalled, { who: null });
    expect(readersOf(report)).toEqual(['technical-admin']);
    expect(writeLetter(report, 'technical-admin', 'nl')?.text).toMatchInlineSnapshot(`
"Hoi,

In de koppeling van HR naar LearnLinq gaat er iets mis. Op woensdag 18 november 2026 om 10:00 is gekeken waar dat aan ligt. Dit is er gevonden:

De synchronisatie van dinsdag 17 november 2026 om 03:00 is mislukt. De synchronisatie van woensdag 18 november 2026 om 02:00 is niet gestart.
Wat er nodig is: Kijk na waarom de koppeling niet goed liep.
(fixture, gelezen woensdag 18 november 2026 om 10:00; de vraag zelf, gelezen woensdag 18 november 2026 om 10:00)

Loket heeft dit in de systemen nagekeken."
`);
  });

  test('is not written to who has nothing to do', () => {
    const report = reportOn(userMissing, missing);
    expect(writeLetter(report, 'technical-admin', 'nl')).toBeNull();
    expect(writeLetter(report, 'person', 'nl')).toBeNull();
  });

  test('is not written to oneself', () => {
    const report = reportOn(cannotLogIn, elsewhere, { wish: { is: 'self' }, who: null });
    expect(readersOf(report)).not.toContain('person');
  });
});

describe('whatever was found', () => {
  const values = ['anne', 'jansen', 'piet', 'smit', 'zonnehof.example', 'AB-123'];
  test.each(['nl', 'en'] as const)(
    'the technical administrator reads no name and no address (%s)',
    (language) => {
      fc.assert(
        fc.property(anyWorld, (facts) => {
          for (const flow of [userMissing, cannotLogIn, syncOrSource].filter((each) => isDone(each, facts))) {
            const letter = writeLetter(reportOn(flow, facts), 'technical-admin', language);
            for (const value of values)
              expect(letter?.text.toLowerCase() ?? '').not.toContain(value.toLowerCase());
          }
        }),
      );
    },
  );

  test('what the asker may not see stands in no letter', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom('hr', 'technical-admin', 'person'), (facts, reader) => {
        fc.pre(isDone(cannotLogIn, facts));
        const report = reportOn(cannotLogIn, facts, { hide: ['subject', 'other'] });
        const letter = writeLetter(report, reader, 'nl');
        for (const value of values)
          expect(letter?.text.toLowerCase() ?? '').not.toContain(value.toLowerCase());
      }),
    );
  });
});
