import { describe, expect, test } from '@jest/globals';
import { matchesPerson, matchesSelf } from '../../../src/diagnostics/facts/match-person.ts';
import type { How, PersonWish } from '../../../src/diagnostics/facts/person.ts';

const sanne = { name: 'Sanne Jansen', email: 'sanne.jansen@zonnehof.example', username: 'sjansen' };

describe('whether somebody is meant', () => {
  test.each<[PersonWish, How | null]>([
    [{ is: 'email', text: 'sanne.jansen@zonnehof.example' }, 'exact'],
    [{ is: 'email', text: 'Sanne.Jansen@Zonnehof.example ' }, 'normalised'],
    [{ is: 'email', text: 's\u0430nne.jansen@zonnehof.example' }, 'normalised'],
    [{ is: 'email', text: 'sanne.jansen@elders.example' }, null],
    [{ is: 'username', text: 'sjansen' }, 'exact'],
    [{ is: 'username', text: 'S Jansen' }, 'normalised'],
    [{ is: 'username', text: 'sjans' }, null],
    [{ is: 'name', text: 'Sanne Jansen' }, 'exact'],
    [{ is: 'name', text: 'sanne  JANSEN' }, 'normalised'],
    [{ is: 'name', text: 'Jansen' }, 'partial'],
    [{ is: 'name', text: 'Jansen, Sanne' }, 'partial'],
    [{ is: 'name', text: 'Jans' }, null],
    [{ is: 'name', text: '-' }, null],
    [{ is: 'self' }, null],
  ])('%j: %s', (wish, how) => {
    expect(matchesPerson(wish, sanne)).toBe(how);
  });

  test.each([
    ['s.jansen@zonnehof.example', 'partial'],
    ['jansen@zonnehof.example', 'partial'],
    ['p.jansen@zonnehof.example', null],
    ['s.smit@zonnehof.example', null],
    ['s@zonnehof.example', null],
  ])('an address that is not on file hints at most: %s is %s', (text, how) => {
    expect(matchesPerson({ is: 'email', text }, { ...sanne, email: null })).toBe(how);
  });

  test.each<[PersonWish, How | null]>([
    [{ is: 'email', text: 'mila.degroot@zonnehof.example' }, 'partial'],
    [{ is: 'email', text: 'm.de.groot@zonnehof.example' }, 'partial'],
    [{ is: 'email', text: 'm.groot2@zonnehof.example' }, 'partial'],
    [{ is: 'email', text: 'm.oot@zonnehof.example' }, null],
    [{ is: 'username', text: 'm.degroot' }, 'partial'],
    [{ is: 'username', text: 'p.degroot' }, null],
  ])('so does a username, small words included: %j is %s', (wish, how) => {
    const mila = { name: 'Mila de Groot', email: ' ', username: '\u00a0' };
    expect(matchesPerson(wish, mila)).toBe(how);
  });

  test.each([
    ["Jan van 't Hof", 'Jan van ‘t Hof', 'normalised'],
    ["Jan van 't Hof", 'Jan van t Hof', 'normalised'],
    ["Sinead O'Brien", 'Sinead O`Brien', 'normalised'],
    ["Sinead O'Brien", 'Sinead O´Brien', 'normalised'],
    ['Mila de Groot', 'Mi\u200bla de Groot', 'normalised'],
    ['Mila de Groot', 'Mila de Gro\u00adot', 'normalised'],
    ['Mila de Groot', 'Mil\u0430 de Groot', 'normalised'],
    ['Anne-Marie Smit', 'Annemarie Smit', 'normalised'],
    ['Aylin Yıldız', 'Aylin Yıldız', 'exact'],
    ['Zoë Smit', 'Zoe\u0308 Smit', 'normalised'],
    ['Zoe Smit', 'Zoë Smit', 'partial'],
    ['Ayse Celik', 'Ayşe Çelik', 'partial'],
    ['Lukasz Zak', 'Łukasz Żak', 'partial'],
    ['Zoë Smit', 'Zoe Smit', 'partial'],
    ['Zoë Smit', 'Zoé Smid', null],
    ['Jan vd Berg', 'Jan van den Berg', 'partial'],
    ['Jan v.d. Berg', 'Jan van der Berg', 'partial'],
    ['Jan v/d Berg', 'Jan van de Berg', 'partial'],
    ['Berg, Jan van der', 'Jan van der Berg', 'partial'],
    ['vd Berg', 'Berg, J. van den', 'partial'],
    ['Jan vd Berg', 'Jan Berg', null],
    ['Jan vd Berg', 'Jan van den Broek', null],
    ['vd', 'Jan van den Berg', null],
  ])('%s, on file as %j: %s', (text, name, how) => {
    expect(matchesPerson({ is: 'name', text }, { ...sanne, name })).toBe(how);
  });

  test('nobody matches on what is not filled in', () => {
    const nobody = { name: null, email: '', username: null };
    expect(matchesPerson({ is: 'name', text: 'Sanne' }, nobody)).toBeNull();
    expect(matchesPerson({ is: 'email', text: 'sanne@zonnehof.example' }, nobody)).toBeNull();
    expect(matchesPerson({ is: 'username', text: 'sjansen' }, nobody)).toBeNull();
  });
});

describe('the asker’s own record', () => {
  test.each([
    ['sanne.jansen@zonnehof.example', 'exact'],
    [' Sanne.Jansen@zonnehof.example', 'normalised'],
    ['s\u0430nne.jansen@zonnehof.example', null],
    [null, null],
  ])('on file as %s: %s', (email, how) => {
    expect(matchesSelf('sanne.jansen@zonnehof.example', { ...sanne, email })).toBe(how);
  });
});
