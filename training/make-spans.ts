import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpanKind } from '../src/bots/conversation/understand/entities/span-features.ts';
import { withoutAsides } from '../src/bots/conversation/understand/without-asides.ts';
import { type Intent, intents, type Language } from '../src/diagnostics/model.ts';
import { type Chance, chanceOf } from './chance.ts';
import { department, odd } from './department-names.ts';
import { expand } from './expand.ts';
import { capital, firstName, lastName, personName } from './names.ts';
import type { Family } from './read-families.ts';

/** A message with what stands where in it. */
export interface LabelledText {
  readonly text: string;
  readonly intent: Intent;
  readonly labels: readonly { readonly from: number; readonly to: number; readonly kind: SpanKind }[];
}

const marks: Readonly<Record<Exclude<SpanKind, 'other'>, string>> = {
  person: '\uE001',
  aside: '\uE002',
  department: '\uE003',
};
const end = '\uE000';
const kindOf = new Map(
  Object.entries(marks).flatMap(([name, mark]) =>
    (['person', 'aside', 'department'] as const)
      .filter((kind) => kind === name)
      .map((kind) => [mark, kind] as const),
  ),
);
const marked = (kind: keyof typeof marks, value: string) => `${marks[kind]}${value}${end}`;

const values: Readonly<Record<string, (chance: Chance) => string>> = {
  name: (chance) => marked('person', personName(chance)),
  first: (chance) => marked('person', firstName(chance)),
  last: (chance) => marked('person', lastName(chance)),
  self: (chance) => marked('aside', chance.happens(70) ? firstName(chance) : personName(chance)),
  '~name': (chance) => marked('aside', personName(chance)),
  '~first': (chance) => marked('aside', firstName(chance)),
  '~last': (chance) => marked('aside', lastName(chance)),
  dept: (chance) => marked('department', department(chance)),
  org: (chance) =>
    `${chance.one(['Bakkerij', 'Stichting', 'Zorggroep', 'Gemeente', 'Garage', 'Hotel', 'School', 'Basisschool', 'Museum', 'Ziekenhuis', 'Huize', 'College', 'Primary', 'Care Home'])} ${capital(chance.one(odd) ?? '')}`,
  place: (chance) =>
    chance.one([
      'Amersfoort',
      'Heerlen',
      'Assen',
      'Venlo',
      'Sneek',
      'Goes',
      'Kampen',
      'Bolton',
      'Reading',
      'Luton',
      'Derby',
      'Exeter',
      'Mechelen',
      'Hasselt',
      'Aalst',
      'De Eikenhof',
      'De Wilgen',
      'Het Baken',
      'Oakfield',
      'Riverside',
      'Westgate',
    ]) ?? '',
  email: () => '\u00b7',
  url: () => '\u00b7',
  user: () => '\u00b7',
  ticket: () => '\u00b7',
  date: () => '\u00b7',
  job: (chance) =>
    chance.one([
      'Verzorgende',
      'Hulpkracht',
      'Teamleider',
      'Bakery Assistant',
      'Nurse',
      'Docent',
      'Kok',
      'Planner',
      'Chauffeur',
      'Manager',
      'Assistant',
    ]) ?? '',
};

/** A line with its choices made and its slots filled, every name with a mark around it. */
function fill(line: string, language: Language, intent: Intent, chance: Chance): string {
  const shown = line.replace(/\{(~?\w+)\}/gu, (slot, name: string) => {
    const outside = intent === 'out-of-scope' && (name === 'name' || name === 'first') ? `~${name}` : name;
    return values[outside]?.(chance) ?? slot;
  });
  return expand(shown, language, chance);
}

const folder = join(import.meta.dirname, 'entities');

/** Lines written for their names: a block begins with `@ language intent name`. */
export const readEntityFamilies = (): readonly Family[] =>
  readdirSync(folder)
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^@ /mu).slice(1))
    .map(readBlock);

function readBlock(block: string): Family {
  const [head = '', ...rest] = block.split('\n');
  const [language, named, kind = ''] = head.trim().split(' ');
  const intent = intents.find((each) => each === named);
  if ((language !== 'nl' && language !== 'en') || intent === undefined)
    throw new Error(`names no language or intent: ${head}`);
  const lines = rest.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return { id: `entities/${language}/${intent}/${kind}`, intent, language, kind, lines };
}

