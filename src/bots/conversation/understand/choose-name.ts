import { particles } from './everyday-words.ts';
import type { NameFound } from './find-names.ts';
import { mendTypos } from './mend-typos.ts';
import type { Token } from './read-tokens.ts';

const set = (words: string) => new Set(words.split(' '));

/** Before a value that takes the place of the one before it. */
const corrections = set(
  'bedoel bedoelde bedoelt mean meant correctie correction nee no nope sorry oeps oops eigenlijk actually maar but wel',
);
/** Before the sender's own name. */
const introductions = new Set(['ik ben', 'i am', 'this is', 'ben ik']);
/** Before a place of work, which looks like a name. */
const places = set(
  'afdeling team wijkteam locatie functie department unit district klant customer bedrijf organisatie company school huize',
);
/** A name in small letters, or a single word, needs one of these before or behind it. */
const before = set(
  "staat sta zit is isn't ben blijft vind zie mis missen komt kent bestaat ik we wij i collega medewerker gebruiker heet genaamd bedoel mean named called find see miss where's user employee colleague mevrouw meneer dhr mw mevr mr mrs ms over about om voor for van of krijg heeft has does can did was bedoelde meant en and",
);
export const verbsBehind = set(
  "staat sta zit is isn't isnt ontbreekt heeft komt kan moet bestaat verschijnt wordt word werd has hasn't does doesn't doesnt did didn't was wasn't can can't cannot never niet nergens nog not missing ook al in geen kwijt on anywhere yet mist should appears who die mag krijgt werkt begint begon works started starts gaat got gets wants wil needs krijgt zou would only",
);

/** The name that is asked about, or `null`. Taken back, introduced and half-hearted ones give way. */
export function chooseName(tokens: readonly Token[], names: readonly NameFound[]): NameFound | null {
  const judged = names
    .map((name) => ({ name, weight: weigh(tokens, name) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const [best] = judged;
  if (best !== undefined) return best.name;
  const [only] = names;
  // *Niet meer*, *not anymore*: one small word behind a *not* is nobody.
  if (only === undefined || names.length > 1 || (only.written === 'small' && only.words === 1)) return null;
  return isTakenBack(tokens, only) ? only : null;
}

function weigh(tokens: readonly Token[], name: NameFound): number {
  const cue = wordBefore(tokens, name);
  if (isTakenBack(tokens, name) || isIntroduced(tokens, name) || places.has(cue)) return 0;
  if (name.written === 'small') return weighSmall(tokens, name, cue);
  if (corrections.has(cue)) return 20 + name.words;
  return isSure(tokens, name) ? 5 + name.words : 0;
}

function weighSmall(tokens: readonly Token[], name: NameFound, cue: string): number {
  if (name.words > 4) return 0;
  const led = before.has(cue) || corrections.has(cue);
  const followed = verbsBehind.has(mendTypos(tokens[name.to]?.word ?? ''));
  if (name.words >= 2) return led || followed ? name.words : 0;
  const alone = led || tokens[name.from]?.at === 'beginning';
  return (alone && followed) || (led && isLast(tokens, name)) ? 1 : 0;
}

/** One capital at the beginning of a sentence says nothing, unless a verb comes behind it. */
function isSure(tokens: readonly Token[], { words, from, to }: NameFound): boolean {
  if (words > 1 || tokens[from]?.at === 'inside') return true;
  const next = tokens[to];
  return next?.is === 'word' && verbsBehind.has(mendTypos(next.word));
}

/** *niet Jan maar Piet*, *Piet, niet Jan*, *Piet in plaats van Jan*. */
export function isTakenBack(
  tokens: readonly Token[],
  name: Pick<NameFound, 'from' | 'to'> | undefined,
): boolean {
  if (name === undefined) return false;
  const [two, one] = [tokens[name.from - 2]?.word, tokens[name.from - 1]?.word];
  if (one === 'niet' || one === 'not') return true;
  return (
    (two === 'plaats' && one === 'van') ||
    (two === 'instead' && one === 'of') ||
    (two === 'niet' && one === 'om')
  );
}

/** *Ik ben Jan*, *mijn naam is Jan*, *this is Jan*; at the beginning of a sentence also *met Jan* and *hier Jan*. */
export function isIntroduced(tokens: readonly Token[], { from }: Pick<NameFound, 'from'>): boolean {
  const [three, two, one] = [3, 2, 1].map((back) => tokens[from - back]?.word ?? '');
  const words = `${two} ${one}`;
  if (one === "i'm" || introductions.has(words)) return true;
  if (words === 'naam is' || words === 'name is') return three === 'mijn' || three === 'my';
  return (one === 'met' || one === 'hier') && (tokens[from - 1]?.at === 'beginning' || two === ',');
}

const closing = new Set(['\n', '.', '?', '!']);
const titles = set('mevr mw dhr mr mrs ms dr drs ing');

/** The word before, past a comma, a quotation mark, the full stop of a title or a small word of the name. */
function wordBefore(tokens: readonly Token[], { from }: NameFound): string {
  const near = tokens.slice(Math.max(0, from - 4), from).reverse();
  const word = near.find(
    (token) => token.is === 'word' && (before.has(token.word) || !particles.has(token.word)),
  );
  if (word === undefined || titles.has(word.word)) return word?.word ?? '';
  const between = near.slice(0, near.indexOf(word));
  return between.some(({ text }) => closing.has(text)) ? '' : word.word;
}

const isLast = (tokens: readonly Token[], { to }: NameFound) =>
  tokens.slice(to).every(({ is }) => is === 'mark');
