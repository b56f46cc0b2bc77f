import type { Features } from '../src/bots/conversation/understand/classify/gathered.ts';
import { chances, type LinearModel } from '../src/bots/conversation/understand/classify/linear-model.ts';
import { chanceOf } from './chance.ts';
import { quantised } from './quantise.ts';

export interface Example {
  readonly features: Features;
  readonly label: number;
}

interface Settings {
  readonly rows: number;
  readonly rounds: number;
  readonly rate: number;
  /** Share of certainty that is taken from the right class, so that the model does not become too sure. */
  readonly doubt: number;
}

/** Multinomial logistic regression by AdaGrad, one example at a time, in an order that is always the same. */
export function trainLinear(
  examples: readonly Example[],
  classes: readonly string[],
  settings: Settings,
): LinearModel {
  const count = classes.length;
  const weights = new Float32Array(settings.rows * count);
  const squares = new Float32Array(settings.rows * count);
  const bias = new Float64Array(count);
  const chance = chanceOf('order');
  const order = examples.map((_, index) => index);
  for (let round = 0; round < settings.rounds; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = chance.upTo(last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined) learn(example, { weights, squares, bias, count, settings });
    }
  }
  return quantised(classes, weights, bias);
}

interface Learning {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly bias: Float64Array;
  readonly count: number;
  readonly settings: Settings;
}

function learn(example: Example, learning: Learning): void {
  const errors = errorsOf(example, learning);
  const { places, values } = example.features;
  for (let at = 0; at < places.length; at += 1) {
    correct(places[at] ?? 0, values[at] ?? 0, errors, learning);
  }
}

/** How far off every class is, and the bias mended for it. */
function errorsOf({ features, label }: Example, { weights, bias, count, settings }: Learning): Float64Array {
  const errors = chances(sumsOf(features, weights, bias), 1);
  for (let column = 0; column < count; column += 1) {
    const wanted = (column === label ? 1 - settings.doubt : 0) + settings.doubt / count;
    const error = (errors[column] ?? 0) - wanted;
    errors[column] = error;
    bias[column] = (bias[column] ?? 0) - 0.01 * error;
  }
  return errors;
}

function sumsOf({ places, values }: Features, weights: Float32Array, bias: Float64Array): Float64Array {
  const sums = Float64Array.from(bias);
  for (let at = 0; at < places.length; at += 1) {
    const row = (places[at] ?? 0) * sums.length;
    const value = values[at] ?? 0;
    for (let column = 0; column < sums.length; column += 1) {
      sums[column] = (sums[column] ?? 0) + value * (weights[row + column] ?? 0);
    }
  }
  return sums;
}

/** One step of AdaGrad for the weights of one feature. */
function correct(
  feature: number,
  value: number,
  errors: Float64Array,
  { weights, squares, count, settings }: Learning,
): void {
  for (let column = 0; column < count; column += 1) {
    const place = feature * count + column;
    const slope = (errors[column] ?? 0) * value;
    const square = (squares[place] ?? 0) + slope * slope;
    squares[place] = square;
    weights[place] = (weights[place] ?? 0) - (settings.rate * slope) / (Math.sqrt(square) + 1e-3);
  }
}
