/**
 * Takes out what nobody types and what could make a text look different from what it says: control characters
 * (tab and line break stay), the marks that turn the reading direction (Unicode TR36 3.1, CVE-2021-42574)
 * and halves of surrogate pairs, which no database takes.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
