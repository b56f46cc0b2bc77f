import { importsOf, type Source } from './source.ts';

/**
 * Files that import one another in a loop, types included: each circle once, with its files in order. By Tarjan's
 * strongly connected components (SIAM J. Comput. 1, 1972).
 */
export function circlesOf(sources: readonly Source[]): readonly (readonly string[])[] {
  const arrows = new Map(sources.map((source) => [source.path, importsOf(source)]));
  const found = new Map<string, { readonly index: number; low: number }>();
  const open: string[] = [];
  const circles: string[][] = [];

  const visit = (path: string): number => {
    const here = { index: found.size, low: found.size };
    found.set(path, here);
    open.push(path);
    for (const next of arrows.get(path) ?? []) {
      if (!arrows.has(next)) continue;
      const seen = found.get(next);
      if (seen === undefined) here.low = Math.min(here.low, visit(next));
      else if (open.includes(next)) here.low = Math.min(here.low, seen.index);
    }
    if (here.low === here.index) close(path);
    return here.low;
  };
  const close = (path: string) => {
    const circle = open.splice(open.indexOf(path));
    if (circle.length > 1) circles.push(circle.toSorted());
  };
  for (const { path } of sources) if (!found.has(path)) visit(path);
  return circles;
}
