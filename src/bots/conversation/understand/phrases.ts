/**
 * A test for any of the phrases, as whole words, whatever the case. A `*` at the end of a word stands for its
 * other endings. There are only literals in it, so it goes through a text once.
 */
export function phrases(list: string): (text: string) => boolean {
  const literals = list
    .split('|')
    .map((phrase) => phrase.trim().replace(/[.?+^$()[\]{}\\]/gu, '\\$&'))
    .map((phrase) => phrase.replaceAll('*', '\\p{L}*'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${literals.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}
