/** Each letter of Windows-1252 with its byte; the ones that have no byte become a question mark, as in a spreadsheet. */
const bytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

export const inWindows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => bytes.get(letter) ?? 0x3f));
