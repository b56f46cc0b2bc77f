import type { Deadline } from '../../diagnostics/ports/look-up.ts';

/** A diagnosis has this long, all its look-ups together. */
export const diagnosisMs = 7000;

/** Starts the clock of one diagnosis; `dispose` stops its timer once the answer is there. */
export function startDeadline(milliseconds: number): Deadline & Disposable {
  const controller = new AbortController();
  const end = performance.now() + milliseconds;
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return {
    signal: controller.signal,
    left: () => (controller.signal.aborted ? 0 : Math.max(0, end - performance.now())),
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
