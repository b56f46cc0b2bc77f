import { expect, test } from '@jest/globals';
import { tableSize } from '../../src/bots/conversation/understand/classify/hash.ts';
import { createReadClauses } from '../../src/bots/conversation/understand/classify/read-clauses.ts';
import { learnedSpans } from '../../src/bots/conversation/understand/entities/judge-spans.ts';
import { learned } from '../../src/bots/conversation/understand/load-understanding.ts';
import { digestOfInputs, digestOfSpanInputs } from '../../training/build-understanding.ts';
import { otherLineOf, samplesOf } from '../../training/make-samples.ts';
import { labelledTexts, readEntityFamilies } from '../../training/make-spans.ts';
import { readFamilies } from '../../training/read-families.ts';
import { trainClauses } from '../../training/train-clauses.ts';

test('the model was built from the text and the code that stand here: npm run build:understanding', () => {
  expect(learned().inputs).toBe(digestOfInputs());
  expect(learnedSpans().inputs).toBe(digestOfSpanInputs());
});

test('the same examples give the same weights', () => {
  const readClauses = createReadClauses((word) => word);
  const messages = ['hallo', 'mijn wachtwoord', 'hoi daar', 'hoi, wachtwoord kwijt'].map((text, index) => ({
    clauses: readClauses(text),
    labels: [index % 2],
  }));
  const settings = {
    rows: tableSize,
    rounds: 2,
    rate: 0.1,
    heedRate: 0.05,
    doubt: 0.05,
    calm: 30,
  };
  const train = () => trainClauses(messages, ['greeting', 'password'], settings);
  expect(train()).toEqual(train());
});

test('messages are made the same way every time', () => {
  const families = readFamilies();
  const otherLine = otherLineOf(families);
  const make = () => families.slice(0, 3).flatMap((family) => samplesOf(family, otherLine));
  expect(make().length).toBeGreaterThan(0);
  expect(make()).toEqual(make());
});

test('every intent is told in thousands of lines, in both languages', () => {
  const families = readFamilies();
  expect(families.flatMap(({ lines }) => lines).length).toBeGreaterThan(4000);
  const told = new Set(families.map(({ intent, language }) => `${intent} ${language}`));
  expect(told.size).toBe(40);
});

test('no two families have the same name, and none is empty', () => {
  const families = readFamilies();
  expect(new Set(families.map(({ id }) => id)).size).toBe(families.length);
  expect(families.filter(({ lines }) => lines.length === 0).map(({ id }) => id)).toEqual([]);
});

test('the names in a labelled text stand where their labels say, and are made the same way every time', () => {
  const make = () => labelledTexts(readEntityFamilies(), 2);
  const texts = make();
  expect(texts).toEqual(make());
  const values = texts.flatMap(({ text, labels }) => labels.map(({ from, to }) => text.slice(from, to)));
  expect(values.length).toBeGreaterThan(500);
  expect(values.filter((value) => value.trim() === '' || /[\uE000-\uE003]/u.test(value))).toEqual([]);
});
