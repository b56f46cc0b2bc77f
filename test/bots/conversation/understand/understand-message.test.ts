import { describe, expect, test } from '@jest/globals';
import { understand } from './learned.ts';

const personOf = (text: string) => {
  const { person } = understand(text);
  if (person === null) return null;
  return person.is === 'self' ? 'the asker' : person.text;
};
const intentOf = (text: string) => understand(text).intents[0] ?? null;

describe('somebody is missing, and it is clear who', () => {
  test.each([
    ['Waarom staat Anouk Verbeek niet in LearnLinq?', 'Anouk Verbeek'],
    ['waarom staat anouk verbeek niet in learnlinq', 'anouk verbeek'],
    ['WAAR IS ANOUK VERBEEK?', 'anouk verbeek'],
    ['Anouk van der Verbeek ontbreekt', 'Anouk van der Verbeek'],
    ['ik zie anouk el idrissi nergens', 'anouk el idrissi'],
    ['Onze nieuwe collega Anouk Verbeek verschijnt niet in de lijst', 'Anouk Verbeek'],
    ["Kun je nagaan waarom Jan-Willem 't Hart niet is geïmporteerd?", "Jan-Willem 't Hart"],
    ['LearnLinq kent Anouk Verbeek niet', 'Anouk Verbeek'],
    ['Het account van Anouk is er nog niet', 'Anouk'],
    ['Mevrouw De Vries staat er niet in', 'De Vries'],
    ['J. de Vries staat niet in LearnLinq', 'J. de Vries'],
    ['Staat Anouk Verbeek al in LearnLinq?', 'Anouk Verbeek'],
    ['Anouk stat nog nrgens in', 'Anouk'],
    ['Wij missen Anouk Verbeek', 'Anouk Verbeek'],
    ["Why isn't Anouk Verbeek in LearnLinq?", 'Anouk Verbeek'],
    ['why isnt anouk verbeek in learnlinq', 'anouk verbeek'],
    ["I can't find Anouk Verbeek anywhere", 'Anouk Verbeek'],
    ['Anouk Verbeek has no account yet', 'Anouk Verbeek'],
    ['Is Anouk Verbeek already in LearnLinq?', 'Anouk Verbeek'],
    ['Can you check whether Anouk is in the system?', 'Anouk'],
    ['Anouk O’Neill is missing', "Anouk O'Neill"],
    ['a.verbeek@zonnehof.example staat niet in LearnLinq', 'a.verbeek@zonnehof.example'],
    ['Gebruikersnaam averbeek is niet te vinden', 'averbeek'],
    ['Waarom is a.verbeek niet aangemaakt?', 'a.verbeek'],
    ['Ik sta zelf niet in LearnLinq', 'the asker'],
    ['Waarom ontbreek ik?', 'the asker'],
    ['why am I not in learnlinq', 'the asker'],
    ['My account is missing', 'the asker'],
    ['Mijn collega staat niet in LearnLinq', null],
    ['Ik kan mijn collega niet vinden in LearnLinq', null],
    ['Someone is not in LearnLinq', null],
  ])('%s', (text, who) => {
    expect([intentOf(text), personOf(text)]).toEqual(['user-missing', who]);
  });
});

describe('who is only mentioned, is not asked about', () => {
  test.each([
    ['Hoi Karel, waarom staat Anouk Verbeek niet in LearnLinq?', 'Anouk Verbeek'],
    ['Anouk Verbeek staat niet in LearnLinq. Groetjes, Karel Appelman de Jong', 'Anouk Verbeek'],
    ['Anouk is missing. Thanks, Karel Appelman', 'Anouk'],
    ['Anouk ontbreekt\n-- \nKarel Appelman\nkarel@zonnehof.example', 'Anouk'],
    ['Mijn naam is Karel Appelman en ik mis Anouk', 'Anouk'],
    ['Ik ben Karel Appelman en ik sta niet in LearnLinq', 'the asker'],
    ['Nee, niet Karel Appelman maar Anouk ontbreekt', 'Anouk'],
    ['Karel Appelman ontbreekt, ik bedoel Anouk', 'Anouk'],
    ['not Karel Appelman but Anouk Verbeek is missing', 'Anouk Verbeek'],
    ['Anouk in plaats van Karel Appelman ontbreekt', 'Anouk'],
    ['In de afdeling Radiologie ontbreekt Anouk', 'Anouk'],
  ])('%j', (text, who) => {
    expect(personOf(text)).toBe(who);
  });
});

