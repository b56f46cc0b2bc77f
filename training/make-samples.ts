import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Intent, intents, type Language } from '../src/diagnostics/model.ts';
import { type Chance, chanceOf } from './chance.ts';
import { expand } from './expand.ts';
import type { Family } from './read-families.ts';
import { clipped, withSlips } from './slip.ts';
import { besideFine, namedBeside, structure } from './structure.ts';

/** One message to learn from. */
export interface Sample {
  readonly text: string;
  /** What is asked, one or two. */
  readonly asked: readonly Intent[];
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
    | 'besides'
    | 'fine'
    | 'told'
    | 'named'
    | 'both'
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
    besides: inBoth,
    both: inBoth,
    formal: inBoth,
    fillers: inBoth,
    mixed: z.array(z.tuple([z.string(), z.string()])),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, 'surroundings.yaml'), 'utf8')));

/** What stands around a request and is none: short sentences, and small stories. */
const leads = {
  nl: [...surroundings.before.nl, ...structure.stories.nl],
  en: [...surroundings.before.en, ...structure.stories.en],
};

const smallTalk: ReadonlySet<Intent> = new Set(['greeting', 'thanks-goodbye']);
const noRequest: ReadonlySet<Intent> = new Set([...smallTalk, 'out-of-scope']);
const openers = {
  nl: ['Hoi, ', 'Hallo, ', 'Beste, ', 'Hi, ', 'Goedemorgen, '],
  en: ['Hi, ', 'Hello, ', 'Hey, ', 'Good morning, '],
};

/** Lines of other intents in a language, to stand beside a line. */
export type OtherLine = (
  language: Language,
  not: Intent,
  chance: Chance,
) => Family & { readonly line: string };

/** Every message of a family: each line a few times, in other words, hurried, wordy, mixed and beside others. */
export const samplesOf = (family: Family, otherLine: OtherLine): readonly Sample[] =>
  family.lines.flatMap((line, index) =>
    samplesOfLine(family, line, otherLine, chanceOf(`${family.id} ${index} ${line}`)),
  );

function samplesOfLine(
  family: Family,
  line: string,
  otherLine: OtherLine,
  chance: Chance,
): readonly Sample[] {
  const { intent, language } = family;
  const plain = () => expand(line, language, chance);
  const written = () => asWritten(plain(), language, intent, chance);
  const made: Made[] = [...new Set([written(), written(), written()])].map((text) => ({
    kind: 'plain',
    text,
  }));
  made.push({ kind: 'typo', text: withSlips(plain(), language, chance) });
  made.push({ kind: 'typo', text: withSlips(plain(), language, chance) });
  made.push({ kind: 'small', text: small(plain()) });
  if (chance.happens(40)) made.push({ kind: 'clipped', text: clipped(plain(), language, chance) });
  if (!smallTalk.has(intent)) made.push(...surrounded(family, plain, chance));
  if (!noRequest.has(intent)) made.push(...besideOthers(family, plain, otherLine, chance));
  if (intent === 'out-of-scope') made.push(...besideNone(family, plain, otherLine, chance));
  const mixed = mixedUp(plain(), language, chance);
  if (mixed !== null) made.push({ kind: 'mixed', text: mixed });
  return made.map(({ kind, text, and }) => ({
    text,
    kind,
    asked: and === undefined ? [intent] : [intent, and],
    language,
    family: family.id,
  }));
}

interface Made {
  readonly kind: Sample['kind'];
  readonly text: string;
  readonly and?: Intent;
}

/** A line with what people say around it. */
function surrounded({ language, intent }: Family, plain: () => string, chance: Chance): readonly Made[] {
  const written = () => asWritten(plain(), language, intent, chance);
  const made: Made[] = [
    { kind: 'chatty', text: chatty(written(), language, chance) },
    { kind: 'chatty', text: chatty(written(), language, chance) },
  ];
  if (chance.happens(25)) made.push({ kind: 'letter', text: letter(plain(), language, chance) });
  if (chance.happens(25)) made.push({ kind: 'dictated', text: dictated(plain(), language, chance) });
  if (chance.happens(30)) made.push({ kind: 'formal', text: formal(plain(), language, chance) });
  return made;
}

