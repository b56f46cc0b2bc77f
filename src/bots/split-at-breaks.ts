/** Where a text comes apart without breaking anything off, the best place first. */
const seams = ['\n\n', '\n', ' '] as const;

/**
 * All of a text in as few pieces as fit, each ending at a paragraph, else at a line, else at a word; only a word that
 * does not fit is broken, and never half of a pair. What stood between two pieces is a break, and goes.
 */
export function splitAtBreaks(
  text: string,
  fits: (piece: string) => boolean,
  [seam, ...finer]: readonly string[] = seams,
): readonly string[] {
  if (fits(text)) return [text];
  if (seam === undefined) return halves(text, fits);
  const pieces: string[] = [];
  for (const part of text.split(seam).filter((each) => each !== '')) {
    const before = pieces.at(-1);
    const joined = before === undefined ? part : before + seam + part;
    if (before !== undefined && fits(joined)) pieces[pieces.length - 1] = joined;
    else pieces.push(...splitAtBreaks(part, fits, finer));
  }
  return pieces;
}

function halves(text: string, fits: (piece: string) => boolean): readonly string[] {
  const signs = [...text];
  if (signs.length < 2) return [text];
  const half = Math.ceil(signs.length / 2);
  return [signs.slice(0, half), signs.slice(half)].flatMap((each) => splitAtBreaks(each.join(''), fits, []));
}
