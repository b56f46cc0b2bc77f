import { expect, test } from '@jest/globals';
import {
  joinTables,
  sumsOfAll,
} from '../../../../src/bots/conversation/understand/classify/joined-tables.ts';
import {
  readLearned,
  writeLearned,
} from '../../../../src/bots/conversation/understand/classify/learned-file.ts';
import { sumsOf } from '../../../../src/bots/conversation/understand/classify/linear-model.ts';

const table = (classes: readonly string[], weights: readonly number[]) => ({
  classes,
  weights: Int8Array.from(weights),
  unit: 0.03125,
  bias: classes.map((_, place) => place / 8 - 0.1),
});
const colours = table(['red', 'blue'], [1, -2, 3, 4, -128, 127, 0, 9]);
const size = table(['size'], [5, -6, 7, 0]);

test('tables side by side add up to what each adds up to by itself', () => {
  const features = { places: Int32Array.of(3, 0, 2), values: Float32Array.of(0.3, 1.2, 0.7) };
  const apart = [...sumsOf(colours, features), ...sumsOf(size, features)];
  const joined = [...sumsOfAll(joinTables([colours, size]), features)];
  expect(joined).toHaveLength(3);
  for (const [place, sum] of joined.entries()) expect(sum).toBeCloseTo(apart[place] ?? Number.NaN, 4);
});

test('a file of tables is read as it was written', () => {
  const file = { inputs: 'a1b2', words: ['één', "zo'n", 'x'], tables: [colours, size] };
  expect(readLearned(writeLearned(file))).toEqual(file);
});

test('a file of another version says what to do', () => {
  const file = writeLearned({ inputs: '', words: [], tables: [] });
  file[4] = '2'.charCodeAt(0);
  expect(() => readLearned(file)).toThrow('npm run build:understanding');
});
