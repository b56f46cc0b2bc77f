import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Scenario, scenario } from './scenario-form.ts';

const folder = import.meta.dirname;

/** Every scenario, by folder and file. */
export const readScenarios = (): readonly (readonly [file: string, scenario: Scenario])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.yaml') && entry.parentPath !== folder)
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
    .map((file) => [file, read(file)] as const);

function read(file: string): Scenario {
  const parsed = scenario.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
  return parsed.data;
}
