import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Intent, intents, type Language } from '../src/diagnostics/model.ts';
import { type Chance, chanceOf } from './chance.ts';
import { expand } from './expand.ts';
import type { Family } from './read-families.ts';
import { clipped, withSlips } from './slip.ts';

/** One message to learn from. */
export interface Sample {
  readonly text: string;
  readonly intent: Intent;
  readonly language: Language;
  readonly family: string;
  readonly kind:
    | 'plain'
    | 'small'
    | 'typo'
    | 'clipped'
    | 'chatty'
    | 'letter'
    | 'dictated'
    | 'formal'
    | 'contrast'
    | 'mixed';
}

const inBoth = z.object({ nl: z.array(z.string()), en: z.array(z.string()) });
const surroundings = z
  .object({
    before: inBoth,
    after: inBoth,
    topics: z.partialRecord(z.enum(intents), inBoth),
    asides: inBoth,
    contrast: inBoth,
    formal: inBoth,
    fillers: inBoth,
    mixed: z.array(z.tuple([z.string(), z.string()])),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, 'surroundings.yaml'), 'utf8')));

const smallTalk: ReadonlySet<Intent> = new Set(['greeting', 'thanks-goodbye']);
const openers = {
  nl: ['Hoi, ', 'Hallo, ', 'Beste, ', 'Hi, ', 'Goedemorgen, '],
  en: ['Hi, ', 'Hello, ', 'Hey, ', 'Good morning, '],
};

/** Every message of a family: each line a few times, in other words, hurried, wordy and mixed. */
export const samplesOf = (family: Family): readonly Sample[] =>
  family.lines.flatMap((line, index) =>
    samplesOfLine(family, line, chanceOf(`${family.id} ${index} ${line}`)),
  );

function samplesOfLine(family: Family, line: string, chance: Chance): readonly Sample[] {
  const { intent, language, id } = family;
  const plain = () => expand(line, language, chance);
  const written = () => asWritten(plain(), language, intent, chance);
  const made: Sample[] = [];
  const add = (kind: Sample['kind'], text: string) => made.push({ text, intent, language, family: id, kind });
  for (const text of new Set([written(), written(), written()])) add('plain', text);
  add('typo', withSlips(plain(), language, chance));
  add('typo', withSlips(plain(), language, chance));
  add('small', small(plain()));
  if (chance.happens(40)) add('clipped', clipped(plain(), language, chance));
  if (!smallTalk.has(intent)) {
    add('chatty', chatty(written(), language, chance));
    add('chatty', chatty(written(), language, chance));
    if (chance.happens(25)) add('letter', letter(plain(), language, chance));
    if (chance.happens(25)) add('dictated', dictated(plain(), language, chance));
    if (chance.happens(30)) add('formal', formal(plain(), language, chance));
    if (chance.happens(60)) add('contrast', contrast(plain(), family, chance));
  }
  const mixed = mixedUp(plain(), language, chance);
  if (mixed !== null) add('mixed', mixed);
  return made;
}

const small = (text: string) => text.toLowerCase().replace(/[,.?!]/gu, '');

/** As a careful writer has it: mostly with a capital and a mark at the end. */
function asWritten(text: string, language: Language, intent: Intent, chance: Chance): string {
  const capital = chance.happens(65) ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
  const asks =
    /^(?:waarom|hoe|wat|wie|waar|wanneer|welke?|kan|kun|mag|is|zijn|why|how|what|who|where|when|which|can|could|may|is|are|do|does)\b/iu.test(
      text,
    );
  const end = /[.?!]$/u.test(text) ? '' : chance.happens(45) ? (asks ? '?' : '.') : '';
  const opener = !smallTalk.has(intent) && chance.happens(12) ? (chance.one(openers[language]) ?? '') : '';
  return opener + capital + end;
}

function chatty(text: string, language: Language, chance: Chance): string {
  const before = chance.happens(80)
    ? `${expand(chance.one(surroundings.before[language]) ?? '', language, chance)} `
    : '';
  const second = chance.happens(25)
    ? `${expand(chance.one(surroundings.before[language]) ?? '', language, chance)} `
    : '';
  const after = chance.happens(60)
    ? ` ${expand(chance.one(surroundings.after[language]) ?? '', language, chance)}`
    : '';
  const body = before === '' ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return before + second + (/[.?!]$/u.test(body) || after === '' ? body : `${body}.`) + after;
}

/** A long letter in which one sentence asks something. */
function letter(text: string, language: Language, chance: Chance): string {
  const some = (from: readonly string[], count: number) =>
    Array.from({ length: count }, () => expand(chance.one(from) ?? '', language, chance));
  const body = text.replace(/^\p{Ll}/u, (first) => first.toUpperCase()).replace(/(?<![.?!])$/u, '.');
  return [
    ...some(surroundings.before[language], 2 + chance.upTo(2)),
    body,
    ...some(surroundings.before[language], chance.upTo(2)),
    ...some(surroundings.after[language], 1 + chance.upTo(2)),
  ].join(' ');
}

/** As a telephone writes down what is said: no capitals, no marks, words in between. */
function dictated(text: string, language: Language, chance: Chance): string {
  const words = text
    .toLowerCase()
    .replace(/[,.?!;:]/gu, '')
    .split(' ');
  const filler = () => chance.one(surroundings.fillers[language]) ?? '';
  const said = words.flatMap((word) => (chance.happens(12) ? [filler(), word] : [word]));
  return [...(chance.happens(50) ? [filler()] : []), ...said, ...(chance.happens(30) ? [filler()] : [])].join(
    ' ',
  );
}

const formal = (text: string, language: Language, chance: Chance): string =>
  expand(
    (chance.one(surroundings.formal[language]) ?? '{line}').replace('{line}', '\u0000'),
    language,
    chance,
  ).replace('\u0000', () => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));

function contrast(text: string, { intent, language }: Family, chance: Chance): string {
  const pattern = chance.one(surroundings.contrast[language]) ?? '{line}';
  return pattern.replace('{aside}', () => asideOf(language, chance, intent)).replace('{line}', () => text);
}

/** A clause that sets another complaint aside. */
function asideOf(language: Language, chance: Chance, but: Intent | null): string {
  const others = Object.entries(surroundings.topics).filter(([topic]) => topic !== but);
  const topic = chance.one(chance.one(others)?.[1]?.[language] ?? []) ?? '';
  return (chance.one(surroundings.asides[language]) ?? '').replace('{topic}', topic);
}

/** Clauses that set something aside, to tell them from clauses that ask something. */
export const asides = (count: number): readonly string[] => {
  const chance = chanceOf('asides');
  return Array.from({ length: count }, (_, index) => {
    const language = index % 2 === 0 ? 'nl' : 'en';
    const text = asideOf(language, chance, null);
    return chance.happens(30) ? withSlips(text, language, chance) : text;
  });
};

/** Up to three words in the other language; `null` when no word can be changed. */
function mixedUp(text: string, language: Language, chance: Chance): string | null {
  let mixed = ` ${text} `;
  let changed = 0;
  const from = chance.upTo(surroundings.mixed.length);
  const pairs = [...surroundings.mixed.slice(from), ...surroundings.mixed.slice(0, from)];
  for (const [dutch, english] of pairs) {
    const [here, there] = language === 'nl' ? [dutch, english] : [english, dutch];
    if (changed < 3 && here !== there && mixed.includes(` ${here} `)) {
      mixed = mixed.replace(` ${here} `, ` ${there} `);
      changed += 1;
    }
  }
  return changed === 0 ? null : mixed.trim();
}