/** A line beside what is not asked, or asked as well. */
function besideOthers(
  family: Family,
  plain: () => string,
  otherLine: OtherLine,
  chance: Chance,
): readonly Made[] {
  const { language } = family;
  const made: Made[] = [];
  const beside = (patterns: readonly string[]) =>
    joined(plain(), chance.one(patterns) ?? '{line}', family, otherLine, chance);
  if (chance.happens(60)) made.push({ kind: 'contrast', text: contrast(plain(), family, chance) });
  if (chance.happens(40)) made.push({ kind: 'besides', text: beside(surroundings.besides[language]).text });
  made.push(...besideNone(family, plain, otherLine, chance));
  if (chance.happens(25)) {
    const { text, other } = beside(surroundings.both[language]);
    made.push({ kind: 'both', text, and: other });
  }
  return made;
}

/** A line beside complaints that are none: all is well with one, another is told and not meant. */
function besideNone(
  family: Family,
  plain: () => string,
  otherLine: OtherLine,
  chance: Chance,
): readonly Made[] {
  const { intent, language } = family;
  const told = chance.one(structure.told[language]) ?? '{line}';
  return [
    { kind: 'fine', text: besideFine(plain(), intent, language, chance) },
    { kind: 'told', text: joined(plain(), told, family, otherLine, chance).text },
  ];
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
  const before = chance.happens(80) ? `${expand(chance.one(leads[language]) ?? '', language, chance)} ` : '';
  const second = chance.happens(25) ? `${expand(chance.one(leads[language]) ?? '', language, chance)} ` : '';
  const after = chance.happens(60)
    ? ` ${expand(chance.one(surroundings.after[language]) ?? '', language, chance)}`
    : '';
  const body = before === '' ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return before + second + (/[.?!]$/u.test(body) || after === '' ? body : `${body}.`) + after;
}

/** Complaints by their names, beside each other. */
export const namedSamples = (): readonly Sample[] => namedBeside(surroundings.topics);

/** A long letter in which one sentence asks something. */
function letter(text: string, language: Language, chance: Chance): string {
  const some = (from: readonly string[], count: number) =>
    Array.from({ length: count }, () => expand(chance.one(from) ?? '', language, chance));
  const body = text.replace(/^\p{Ll}/u, (first) => first.toUpperCase()).replace(/(?<![.?!])$/u, '.');
  return [
    ...some(leads[language], 2 + chance.upTo(2)),
    body,
    ...some(leads[language], chance.upTo(2)),
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
  return pattern.replaceAll('{aside}', () => asideOf(language, chance, intent)).replace('{line}', () => text);
}

/** A line with one of another intent put beside it. */
function joined(
  text: string,
  pattern: string,
  { intent, language }: Family,
  otherLine: OtherLine,
  chance: Chance,
): { readonly text: string; readonly other: Intent } {
  const other = otherLine(language, intent, chance);
  const said = expand(other.line, language, chance);
  return {
    text: pattern.replace('{other}', () => said).replace('{line}', () => text),
    other: other.intent,
  };
}

/** A clause that sets another complaint aside. */
function asideOf(language: Language, chance: Chance, but: Intent): string {
  const others = Object.entries(surroundings.topics).filter(([topic]) => topic !== but);
  const topic = chance.one(chance.one(others)?.[1]?.[language] ?? []) ?? '';
  return (chance.one(surroundings.asides[language]) ?? '').replace('{topic}', topic);
}

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

/** Chooses among all lines of requests. */
export function otherLineOf(families: readonly Family[]): OtherLine {
  const lines = families
    .filter(({ intent }) => !noRequest.has(intent))
    .flatMap((family) => family.lines.map((line) => ({ ...family, line })));
  return (language, not, chance) => {
    for (;;) {
      const line = chance.one(lines);
      if (line === undefined) throw new Error('there are no lines');
      if (line.language === language && line.intent !== not) return line;
    }
  };
}
