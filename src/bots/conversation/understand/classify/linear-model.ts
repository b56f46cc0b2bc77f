import type { Features } from './read-features.ts';

/** A table of small whole numbers: a row a feature, a column a class. */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly weights: Int8Array;
  /** What one step of a weight stands for. */
  readonly unit: number;
  readonly bias: readonly number[];
}

/** How much every class has going for it, in the order of the classes. */
export function scores({ classes, weights, unit, bias }: LinearModel, features: Features): Float64Array {
  const count = classes.length;
  const sums = new Float64Array(count);
  const { places, values } = features;
  for (let index = 0; index < places.length; index += 1) {
    const row = (places[index] ?? 0) * count;
    const value = values[index] ?? 0;
    for (let column = 0; column < count; column += 1) {
      sums[column] = (sums[column] ?? 0) + value * (weights[row + column] ?? 0);
    }
  }
  for (let column = 0; column < count; column += 1) {
    sums[column] = (sums[column] ?? 0) * unit + (bias[column] ?? 0);
  }
  return sums;
}

/** Scores as chances that add up to one; a higher warmth makes them less sure. */
export function chances(sums: Float64Array, warmth: number): Float64Array {
  const highest = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp((sum - highest) / warmth));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}
