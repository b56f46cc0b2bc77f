import type { Features } from './gathered.ts';
import type { LinearModel } from './linear-model.ts';

/** Several tables over the same features side by side, so that a row is fetched once for all of them. */
export interface JoinedTables {
  readonly weights: Int8Array;
  /** Columns of a row. */
  readonly width: number;
}

/** Values of features are tenths, so that sums are whole numbers: quick, and the same on every machine. */
const tenths = 10;

/** The columns of every table in their order: made by the build, so that nothing is copied at a start. */
export function joinTables(tables: readonly LinearModel[]): JoinedTables {
  const width = tables.reduce((sum, { classes }) => sum + classes.length, 0);
  const rows = (tables[0]?.weights.length ?? 0) / (tables[0]?.classes.length ?? 1);
  const weights = new Int8Array(rows * width);
  let first = 0;
  for (const { classes, weights: own } of tables) {
    const count = classes.length;
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < count; column += 1) {
        weights[row * width + first + column] = own[row * count + column] ?? 0;
      }
    }
    first += count;
  }
  return { weights, width };
}

/** What the features of a text add up to in every column, before units and biases. */
export function sumsOfAll({ weights, width }: JoinedTables, { places, values }: Features): Float64Array {
  const sums = new Int32Array(width);
  for (let at = 0; at < places.length; at += 1) {
    const row = (places[at] ?? 0) * width;
    const value = ((values[at] ?? 0) * tenths + 0.5) | 0;
    for (let column = 0; column < width; column += 1) {
      sums[column] = ((sums[column] ?? 0) + value * (weights[row + column] ?? 0)) | 0;
    }
  }
  return Float64Array.from(sums, (sum) => sum / tenths);
}
