import { spellingDistance } from '../diagnostics/facts/spelling-distance.ts';

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]/gu, '');

/** The known word that somebody surely meant, or `null` when none is near or several are equally near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((each) => ({ each, away: spellingDistance(plain(word), plain(each)) }))
    .sort((one, other) => one.away - other.away);
  const [first, second] = ranked;
  if (first === undefined || first.away > Math.max(1, Math.floor(word.length / 3))) return null;
  return second?.away === first.away ? null : first.each;
}
