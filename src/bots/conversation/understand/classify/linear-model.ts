import type { Features } from './gathered.ts';

/** A table of small whole numbers: a row a feature, a column a class. */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly weights: Int8Array;
  /** What one step of a weight stands for. */
  readonly unit: number;
  readonly bias: readonly number[];
}

/** What the features of a text add up to for every class, before its unit and bias. */
export function sumsOf({ classes, weights }: LinearModel, { places, values }: Features): Float64Array {
  const count = classes.length;
  const sums = new Float64Array(count);
  for (let index = 0; index < places.length; index += 1) {
    const row = (places[index] ?? 0) * count;
    const value = values[index] ?? 0;
    for (let column = 0; column < count; column += 1) {
      sums[column] = (sums[column] ?? 0) + value * (weights[row + column] ?? 0);
    }
  }
  return sums;
}

/** How much every class has going for it, in the order of the classes. */
export function scoresOf(model: LinearModel, features: Features): Float64Array {
  const sums = sumsOf(model, features);
  return sums.map((sum, column) => sum * model.unit + (model.bias[column] ?? 0));
}

/** Scores as chances that add up to one; a higher warmth makes them less sure. */
export function chances(scores: Float64Array, warmth: number): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  const raised = new Float64Array(scores.length);
  let total = 0;
  for (let at = 0; at < raised.length; at += 1) {
    const value = Math.exp(((scores[at] ?? 0) - highest) / warmth);
    raised[at] = value;
    total += value;
  }
  for (let at = 0; at < raised.length; at += 1) raised[at] = (raised[at] ?? 0) / total;
  return raised;
}
