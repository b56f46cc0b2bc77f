/** Six digits by themselves, as one types or pastes them: 123456, 123 456, 123 - 456. */
const sixDigits = /(?<![\d\p{L}])(\d{3})\s{0,2}[.\p{Pd}]?\s{0,2}(\d{3})(?![\d\p{L}])/gu;

/** The text without anything that may be a code, and the first of those; `null`: there was none. */
export function findCode(text: string): { readonly text: string; readonly code: string } | null {
  const [first] = text.matchAll(sixDigits);
  if (first === undefined) return null;
  return { text: text.replace(sixDigits, '•••'), code: `${first[1]}${first[2]}` };
}
