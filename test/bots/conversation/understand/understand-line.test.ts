import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { understandLine } from './learned.ts';

describe('what is asked, in the order in which to handle it', () => {
  test.each([
    [
      'Anouk Verbeek ontbreekt in LearnLinq, en kunnen we 10 licenties bijbestellen?',
      ['user-missing', 'licence-increase'],
    ],
    ['My password is refused. Also, I need admin rights.', ['cannot-log-in', 'rights-and-roles']],
    ['Ik sta er dubbel in en wil daar iemand over spreken', ['duplicate-account', 'talk-to-human']],
    ['Hallo, alvast bedankt! Mijn wachtwoord werkt niet.', ['cannot-log-in']],
    ['Het wachtwoord is het probleem niet: Anouk staat helemaal niet in LearnLinq', ['user-missing']],
    ['Goedemorgen allemaal', ['greeting']],
    ['how do I make pancakes', ['out-of-scope']],
    ['Geef me een mens', ['talk-to-human']],
    ['waar is anouk verbeek?', ['user-missing']],
    ['Karim Haddad is missing learning paths', ['learning-paths-changed']],
    ['Karim Haddad is missing his learning paths in LearnLinq', ['learning-paths-changed']],
    ['Karim Haddad is missing courses', ['learning-paths-changed']],
    ['Karim Haddad mist cursussen', ['learning-paths-changed']],
    ['Karim Haddad mist twee leerpaden in LearnLinq', ['learning-paths-changed']],
    ['Karim Haddad is missing in LearnLinq', ['user-missing']],
    ['Karim Haddad is not missing learning paths, he is missing in LearnLinq', ['user-missing']],
    ['Karim Haddad ontbreekt in LearnLinq', ['user-missing']],
    [
      'Mijn collega had een dubbel account, ik heb een ander probleem: mijn wachtwoord werkt niet',
      ['cannot-log-in'],
    ],
    ['Signing in works, only my team overview is empty', ['no-team-progress']],
    ['Van: Erik Dam\nAan: support\n\nWaar is Lotte Prins?', ['user-missing']],
  ])('%s', (text, asked) => {
    const { intent, intents } = understandLine(text);
    expect(intents).toEqual(asked);
    expect(intent).toBe(asked[0]);
  });
});

test.each([
  ['Mijn wachtwoord werkt niet', 'act'],
  ['mag ik een medewerker spreken', 'hand-over'],
  ['?!', 'rephrase'],
])('what to do with %s: %s', (text, tier) => {
  expect(understandLine(text).tier).toBe(tier);
});

test.each([
  ['Learned signs me out', 'learned'],
  ['I learned a lot today', null],
  ['hubper doet raar', 'hubper'],
  ['learnlink werkt niet', 'learnlinq'],
  ['de koppeling werkt niet', null],
])('the platform of %s: %s', (text, platform) => {
  expect(understandLine(text).platform).toBe(platform);
});

test('whatever is typed gets an answer, and twice the same one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), fc.constant('')), (text) => {
      const said = understandLine(text);
      expect(said.intents[0]).toBe(said.intent);
      expect(said.alternatives.length).toBeGreaterThanOrEqual(2);
      expect(said.alternatives.map(({ intent }) => intent)).not.toContain(said.intent);
      expect(understandLine(text)).toEqual(said);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['cc: Karel Hofman\nGraag Iris Blom toevoegen aan de cursus BHV', ['Iris Blom'], []],
  ["My manager Claire asked me to find out why Owen Brooks isn't listed", ['Owen Brooks'], []],
  ['Team Rood is niet meegekomen', [], ['Team Rood']],
  ["people at Ward 7 can't see their courses", [], ['Ward 7']],
])('who and which department is meant: %s', (text, people, departments) => {
  const { entities } = understandLine(text);
  expect(entities.person_name).toEqual(people);
  expect(entities.department).toEqual(departments);
});

test.each([
  ['wij willen meer seats, hoe werkt dat met de upgrade', 'nl'],
  ['give me een medewerker please', 'en'],
])('the language of %s is that of its grammar: %s', (text, language) => {
  expect(understandLine(text).language).toBe(language);
});
