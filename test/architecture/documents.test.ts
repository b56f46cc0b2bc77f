import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { root } from './source.ts';

const documents = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !/\/(?:node_modules|dist|data|test-artefacts|\.git)\//u.test(path));

const scripts = Object.keys(
  z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).scripts,
);

describe.each(documents.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')] as const))(
  '%s',
  (name, text) => {
    test('every path that it names exists', () => {
      const named = [...text.matchAll(/`((?:src|test|prisma|manifest|bench|bin)\/[\w./-]+)`/gu)].map(
        ([, path]) => path ?? '',
      );
      expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    });

    test('every link inside the project leads somewhere', () => {
      const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)].map(([, path]) => path ?? '');
      expect(links.filter((path) => !existsSync(join(root, dirname(name), path)))).toEqual([]);
    });

    test('every npm script that it names exists', () => {
      const named = [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, script]) => script ?? '');
      expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
    });
  },
);
