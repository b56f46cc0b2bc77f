/** Lines of text as a whole HTML page, without style or script. */
export const barePage = (lines: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="nl">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Loket</title></head>',
    `<body>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</body>`,
    '</html>',
    '',
  ].join('\n');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
