/** The learning platform that a message names. */
export type Platform = 'learnlinq' | 'learned' | 'hubper';

const names: readonly (readonly [Platform, RegExp])[] = [
  ['learnlinq', /(?<!\p{L})l(?:ea?|ae|e)rn ?-?lin[qkcg]{1,2}|(?<!\p{L})lear?n?linq/iu],
  ['hubper', /(?<!\p{L})h(?:u|o)(?:b|p)b?p?e?r(?!\p{L})|(?<!\p{L})hub ?per(?!\p{L})|(?<!\p{L})rakoo/iu],
  [
    'learned',
    /(?<!\p{L})Learned(?!\p{L})|(?:in|binnen|van|met|voor|on|of|to|into|for|with|via|naar|op|from|at) l(?:ea|ae)?r(?:n|na)e?d(?!\p{L})|^l(?:ea|e)ra?ned(?!\p{L})|\blearned\.(?:io|com)|(?<!\p{L})leraned(?!\p{L})/u,
  ],
];

/** The first platform that is named, a slip of the finger or a link included; `null` when none is. */
export function findPlatform(text: string): Platform | null {
  const found = names
    .map(([platform, pattern]) => ({ platform, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return found[0]?.platform ?? null;
}
