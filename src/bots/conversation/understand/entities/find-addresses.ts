import { type Found, findAll } from './entities.ts';

/** An address that was written wrong, and what may be meant; to be confirmed, never used by itself. */
export interface AddressSuggestion {
  readonly written: string;
  readonly meant: string;
}

const pieces = /[^\s<>()[\];:"“”„]{1,200}/gu;
const right = /^[^@,]+@[^@,]+\.[^@.,]{2,}$/u;
const nearly = /^[^@]+@[^@]+$/u;

/** Every address, `+`, `'` and letters with accents included, and those with a slip in them. */
export function findAddresses(text: string): readonly Found[] {
  return findAll(text, pieces)
    .map(bare)
    .filter(({ text: piece }) => nearly.test(piece) && piece.length > 3);
}

/** Without the marks of the sentence around it. */
function bare({ text, from }: Found): Found {
  const begin = /^['.,!?/]{0,9}/u.exec(text)?.[0].length ?? 0;
  const trimmed = text.slice(begin).replace(/['.,?!/]{1,9}$/u, '');
  return { text: trimmed, from: from + begin, to: from + begin + trimmed.length };
}

/** `j,devries@huis.nl`, `jan@huis,nl`, `jan@huis..nl` and `jan@huis.nk`, each with the address that may be meant. */
export function suggestAddresses(addresses: readonly Found[]): readonly AddressSuggestion[] {
  return addresses.flatMap(({ text }) => {
    const meant = text
      .replaceAll(',', '.')
      .replace(/\.{2,9}/gu, '.')
      .replace(/\.(?:nk|n|ml|bl|nll)$/u, '.nl')
      .replace(/\.(?:con|cpm|comm|cm|vom)$/u, '.com')
      .replace(/@(?:gmial|gmal|gmail)\./u, '@gmail.')
      .replace(/(@[\p{L}\p{N}-]{2,60})(nl|com|be)$/u, (whole, name: string, end: string) =>
        name.includes('.') ? whole : `${name}.${end}`,
      );
    return meant !== text && right.test(meant) ? [{ written: text, meant }] : [];
  });
}
