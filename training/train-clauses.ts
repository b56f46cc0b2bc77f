import { chances, type LinearModel } from '../src/bots/conversation/understand/classify/linear-model.ts';
import type { ClauseRead } from '../src/bots/conversation/understand/classify/read-clauses.ts';
import { heedOf, heedScale, reach } from '../src/bots/conversation/understand/classify/weigh-clauses.ts';
import { type Chance, chanceOf } from './chance.ts';
import { quantised } from './quantise.ts';

export interface Message {
  readonly clauses: readonly ClauseRead[];
  /** Which classes are right, each as much. */
  readonly labels: readonly number[];
}

interface Settings {
  readonly rows: number;
  readonly rounds: number;
  readonly rate: number;
  /** How fast it learns which clauses to heed. */
  readonly heedRate: number;
  /** Share of certainty that is taken from the right class, so that the model does not become too sure. */
  readonly doubt: number;
  /** Of a hundred messages, how many are read calmly: their clauses count almost alike, so that every one is learned from. */
  readonly calm: number;
}

/**
 * Multinomial logistic regression over messages of weighed clauses, and the weighing itself, learned together by
 * AdaGrad, one message at a time, in an order that is always the same.
 */
export function trainClauses(
  messages: readonly Message[],
  classes: readonly string[],
  settings: Settings,
): { readonly intents: LinearModel; readonly heed: LinearModel } {
  const count = classes.length;
  const learning: Learning = {
    weights: new Float32Array(settings.rows * count),
    squares: new Float32Array(settings.rows * count),
    heed: new Float32Array(settings.rows),
    heedSquares: new Float32Array(settings.rows),
    bias: new Float64Array(count),
    count,
    settings,
    chance: chanceOf('calm'),
  };
  const chance = chanceOf('order');
  const order = messages.map((_, index) => index);
  for (let round = 0; round < settings.rounds; round += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = chance.upTo(last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    for (const index of order) {
      const message = messages[index];
      if (message !== undefined) learn(message, learning);
    }
  }
  return {
    intents: quantised(classes, learning.weights, learning.bias),
    heed: quantised(['heed'], learning.heed, new Float64Array(1)),
  };
}

interface Learning {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly heed: Float32Array;
  readonly heedSquares: Float32Array;
  readonly bias: Float64Array;
  readonly count: number;
  readonly settings: Settings;
  readonly chance: Chance;
}

/** A clause as it is read with what has been learned so far. */
interface Reading {
  readonly places: Int32Array;
  readonly values: Float32Array;
  readonly squares: number;
  readonly heed: number;
  readonly sums: Float64Array;
}

function learn({ clauses, labels }: Message, learning: Learning): void {
  const isCalm = clauses.length > 1 && learning.chance.happens(learning.settings.calm);
  const readings = clauses.map((clause) => readingOf(clause, learning, isCalm));
  const length = Math.sqrt(readings.reduce((sum, { heed, squares }) => sum + heed * heed * squares, 0));
  if (length === 0) return;
  const scale = reach / length;
  const total = new Float64Array(learning.count);
  for (const { heed, sums } of readings) {
    for (let column = 0; column < total.length; column += 1) {
      total[column] = (total[column] ?? 0) + heed * (sums[column] ?? 0);
    }
  }
  const errors = errorsOf(total, scale, labels, learning);
  const columns = Int32Array.from(errors.keys()).filter((column) => Math.abs(errors[column] ?? 0) > farOff);
  for (const reading of readings) {
    if (readings.length > 1 && !isCalm) correctHeed(reading, total, length, errors, learning);
    correct(reading, errors, columns, scale * reading.heed, learning);
  }
}

/** Of how far a clause is heeded more or less than others, what is left in a calm reading, as a power. */
const calmness = 0.3;

function readingOf(clause: ClauseRead, { weights, heed, count }: Learning, isCalm: boolean): Reading {
  const { places, values, squares } = clause;
  const sums = new Float64Array(count);
  let told = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const value = values[at] ?? 0;
    told += value * (heed[place] ?? 0);
    const row = place * count;
    for (let column = 0; column < count; column += 1) {
      sums[column] = (sums[column] ?? 0) + value * (weights[row + column] ?? 0);
    }
  }
  return { places, values, squares, heed: heedOf(told, squares) ** (isCalm ? calmness : 1), sums };
}

/** How far off every class is, and the bias mended for it. */
function errorsOf(
  total: Float64Array,
  scale: number,
  labels: readonly number[],
  { bias, count, settings }: Learning,
): Float64Array {
  const errors = chances(
    total.map((sum, column) => sum * scale + (bias[column] ?? 0)),
    1,
  );
  for (let column = 0; column < count; column += 1) {
    const wanted =
      (labels.includes(column) ? (1 - settings.doubt) / labels.length : 0) + settings.doubt / count;
    const error = (errors[column] ?? 0) - wanted;
    errors[column] = error;
    bias[column] = (bias[column] ?? 0) - 0.01 * error;
  }
  return errors;
}

/** One step of AdaGrad for the heed that a clause gets. */
function correctHeed(
  { places, values, squares, heed, sums }: Reading,
  total: Float64Array,
  length: number,
  errors: Float64Array,
  { heed: weights, heedSquares, settings }: Learning,
): void {
  if (squares === 0) return;
  const share = (heed * squares) / (length * length);
  let slope = 0;
  for (let column = 0; column < errors.length; column += 1) {
    slope += (errors[column] ?? 0) * ((sums[column] ?? 0) - share * (total[column] ?? 0));
  }
  slope *= ((reach * heed) / length) * (heedScale / Math.sqrt(squares));
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const own = slope * (values[at] ?? 0);
    const square = (heedSquares[place] ?? 0) + own * own;
    heedSquares[place] = square;
    weights[place] = (weights[place] ?? 0) - (settings.heedRate * own) / (Math.sqrt(square) + 1e-3);
  }
}

/** Less far off than this is right enough: most classes are, and learning goes the faster. */
const farOff = 0.008;

/** One step of AdaGrad for the weights of the features of a clause. */
function correct(
  { places, values }: Reading,
  errors: Float64Array,
  columns: Int32Array,
  scale: number,
  { weights, squares, count, settings }: Learning,
): void {
  for (let at = 0; at < places.length; at += 1) {
    const row = (places[at] ?? 0) * count;
    const value = (values[at] ?? 0) * scale;
    for (let c = 0; c < columns.length; c += 1) {
      const column = columns[c] ?? 0;
      const slope = (errors[column] ?? 0) * value;
      const square = (squares[row + column] ?? 0) + slope * slope;
      squares[row + column] = square;
      weights[row + column] =
        (weights[row + column] ?? 0) - (settings.rate * slope) / (Math.sqrt(square) + 1e-3);
    }
  }
}
