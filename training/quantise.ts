import type { LinearModel } from '../src/bots/conversation/understand/classify/linear-model.ts';

/** Weights as small whole numbers of one unit. */
export function quantised(
  classes: readonly string[],
  weights: Float32Array,
  bias: Float64Array,
): LinearModel {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const unit = largest === 0 ? 1 : Math.fround(largest / 127);
  const small = Int8Array.from(weights, (weight) => Math.round(weight / unit));
  return { classes, weights: small, unit, bias: [...bias].map((value) => Math.round(value * 1e4) / 1e4) };
}
