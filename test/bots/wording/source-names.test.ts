import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { saySource } from '../../../src/bots/wording/source-names.ts';

/** Every name that a client gives to what it read of LearnLinq. */
const named = globSync('src/clients/**/*.ts', { exclude: ['src/clients/desks/**'] }).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/'(LearnLinq, [a-z ]+)'|what: '([a-z ]+)',/gu)].flatMap(
    ([, whole, part]) => whole ?? (part === undefined ? [] : `LearnLinq, ${part}`),
  ),
);

test('a Dutch reader reads Dutch for every part of LearnLinq', () => {
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((source) => saySource(source, 'nl') === source)).toEqual([]);
});

test('nobody reads of a tenant file', () => {
  expect(saySource('tenant file', 'nl')).toBe('de afspraken over de koppeling');
  expect(saySource('tenant file', 'en')).toBe('what was agreed about the integration');
});

test('a source that is several is named part by part', () => {
  expect(saySource('LearnLinq, users; HR source AFAS', 'nl')).toBe('LearnLinq, gebruikers; HR-bron AFAS');
});

test('a source of the customer keeps its own name', () => {
  expect(saySource('HR source AFAS', 'nl')).toBe('HR-bron AFAS');
  expect(saySource('medewerkers_20261118.csv', 'en')).toBe('medewerkers_20261118.csv');
});
