const named =
  /(?<![\p{L}\p{N}])(?:tickets?(?:nummer|number)?|melding(?:snummer)?|case)[ :#.-]{0,3}(\d{1,9})(?!\d)/iu;
const prefixed = /(?<![\p{L}\p{N}])(?:#|\p{Lu}{2,5}-?)(\d{3,10})(?!\d)/u;

/** A ticket number: behind the word, a `#` or capitals such as `SUP-`. */
export function findTicket(text: string): number | null {
  const found = named.exec(text)?.[1] ?? prefixed.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
