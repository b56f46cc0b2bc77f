import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { generatedBelow, importsOf, root, sourcesBelow } from './source.ts';

const names = z.record(z.string(), z.string()).default({});
const manifest = z.object({ dependencies: names, devDependencies: names });
const lock = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: names, resolved: z.string().optional() })),
});

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { dependencies, devDependencies } = manifest.parse(read('package.json'));
const { packages } = lock.parse(read('package-lock.json'));

test('the lock file holds the packages of every platform, so that a clean install works on each', () => {
  const installed = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !installed.has(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('every version is pinned', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/u.test(version),
  );
  expect(loose).toEqual([]);
});

/** What runs in production: everything but the pages, which are built beforehand. */
const product = sourcesBelow('src').filter(({ path }) => !/\/page\/|\/build-page\.ts$/u.test(path));
const imported = new Set(
  [...product, ...generatedBelow('src')]
    .flatMap(importsOf)
    .filter((name) => !/^(?:node:|src\/|package\.json)/u.test(name)),
);

test('what runs in production imports no development package', () => {
  expect([...imported].filter((name) => dependencies[name] === undefined)).toEqual([]);
});

test('every production package is imported', () => {
  expect(Object.keys(dependencies).filter((name) => !imported.has(name))).toEqual([]);
});
