import { type Found, findAll } from './entities.ts';

const pieces = /[^\s<>()[\],;"“”]{4,300}/gu;
const withScheme = /^https?:\/\/[^@]+$/iu;
const ending = 'com|co|nl|be|io|org|net|eu|uk|app|example|cloud|online';
const without = new RegExp(`^(?:[\\p{L}\\p{N}-]+\\.){1,5}(?:${ending})(?::\\d+)?(?:/[^@]*)?$`, 'iu');
const file = /\.(?:pdf|xlsx?|csv|docx?|png|jpe?g)$/iu;

/** Every link, with or without its scheme; compared as text later, never fetched. */
export function findLinks(text: string): readonly Found[] {
  return findAll(text, pieces)
    .map(({ text: piece, from }) => {
      const link = piece.replace(/[.?!:'*_]{1,9}$/u, '').replace(/^['*_]{1,9}/u, '');
      return { text: link, from, to: from + piece.length };
    })
    .filter(({ text: piece }) => withScheme.test(piece) || (without.test(piece) && !file.test(piece)));
}