describe('what a message asks', () => {
  test.each([
    ['Ik kan niet inloggen', 'cannot-log-in'],
    ['my password does not work', 'cannot-log-in'],
    ['Anouk staat er dubbel in', 'duplicate-account'],
    ['Team Voortgang is leeg', 'no-team-progress'],
    ['Niemand ziet Team Voortgang', 'team-progress-down'],
    ['We hebben 20 extra licenties nodig', 'licence-increase'],
    ['Mijn leerpaden zijn weg', 'learning-paths-changed'],
    ['De koppeling is vannacht mislukt', 'sync-or-source'],
    ['Mijn geboortedatum klopt niet', 'data-incorrect'],
    ['De naam van Noor Smits klopt niet in LearnLinq', 'data-incorrect'],
    ['Noor Smits krijgt geen mail om in te loggen', 'cannot-log-in'],
    ['Kan Anouk uit dienst gemeld en verwijderd worden?', 'deactivate-or-delete-user'],
    ['Hoe nodig ik iemand uit met een uitnodiging?', 'invite-user'],
    ['Ik wil een mens spreken', 'talk-to-human'],
    ['can I talk to a person', 'talk-to-human'],
    ['Hoe staat het met mijn ticket?', 'ticket-status'],
    ['ticket 1042?', 'ticket-status'],
    ['Hoi!', 'greeting'],
    ['good morning', 'greeting'],
    ['dankjewel', 'thanks-goodbye'],
    ['Thank you, bye', 'thanks-goodbye'],
    ['Wat voor weer wordt het?', 'out-of-scope'],
    ['blauw is een mooie kleur', null],
  ])('%s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});

describe('short answers', () => {
  test.each([
    ['ja', 'yes'],
    ['Ja graag!', 'yes'],
    ['doe maar', 'yes'],
    ['yes please', 'yes'],
    ['oké', 'yes'],
    ['oké bedankt', null],
    ['ok thanks', null],
    ['ja, maar waarom?', null],
    ['nee', 'no'],
    ['Nee, dank je', 'no'],
    ['no thanks', 'no'],
    ['niet Jan maar Piet', null],
    ['stop', 'cancel'],
    ['laat maar', 'cancel'],
    ['never mind', 'cancel'],
    ['Waarom staat Anouk niet in LearnLinq?', null],
  ])('%s', (text, answer) => {
    expect(understand(text).answer).toBe(answer);
  });
});

describe('the language of a message', () => {
  test.each([
    ['Waarom staat Anouk er niet in?', 'nl'],
    ['Why is Anouk not there?', 'en'],
    ['Jan de Boer is missing', 'en'],
    ['bedankt', 'nl'],
    ['thanks!', 'en'],
    ['Anouk Verbeek', null],
    ['ok', null],
    ['no', null],
    ['2', null],
  ])('%s', (text, language) => {
    expect(understand(text).language).toBe(language);
  });
});

test.each([
  ['ticket 1042', 1042],
  ['Wat is de status van #1042?', 1042],
  ['update on SUP-6204', 6204],
  ['Hoe gaat het met mijn melding 12', 12],
  ['in 2026 begonnen', null],
])('the ticket number in %j', (text, number) => {
  expect(understand(text).ticket).toBe(number);
});

test.each([
  ['anouk', { is: 'name', text: 'anouk' }],
  ['het gaat om anouk verbeek', { is: 'name', text: 'anouk verbeek' }],
  ['averbeek2', { is: 'username', text: 'averbeek2' }],
  ['104233', { is: 'username', text: '104233' }],
  ['mezelf', { is: 'self' }],
  ['dat weet ik niet', null],
  ['geen idee', null],
])('%j as the answer to who it is about', (text, person) => {
  expect(understand(text).personIfAsked).toEqual(person);
});

test.each([
  ['Ik kan niet inloggen met noor@oud.example', { address: 'noor@oud.example', username: null }],
  [
    'I cannot log in with noor@oud.example nor with username n.smits',
    { address: 'noor@oud.example', username: 'n.smits' },
  ],
  [
    'Mijn gebruikersnaam is noor@oud.example, inloggen lukt niet',
    { address: 'noor@oud.example', username: null },
  ],
])('%j tells what was used to sign in with', (text, mentions) => {
  expect(understand(text)).toMatchObject({
    mentions: { ...mentions, url: null },
    person: { is: 'self' },
    also: [],
  });
});

test.each([
  ['Noor Smits kan niet inloggen met noor@oud.example', 'Noor Smits'],
  ['Noor Smits can’t log in with the username noor_smits', 'Noor Smits'],
  ['Noor kan niet inloggen met n.smits@zonnehof.example', 'n.smits@zonnehof.example'],
  ['Noor Smits, n.smits@zonnehof.example, kan niet inloggen', 'n.smits@zonnehof.example'],
  ['Waarom staat Noor Smits met n.smits@zonnehof.example niet in LearnLinq?', 'n.smits@zonnehof.example'],
])('%j is about %s', (text, who) => {
  const { person, also } = understand(text);
  expect(person).toMatchObject({ text: who });
  expect(also).toEqual([]);
});

test.each([
  ['De gegevens van Noor Smits kloppen niet, en Piet Jansen kan niet inloggen', 'Piet Jansen'],
  ['The details of Noor Smits are wrong, and Piet Jansen cannot log in', 'Piet Jansen'],
  ['Noor Smits kan niet inloggen en de gegevens van Noor kloppen niet', 'Noor Smits'],
])('a second request in one sentence is about whom it names: %s', (text, name) => {
  const { person, also } = understand(text);
  expect(person).toEqual({ is: 'name', text: 'Noor Smits' });
  for (const each of also) expect(each.person).toEqual({ is: 'name', text: name });
});
