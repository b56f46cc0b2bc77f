import { conceptNames } from '../words/concepts.ts';
import type { Joint } from './cut-clauses.ts';
import type { Gathered } from './gathered.ts';

/**
 * How a clause is said, as bits: asked, in contrast, denied, said to be well, done, past, somebody else's, wished.
 * By its tone and those of its neighbours is learned whether a clause is what the message is about.
 */
export type Tone = number;

/** The notes of a tone that are asked for by themselves. */
export const tones = { inContrast: 2, denied: 4, well: 8, solved: 16, past: 32 } as const;

const told = ['not', 'fine', 'solved', 'once', 'others', 'instead', 'want', 'askhow'];
const concepts = told.map((name) => conceptNames.indexOf(name));
const asked = 1;
const firstTold = 4;
const bits = Array.from({ length: told.length + 2 }, (_, bit) => 1 << bit);

export function toneOf(
  words: readonly string[],
  meanings: readonly (readonly number[])[],
  joint: Joint['is'] | null,
): Tone {
  let tone = (words.includes('?') ? asked : 0) + (joint === 'contrast' ? tones.inContrast : 0);
  for (const here of meanings) {
    for (const concept of here) {
      const at = concepts.indexOf(concept);
      if (at >= 0) tone |= firstTold << at;
    }
  }
  return tone;
}

/** Every kind of note has numbers of its own. */
const notes = { place: 1, whole: 2, before: 10, behind: 11, placed: 12, withBefore: 16, withBehind: 4112 };

/** Notes the tone of a clause, where it stands, and the tones on either side of it. */
export function addTones(found: Gathered, tones: readonly Tone[], place: number): void {
  const own = tones[place] ?? 0;
  const [before, behind] = [tones[place - 1] ?? 0, tones[place + 1] ?? 0];
  const where = whereIs(place, tones.length);
  found.numbers('tone', notes.place, where);
  found.numbers('tone', notes.whole + where, own);
  addBeside(found, notes.before, before);
  addBeside(found, notes.behind, behind);
  addBeside(found, notes.placed + where, own);
  for (const one of bits) {
    if ((own & one) === 0) continue;
    addBeside(found, notes.withBefore + one, before);
    addBeside(found, notes.withBehind + one, behind);
  }
}

/** The only one, the first, the last, or one between. */
const whereIs = (place: number, count: number): number =>
  count === 1 ? 0 : place === 0 ? 1 : place === count - 1 ? 2 : 3;

function addBeside(found: Gathered, note: number, tone: Tone): void {
  for (const one of bits) if ((tone & one) > 0) found.numbers('tone', note, one);
}
