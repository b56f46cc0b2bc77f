import { describe, expect, test } from '@jest/globals';
import {
  findAddresses,
  suggestAddresses,
} from '../../../../../src/bots/conversation/understand/entities/find-addresses.ts';
import { readNumber } from '../../../../../src/bots/conversation/understand/entities/read-number.ts';
import { understandLine } from '../learned.ts';

const entitiesOf = (text: string) => understandLine(text).entities;

describe('addresses as they stand in the text', () => {
  test.each([
    ['Mijn mail is j.vos+lms@huis.example.', ['j.vos+lms@huis.example']],
    ["mail naar p.o'neill@huis.example graag", ["p.o'neill@huis.example"]],
    ['change <zoë@café.example> to (zoe@cafe.example)', ['zoë@café.example', 'zoe@cafe.example']],
    ['Niet rik@oud.example maar rik@nieuw.example moet mijn adres zijn', ['rik@nieuw.example']],
  ])('%s', (text, found) => {
    expect(entitiesOf(text).email).toEqual(found);
  });
});

test.each([
  ['j,vos@huis.nl', 'j.vos@huis.nl'],
  ['vos@huis,nl', 'vos@huis.nl'],
  ['vos@huis..nl', 'vos@huis.nl'],
  ['vos@huis.con', 'vos@huis.com'],
])('%s is suggested as %s and stays as it was written', (written, meant) => {
  expect(suggestAddresses(findAddresses(`mijn adres is ${written}`))).toEqual([{ written, meant }]);
  expect(entitiesOf(`mijn adres is ${written}`).email).toEqual([written]);
});

test('a right address brings no suggestion', () => {
  expect(suggestAddresses(findAddresses('vos@huis.nl'))).toEqual([]);
});

describe('people', () => {
  test.each([
    ['Waarom staat Anouk van der Verbeek niet in LearnLinq?', ['Anouk van der Verbeek']],
    ['J. de Vries ontbreekt', ['J. de Vries']],
    ["Jan-Willem 't Hart is nergens te vinden", ["Jan-Willem 't Hart"]],
    ['Mila Janssen-Bakker en Joris Kamp staan er niet in', ['Mila Janssen-Bakker', 'Joris Kamp']],
    ['waarom staat sanne jansen niet in learnlinq', ['sanne jansen']],
    ["It's Owen's contract hours that are wrong", ['Owen']],
    ['Hoi Karel, Anouk staat er niet in', ['Anouk']],
    ['Ik ben Karel Appelman en ik mis Anouk', ['Anouk']],
    ['Niet Karel maar Anouk ontbreekt', ['Anouk']],
    ['Anouk ontbreekt. Met vriendelijke groet, Karel Appelman', ['Anouk']],
    ['Wat is het wachtwoord van Karel Appelman?', []],
    ['Learned signs me out on every device', []],
  ])('%s', (text, people) => {
    expect(entitiesOf(text).person_name).toEqual(people);
  });
});

describe('other values', () => {
  test.each([
    ['linde.learnlinq.com werkt niet', { url: ['linde.learnlinq.com'] }],
    ['https://linde.learnlinq.com/login geeft een fout', { url: ['https://linde.learnlinq.com/login'] }],
    ['Mijn gebruikersnaam jvos wordt niet herkend', { username: ['jvos'] }],
    ['s.jansen kan niet inloggen', { username: ['s.jansen'] }],
    ['hoe staat het met SUP-6204 en #20077', { ticket: ['SUP-6204', '#20077'] }],
    ['update on INC0090012', { ticket: ['INC0090012'] }],
    ['Karel gaat per 1 maart 2027 uit dienst', { date: ['1 maart 2027'] }],
    ['she left on March 3rd', { date: ['March 3rd'] }],
    ['toegang is op 12-09-2026 verlopen', { date: ['12-09-2026'] }],
    ['de levering van gisteren is mislukt', { date: [] }],
    ['twintig extra licenties graag', { count: [20] }],
    ['we need two hundred more licences', { count: [200] }],
    ['van 20 naar 35 licenties graag', { count: [35] }],
    ['row 12 of my import file is refused', { count: [] }],
    ['Ik werk op de afdeling Radiologie, dat staat fout', { department: ['Radiologie'] }],
  ])('%s', (text, wanted) => {
    expect(entitiesOf(text)).toMatchObject(wanted);
  });
});

test.each([
  ['vijfentwintig', 25],
  ['honderdvijftig', 150],
  ['tweeduizend', 2000],
  ['twenty-five', 25],
  ['1.500', 1500],
  ['drieëntwintig', 23],
  ['appel', null],
])('%s is %s', (word, value) => {
  expect(readNumber(word)).toBe(value);
});
