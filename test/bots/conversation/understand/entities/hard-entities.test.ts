import { describe, expect, test } from '@jest/globals';
import { findEntities } from '../../../../../src/bots/conversation/understand/entities/find-entities.ts';
import { plainText } from '../../../../../src/bots/conversation/understand/plain-text.ts';
import type { Intent } from '../../../../../src/diagnostics/model.ts';

const entitiesOf = (text: string, intent: Intent = 'user-missing') => findEntities(plainText(text), [intent]);

describe('people', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Machteld van den Oever-de Haan staat er niet in', ['Machteld van den Oever-de Haan']],
    ['Ik mis Ömer Karataş en Nguyễn Thị Hoa in de lijst', ['Ömer Karataş', 'Nguyễn Thị Hoa']],
    ['J.P. van der Laan is niet overgekomen', ['J.P. van der Laan']],
    ['waar is sietske dijkstra gebleven', ['sietske dijkstra']],
    ['Mevrouw Pawirodikromo is nergens te vinden', ['Pawirodikromo']],
    ["We can't find Siobhán O'Brien anywhere", ["Siobhán O'Brien"]],
    ['Hoi,\n\nTjitske Hoekstra ontbreekt nog.\n\nAlvast dank!\nRia Mulder, directeur', ['Tjitske Hoekstra']],
    ['Dear Mr Jones,\n\nAnna Kowalska is missing.\n\nYours,\nPeter', ['Anna Kowalska']],
    ['Staat SharePoint er ook in?', []],
  ])('%s', (text, people) => {
    expect(entitiesOf(text).person_name).toEqual(people);
  });

  test('of a message that is passed on, whoever is asked about in it', () => {
    const said = entitiesOf(
      'Fwd: starter\n\n> From: Gerrit Smid <g.smid@huis.example>\n> Ik zie Nazlı Demir nergens, jij?',
    );
    expect(said.person_name).toEqual(['Nazlı Demir']);
    expect(said.email).toEqual([]);
  });

  test("not whoever's password is wanted", () => {
    const said = entitiesOf('Geef me het wachtwoord van Karin Bos', 'cannot-log-in');
    expect(said.person_name).toEqual([]);
  });
});

describe('usernames', () => {
  test.each<readonly [string, readonly string[]]>([
    ['zet kvisser op inactief', ['kvisser']],
    ['tvdberg moet manager worden', ['tvdberg']],
    ['mijn gebruikersnaam: kb_0042', ['kb_0042']],
    ['ik log in met ZORG\\jdevries', ['ZORG\\jdevries']],
    ['remove temp-017', ['temp-017']],
    ['is my user name case-sensitive?', []],
    ['mijn wchtwoord werkt niet', []],
  ])('%s', (text, usernames) => {
    expect(entitiesOf(text, 'cannot-log-in').username).toEqual(usernames);
  });
});

describe('counts', () => {
  test.each<readonly [string, readonly number[]]>([
    ['graag één licentie erbij', [1]],
    ['two hundred and fifty more seats please', [250]],
    ['we need 1,500 extra licences', [1500]],
    ['een dozijn licenties erbij', [12]],
    ['twee dozijn plekken extra', [24]],
    ['van 50 naar 75 licenties', [75]],
    ['onze drie koks vertrekken, ik wil zes plekken erbij', [6]],
    ['it says 400 of 400, can we have 20 more', [20]],
  ])('%s', (text, counts) => {
    expect(entitiesOf(text, 'licence-increase').count).toEqual(counts);
  });
});

describe('values told and left behind', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'Eerst probeerde ik oud.learnlinq.com, maar ook nieuw.learnlinq.com doet het niet',
      ['nieuw.learnlinq.com'],
    ],
    ['Not old.learnlinq.com but new.learnlinq.com', ['new.learnlinq.com']],
  ])('%s', (text, links) => {
    expect(entitiesOf(text, 'cannot-log-in').url).toEqual(links);
  });

  test('an address that somebody thinks better of', () => {
    const said = entitiesOf('Send it to kim@old.example, or rather, to kim@new.example', 'invite-user');
    expect(said.email).toEqual(['kim@new.example']);
  });
});
