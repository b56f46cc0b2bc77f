import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Intent, intents, type Language } from '../src/diagnostics/model.ts';

/** Lines that say one thing in one way; a test holds out whole families. */
export interface Family {
  /** `cannot-log-in/nl/password` */
  readonly id: string;
  readonly intent: Intent;
  readonly language: Language;
  readonly kind: string;
  readonly lines: readonly string[];
}

export const folder = join(import.meta.dirname, 'understanding');

/** Every phrase family: a file an intent, a block a family that begins with `@ language name`. */
export const readFamilies = (): readonly Family[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFile(name));

function readFile(name: string): readonly Family[] {
  const intent = intents.find((each) => name === `${each}.txt` || name.startsWith(`${each}.`));
  if (intent === undefined) throw new Error(`${name} is named after no intent`);
  const blocks = readFileSync(join(folder, name), 'utf8').split(/^@ /mu).slice(1);
  return blocks.map((block) => {
    const [head = '', ...rest] = block.split('\n');
    const [language, kind = ''] = head.trim().split(' ');
    if (language !== 'nl' && language !== 'en') throw new Error(`${name}: ${head} names no language`);
    const lines = rest.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
    return { id: `${name.replace(/\.txt$/u, '')}/${language}/${kind}`, intent, language, kind, lines };
  });
}
