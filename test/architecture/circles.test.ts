import { expect, test } from '@jest/globals';
import { inCircles } from './in-circles.ts';
import { sourceOf, sourcesBelow } from './source.ts';

test('no files of the product import one another in a circle', () => {
  expect(inCircles(sourcesBelow('src'))).toEqual([]);
});

test('a circle is found, types included, and what merely meets again is none', () => {
  const circle = [
    sourceOf('src/a.ts', "import type { B } from './b.ts';\nimport { d } from './d.ts';"),
    sourceOf('src/b.ts', "import { c } from './c.ts';\nimport { d } from './d.ts';"),
    sourceOf('src/c.ts', "export const load = () => import('./a.ts');"),
    sourceOf('src/d.ts', 'export const d = 1;'),
  ];
  expect(inCircles(circle)).toEqual(['src/a.ts', 'src/b.ts', 'src/c.ts']);
});