const greetings = {
  nl: [
    'Hoi {~first}, ',
    'Beste {~first},\n\n',
    'Hallo {~first}\n',
    'Dag {~name}, ',
    'Goedemorgen {~first}, ',
    'Geachte heer {~last},\n\n',
    'Geachte mevrouw {~last},\n',
    'Ha {~first}! ',
    'Hé {~first} ',
    'Goedendag {~first}, ',
    'Hoi, {~first} hier van {dept}. ',
    'Ik ben {~name} van {org}. ',
    'Mijn naam is {~name} en ik werk bij {dept}. ',
    'Met {~name}. ',
    'Goedemiddag, u spreekt met {~name}. ',
  ],
  en: [
    'Hi {~first}, ',
    'Dear {~first},\n\n',
    'Hello {~first}\n',
    'Morning {~first}, ',
    'Good morning {~name}, ',
    'Dear Mr {~last},\n\n',
    'Dear Ms {~last},\n',
    'Hey {~first}! ',
    'Good day {~first}, ',
    'Hi, {~first} here from {dept}. ',
    'I am {~name} from {org}. ',
    'My name is {~name} and I work in {dept}. ',
    'This is {~name}. ',
    'Hi both, {~first} speaking. ',
  ],
};
const farewells = {
  nl: [
    ' Groetjes {~first}',
    '\n\nMet vriendelijke groet,\n{~name}\n{job}\n{org}',
    ' Gr {~first}',
    '\n\n{~first}',
    '\n{~name}, {job}',
    ' Bedankt {~first}!',
    ' Dank, {~first}',
    '\nx {~first}',
    ' Groet van {~first}',
    '\nAlvast dank!\n{~name}\n{org}',
    '\n\nHartelijks,\n{~first}',
    ' Liefs, {~first}',
    '\ngr. {~first}, bereikbaar ma t/m do',
    '\n\n{~name}\n{org} {place}',
    ' Ik hoor het graag, {~first}',
  ],
  en: [
    ' Cheers {~first}',
    '\n\nKind regards,\n{~name}\n{job}\n{org}',
    ' Best, {~first}',
    '\n\n{~first}',
    '\n{~name}, {job}',
    ' Thanks {~first}!',
    ' Ta, {~first}',
    '\nx {~first}',
    ' Love, {~first}',
    '\nThanks!\n{~name}\n{org}',
    '\n\nYours,\n{~name}',
    ' All the best, {~first}',
    '\nBest, {~first}, in the office Mon to Thu',
    '\n\n{~name}\n{org} {place}',
    ' Let me know, {~first}',
  ],
};

/** Each line a few times, as a letter, in small letters, with its names labelled. */
export const labelledTexts = (families: readonly Family[], times: number): readonly LabelledText[] =>
  families.flatMap(({ id, intent, language, lines }) =>
    lines.flatMap((line, index) => {
      const chance = chanceOf(`names ${id} ${index} ${line}`);
      return Array.from({ length: times }, () =>
        readMarks(asRead(surrounded(line, language, intent, chance), chance), intent),
      );
    }),
  );

/** Mostly without greeting and signature, as a message is read. */
const asRead = (written: string, chance: Chance) => (chance.happens(60) ? withoutAsides(written) : written);

function surrounded(line: string, language: Language, intent: Intent, chance: Chance): string {
  const plain = fill(line, language, intent, chance);
  const body = chance.happens(70)
    ? plain.replace(
        /^([\uE001-\uE003]?)(\p{Ll})/u,
        (_, mark: string, letter: string) => mark + letter.toUpperCase(),
      )
    : plain;
  const aside = (some: readonly string[]) => fill(chance.one(some) ?? '', language, 'greeting', chance);
  // A mark at the end keeps the white space that an expansion would trim.
  const opening = chance.happens(25) ? asIs(greetings[language], chance) : '';
  const closing = chance.happens(25) ? asIs(farewells[language], chance) : '';
  const text = `${opening === '' ? '' : aside([opening.trim()]) + space(opening, 'end')}${body}${closing === '' ? '' : (/[.?!]$/u.test(body) ? '' : '.') + space(closing, 'begin') + aside([closing.trim()])}`;
  return chance.happens(22) ? text.toLowerCase().replace(/[.,?!]/gu, '') : text;
}

const asIs = (some: readonly string[], chance: Chance) => chance.one(some) ?? '';
const space = (text: string, at: 'begin' | 'end') => (at === 'end' ? /\s*$/u : /^\s*/u).exec(text)?.[0] ?? '';

/** The text without its marks, and where they stood. */
function readMarks(written: string, intent: Intent): LabelledText {
  const labels: { from: number; to: number; kind: SpanKind }[] = [];
  let text = '';
  let open: { from: number; kind: SpanKind } | null = null;
  for (const letter of written) {
    const kind = kindOf.get(letter);
    if (kind !== undefined) open = { from: text.length, kind };
    else if (letter !== end) text += letter;
    else if (open !== null) {
      labels.push({ from: open.from, to: text.length, kind: open.kind });
      open = null;
    }
  }
  return { text, intent, labels };
}
