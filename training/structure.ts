import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Intent, intents, type Language } from '../src/diagnostics/model.ts';
import { type Chance, chanceOf } from './chance.ts';
import { expand } from './expand.ts';
import type { Sample } from './make-samples.ts';

const inBoth = z.object({ nl: z.array(z.string()), en: z.array(z.string()) });
export const structure = z
  .object({
    fine: z.partialRecord(z.enum(intents), inBoth),
    besideFine: inBoth,
    told: inBoth,
    stories: inBoth,
    names: inBoth,
  })
  .parse(parse(readFileSync(join(import.meta.dirname, 'structure.yaml'), 'utf8')));

/** A line beside other complaints that are none: all is well with them, or nobody wants it. */
export function besideFine(text: string, intent: Intent, language: Language, chance: Chance): string {
  const others = Object.entries(structure.fine).filter(([topic]) => topic !== intent);
  const fine = () => expand(chance.one(chance.one(others)?.[1]?.[language] ?? []) ?? '', language, chance);
  const pattern = chance.one(structure.besideFine[language]) ?? '{line}';
  return pattern.replaceAll('{fine}', fine).replace('{line}', () => text);
}

/** How often every two complaints stand beside each other by their names. */
const times = 6;
type Names = Readonly<Partial<Record<Intent, Readonly<Record<Language, readonly string[]>>>>>;

/** Two complaints by their names, either of them once the one that is meant: the words tell nothing, the build does. */
export function namedBeside(names: Names): readonly Sample[] {
  const named = intents.flatMap((intent) => {
    const own = names[intent];
    return own === undefined ? [] : [{ intent, own }];
  });
  return named.flatMap((one) =>
    named.flatMap((other) =>
      one.intent === other.intent
        ? []
        : (['nl', 'en'] as const).flatMap((language) =>
            beside({ intent: one.intent, own: one.own[language] }, other.own[language], language),
          ),
    ),
  );
}

function beside(
  { intent, own }: { readonly intent: Intent; readonly own: readonly string[] },
  others: readonly string[],
  language: Language,
): readonly Sample[] {
  const family = `names/${intent}/${language}/${others[0]}`;
  const chance = chanceOf(family);
  return Array.from({ length: times }, () => {
    const pattern = chance.one(structure.names[language]) ?? '';
    const text = pattern
      .replace('{aside}', () => chance.one(others) ?? '')
      .replace('{own}', () => chance.one(own) ?? '');
    return { text, asked: [intent], language, family, kind: 'named' };
  });
}
