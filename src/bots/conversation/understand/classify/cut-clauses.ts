/** A place where a message may go from one request to another. */
export interface Joint {
  /** Where the first part ends and the second begins, in letters. */
  readonly end: number;
  readonly begin: number;
  /** Between sentences, at a word that announces another request, at a mere *and* or comma; or no such place: at *but*, at *because*. */
  readonly is: 'sentence' | 'announced' | 'weak' | 'contrast' | 'reason';
}

const announces =
  /^(?:(?:en|and)? ?(?:ook|also|verder|daarnaast|daarbij|bovendien|tevens|trouwens|tweede vraag|nog iets|besides|furthermore|additionally|by the way|btw|plus|oh|meteen|on top of that|another thing|one more|ten tweede|second(?:ly)?)|(?:en|and) (?:nog|dan|then|meteen))(?![\p{L}\p{N}])/iu;
const places =
  /[.?!;]+\s+|\s*\n\s*|:\s+|,\s+(?=\p{L})| (?=(?:en|and|plus|maar|but|because|omdat|also|ook|dus|so|while|terwijl|then|dan) )|\s[-–—]\s/giu;

const mostJoints = 24;

/** Every joint of a text, in order, no more than so many. */
export function findJoints(text: string): readonly Joint[] {
  const joints: Joint[] = [];
  for (const match of text.matchAll(places)) {
    const end = match.index;
    const begin = match.index + match[0].length;
    if (!hasWords(text.slice(0, end)) || !hasWords(text.slice(begin))) continue;
    joints.push({ end, begin, is: kindOf(match[0], text.slice(begin)) });
    if (joints.length >= mostJoints) break;
  }
  return joints;
}

function kindOf(mark: string, rest: string): Joint['is'] {
  if (/^(?:maar|but|yet|toch|alleen|only)(?![\p{L}])/iu.test(rest)) return 'contrast';
  if (/^(?:want|because|omdat|terwijl|while|dus|so|since|as|waardoor|which)(?![\p{L}])/iu.test(rest))
    return 'reason';
  if (announces.test(rest)) return 'announced';
  return /[.?!;\n]/u.test(mark) ? 'sentence' : 'weak';
}

const hasWords = (part: string) => /\p{L}{3}/u.test(part);
