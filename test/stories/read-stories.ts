import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Story, story } from './story-form.ts';

const folder = join(import.meta.dirname, '.');

/** Every story of this folder, by the name of its file. */
export const readStories = (): readonly (readonly [file: string, stories: readonly Story[]])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name, z.array(story).parse(parse(readFileSync(join(folder, name), 'utf8')))] as const);
