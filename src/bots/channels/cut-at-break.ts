/** Where a text may end without breaking anything off, the best place first. */
const ends = [/\n/gu, /[.!?…](?=\s)/gu, /\s/gu] as const;

/**
 * At most `longest` characters: up to the end of a line, else of a sentence, else of a word. A place in the first half
 * is none, and then it shows that it was cut; never half of a pair.
 */
export function cutAtBreak(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // One more is looked at: the break itself need not fit.
  const seen = text.slice(0, longest + 1);
  for (const end of ends) {
    const at = [...seen.matchAll(end)].at(-1);
    const kept = at === undefined ? 0 : at.index + at[0].trim().length;
    if (kept > longest / 2 && kept <= longest) return text.slice(0, kept).trimEnd();
  }
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
