import { describe, expect, test } from '@jest/globals';
import { chanceOf } from '../../training/chance.ts';
import { department } from '../../training/department-names.ts';
import { namedSamples, otherLineOf, samplesOf } from '../../training/make-samples.ts';
import { readFamilies } from '../../training/read-families.ts';
import { structure } from '../../training/structure.ts';

const families = readFamilies();
const otherLine = otherLineOf(families);
const composed = families
  .filter((_, place) => place % 40 === 0)
  .flatMap((family) => samplesOf(family, otherLine));

describe('messages composed so that only their build tells what is asked', () => {
  test('every request stands beside complaints that are none', () => {
    expect(composed.filter(({ kind }) => kind === 'fine').length).toBeGreaterThan(100);
    expect(composed.filter(({ kind }) => kind === 'told').length).toBeGreaterThan(100);
  });

  test('no slot is left open', () => {
    const open = [...composed, ...namedSamples()].filter(({ text }) =>
      /\{(?:fine|line|other|aside|own)\}/u.test(text),
    );
    expect(open.map(({ text }) => text)).toEqual([]);
  });

  test('two complaints by their names stand beside each other both ways round', () => {
    const named = namedSamples();
    const meant = (own: string, beside: string) =>
      named.filter(({ family }) => family.startsWith(`names/${own}/nl/`)).length > 0 &&
      named.some(({ asked, text }) => asked[0] === own && text.includes(beside));
    expect(meant('licence-increase', 'inschrijven')).toBe(true);
    expect(meant('enrol-user', 'licentie')).toBe(true);
  });

  test('in both languages, in the same number of ways', () => {
    for (const { nl, en } of [structure.besideFine, structure.told, structure.names, structure.stories])
      expect(nl).toHaveLength(en.length);
    for (const said of Object.values(structure.fine)) expect(said?.nl.length).toBeGreaterThan(5);
  });
});

test('departments have names of many makes, always the same ones', () => {
  const make = () => {
    const chance = chanceOf('departments');
    return Array.from({ length: 400 }, () => department(chance));
  };
  const names = make();
  expect(names).toEqual(make());
  expect(new Set(names).size).toBeGreaterThan(250);
  expect(names.filter((name) => name.trim() === '' || /undefined|\s{2}/u.test(name))).toEqual([]);
  expect(names.some((name) => /^(?:Team|Ward|Unit) \d/u.test(name))).toBe(true);
});
