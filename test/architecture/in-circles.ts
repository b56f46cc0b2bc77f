import { importsOf, type Source } from './source.ts';

/**
 * The files that import one another in a circle, types included, and those on a way between two circles. Who imports
 * none of those that are left, or is imported by none of them, is in no circle, and falls away until nobody does.
 */
export function inCircles(sources: readonly Source[]): readonly string[] {
  const arrows = new Map(sources.map((source) => [source.path, importsOf(source)]));
  const left = new Set(arrows.keys());
  const isTied = (path: string) =>
    (arrows.get(path) ?? []).some((next) => left.has(next)) &&
    [...left].some((other) => arrows.get(other)?.includes(path));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const path of left) if (!isTied(path)) left.delete(path);
  }
  return [...left].toSorted();
}
