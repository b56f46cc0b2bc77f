/** No more of a message is read; the person is told. */
export const readUpTo = 4000;

/**
 * The words as a reader sees them: what takes no room on the screen is taken out, every white space is a
 * plain one, apostrophes are straight. A text without small letters is read in small letters. Bounded, so
 * that everything after it is too.
 */
export function plainText(message: string): string {
  const text = message
    .slice(0, readUpTo)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replace(/(?!\n)[\p{White_Space}\p{Cc}]/gu, ' ')
    .replace(/[’‘ʼ´`]/gu, "'");
  const cased = /\p{Ll}/u.test(text) ? text : text.toLowerCase();
  return cased.replace(/(?<![\p{L}.@/-])learn[ -]?lin(?:q|k|c|ck)(?![\p{L}@/]|\.\p{L})/giu, 'LearnLinq');
}
