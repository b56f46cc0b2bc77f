import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Agreed, agreedWith } from '../../../../src/clients/hr/source-file/columns.ts';
import { plainForm, plainWords } from '../../../../src/clients/hr/source-file/person-keys.ts';
import { type ReadRow, readDelivery } from '../../../../src/clients/hr/source-file/read-delivery.ts';
import { skeleton } from '../../../../src/diagnostics/facts/look-alikes.ts';
import { sourceFile } from '../../../../src/diagnostics/facts/source-file.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

const source = (given: object = {}) =>
  sourceFile.parse({
    kind: 'source-file',
    name: 'Personeelsplein',
    folder: '/in',
    pattern: '*.csv',
    times: ['05:00'],
    ...given,
  });
const agreed = (given: object = {}): Agreed => agreedWith(tenantOf({ source: source(given) }), source(given));

/** What a file comes to, and its rows as they were handed over; read in pieces of so many bytes. */
async function read(content: Buffer | string, given: object = {}, pieceBytes = 7) {
  const rows: ReadRow[] = [];
  const bytes = Buffer.from(content);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const result = await readDelivery(pieces(), agreed(given), {
    begin: () => undefined,
    take: (row) => rows.push(row),
  });
  return {
    ...result,
    people: rows.filter(({ is }) => is === 'person').map(({ cells }) => cells),
    lines: rows.map(({ line, is }) => (is === 'person' ? line : -line)),
    pieces: rows.map(({ start, end }) => bytes.subarray(start, end).toString()),
  };
}

const header = 'Username;Name;Email';
const sanne = 'sjansen;Sanne Jansen;s.jansen@zonnehof.example';
const zoe = 'zo;Zoë Özdemir;zo@zonnehof.example';
const windows1252 = (text: string) => Buffer.from(text, 'latin1');

describe('a file that is right', () => {
  test.each([
    ['lines that end as on Windows', `${header}\r\n${sanne}\r\n${zoe}\r\n`],
    ['lines that end as on Unix', `${header}\n${sanne}\n${zoe}\n`],
    ['lines that end as on an old Mac', `${header}\r${sanne}\r${zoe}\r`],
    ['both kinds of ending', `${header}\r\n${sanne}\n${zoe}\r\n`],
    ['no end to the last line', `${header}\n${sanne}\n${zoe}`],
    ['empty lines', `${header}\n\n${sanne}\n\n\n${zoe}\n\n`],
    ['rows without anything, as a spreadsheet leaves them', `${header}\n${sanne}\n;;\n${zoe}\n;;\n;;\n`],
    ['commas', `${header}\n${sanne}\n${zoe}\n`.replaceAll(';', ',')],
    ['values in quotes', `${header}\n${sanne}\n"zo";"Zoë Özdemir";"zo@zonnehof.example"\n`],
  ])('with %s', async (_, text) => {
    expect(await read(text)).toMatchObject({
      rows: 2,
      whole: 'whole',
      trouble: [],
      people: [sanne.split(';'), zoe.split(';')],
    });
  });

  test('quotes, delimiters and lines within a value', async () => {
    const { people, lines } = await read(
      `${header}\n"a";"De ""Boer""; Jan\r\nen zo";x@y.example\n${sanne}\n`,
    );
    expect(people).toEqual([['a', 'De "Boer"; Jan\r\nen zo', 'x@y.example'], sanne.split(';')]);
    expect(lines).toEqual([2, 4]);
  });

  test('column names in another case and order, with columns that are not known', async () => {
    const { rows, trouble } = await read('Extra;E-MAIL;name;  USER NAME\nx;a@b.example;A;a\n', {
      columns: { email: 'e-mail', username: 'UserName' },
    });
    expect({ rows, trouble }).toEqual({ rows: 1, trouble: [] });
  });

  test('the same content has the same hash, however it comes in', async () => {
    const text = `${header}\n${sanne}\n${zoe}\n`;
    const [one, other] = await Promise.all([read(text, {}, 1), read(text, {}, 1000)]);
    expect(one).toEqual(other);
  });

  test('each row can be cut out of the file again', async () => {
    const { pieces } = await read(`${header}\n\n${sanne}\n"a\nb";B;b@b.example\n${zoe}`);
    expect(pieces).toEqual([`\n${sanne}\n`, '"a\nb";B;b@b.example\n', zoe]);
  });
});

describe('how letters are written', () => {
  test.each([
    ['UTF-8 is found', Buffer.from(`${header}\n${zoe}\n`), 'auto', 'utf-8'],
    ['Windows-1252 is found', windows1252(`${header}\n${zoe}\n`), 'auto', 'windows-1252'],
    ['UTF-8 as agreed', Buffer.from(`${header}\n${zoe}\n`), 'utf-8', 'utf-8'],
    ['Windows-1252 as agreed', windows1252(`${header}\n${zoe}\n`), 'windows-1252', 'windows-1252'],
  ])('%s', async (_, content, encoding, found) => {
    const result = await read(content, { encoding });
    expect(result).toMatchObject({ trouble: [], people: [zoe.split(';')], layout: { encoding: found } });
  });

  test('the euro sign and curly quotes of Windows-1252', async () => {
    const content = Buffer.concat([
      Buffer.from(`${header}\na;`),
      Buffer.from([0x80, 0x92]),
      Buffer.from(';b@c.example\n'),
    ]);
    expect((await read(content)).people).toEqual([['a', '€’', 'b@c.example']]);
  });

  test('Windows-1252 where UTF-8 was agreed: each such line is named, and none is guessed at', async () => {
    const content = windows1252(`${header}\n${sanne}\n${zoe}\n`);
    expect(await read(content, { encoding: 'utf-8' })).toMatchObject({
      rows: 1,
      lines: [2, -3],
      trouble: [{ is: 'encoding', line: 3, text: 'utf-8' }],
    });
  });

  test('UTF-8 where Windows-1252 was agreed is noticed', async () => {
    const { trouble } = await read(`${header}\n${sanne}\n${zoe}\n`, { encoding: 'windows-1252' });
    expect(trouble).toEqual([{ is: 'encoding', line: 3, text: 'UTF-8' }]);
  });

  test('two encodings in one file: the second one is the trouble', async () => {
    const content = Buffer.concat([Buffer.from(`${header}\n${zoe}\n`), windows1252(`${zoe}\n`)]);
    expect(await read(content)).toMatchObject({
      rows: 1,
      trouble: [{ is: 'encoding', line: 3, text: 'utf-8' }],
    });
  });

  test('a byte-order mark is noticed, and is no part of the first column', async () => {
    expect(await read(`\ufeff${header}\n${sanne}\n`)).toMatchObject({
      rows: 1,
      layout: { header: header.split(';'), form: { start: 3 } },
      trouble: [{ is: 'byte-order-mark', line: 1 }],
    });
  });

  test('UTF-16 is named', async () => {
    const content = Buffer.from(`\ufeff${header}\n${sanne}\n`, 'utf16le');
    expect(await read(content)).toMatchObject({
      rows: null,
      whole: 'no-table',
      trouble: [{ is: 'encoding', line: 1, text: 'UTF-16LE' }],
    });
  });
});

describe('what is wrong with a file', () => {
  test.each<[string, string, object, object]>([
    ['nothing in it', '', {}, { rows: null, whole: 'no-table', trouble: [{ is: 'empty', line: null }] }],
    ['only empty lines', '\n\n', {}, { rows: null, whole: 'no-table', trouble: [{ is: 'empty' }] }],
    [
      'a header alone',
      `${header}\n`,
      {},
      { rows: 0, whole: 'whole', trouble: [{ is: 'empty', line: null }] },
    ],
    [
      'another delimiter than agreed',
      `${header}\n${sanne}\n`.replaceAll(';', ','),
      { delimiter: ';' },
      { rows: null, whole: 'no-table', trouble: [{ is: 'delimiter', line: 1, text: ',' }] },
    ],
    [
      'tabs',
      `${header}\n${sanne}\n`.replaceAll(';', '\t'),
      { delimiter: ';' },
      { rows: null, trouble: [{ is: 'delimiter', line: 1, text: '\t' }] },
    ],
    [
      'mandatory columns that are missing',
      'Username;Naam\nsjansen;Sanne Jansen\n',
      {},
      { rows: null, whole: 'no-table', trouble: [{ is: 'header', line: 1, text: 'Name, Email' }] },
    ],
    [
      'no header',
      `${sanne}\n${zoe}\n`,
      {},
      { rows: null, trouble: [{ is: 'header', line: 1, text: 'Username, Name, Email' }] },
    ],
    [
      'a page to sign in',
      '<!doctype html><title>Sign in</title>',
      {},
      { rows: null, trouble: [{ is: 'header', line: 1 }] },
    ],
    [
      'a row with too few values',
      `${header}\nzo;Zoë\n${sanne}\n`,
      {},
      { rows: 1, lines: [-2, 3], trouble: [{ is: 'unreadable-row', line: 2, text: '2 / 3' }] },
    ],
    [
      'a row with a value too many',
      `${header}\n${sanne}\nzo;Zoë;Özdemir;zo@z.example\n`,
      {},
      { rows: 1, lines: [2, -3], trouble: [{ is: 'unreadable-row', line: 3, text: '4 / 3' }] },
    ],
    ['delimiters too many and nothing behind them', `${header}\n${sanne};;\n`, {}, { rows: 1, trouble: [] }],
    [
      'a row that nothing can be the key of',
      `${header}\n;Sanne;\n`,
      {},
      { rows: 0, trouble: [{ is: 'empty' }, { is: 'unreadable-row', line: 2, text: 'Importid' }] },
    ],
    [
      'a stray quote within a value',
      `${header}\na;Jan "Jaap" Smit;a@b.example\n${sanne}\n`,
      {},
      {
        rows: 1,
        lines: [-2, 3],
        trouble: [{ is: 'unreadable-row', line: 2, text: 'INVALID_OPENING_QUOTE' }],
      },
    ],
    [
      'a quote that is never closed',
      `${header}\n${sanne}\na;"Jan;a@b.example\n${zoe}\n`,
      {},
      {
        rows: 2,
        lines: [2, -3, 4],
        trouble: [{ is: 'unreadable-row', line: 3, text: 'CSV_QUOTE_NOT_CLOSED' }],
      },
    ],
    [
      'a quote that closes too early',
      `${header}\na;"Jan" Smit;a@b.example\n${sanne}\n`,
      {},
      { rows: 1, lines: [-2, 3], trouble: [{ line: 2, text: 'CSV_INVALID_CLOSING_QUOTE' }] },
    ],
    [
      'an end in the middle of a row',
      `${header}\n${sanne}\nzo;Zo`,
      {},
      { rows: 1, whole: 'cut-off', lines: [2, -3], trouble: [{ is: 'truncated', line: 3 }] },
    ],
    [
      'an end within quotes',
      `${header}\n${sanne}\nzo;"Zoë Özd`,
      {},
      { rows: 1, whole: 'cut-off', trouble: [{ is: 'truncated', line: 3 }] },
    ],
  ])('%s', async (_, text, given, expected) => {
    for (const pieceBytes of [1, 64, 100_000])
      expect(await read(text, given, pieceBytes)).toMatchObject(expected);
  });

  test('a long list of trouble ends with how many more there are', async () => {
    const { trouble } = await read(`${header}\n${'zo;Zoë\n'.repeat(50)}${sanne}\n`, {}, 5000);
    expect(trouble).toHaveLength(21);
    expect(trouble.at(-1)).toEqual({ is: 'unreadable-row', line: null, text: '+ 30' });
  });

  test('a file of broken rows is given up, and still read to its end', async () => {
    const text = `${header}\n${'a;"b"c;d\n'.repeat(3000)}`;
    const { rows, whole, bytes } = await read(text, {}, 10_000);
    expect({ rows, whole, bytes }).toEqual({ rows: null, whole: 'no-table', bytes: text.length });
  });

  test('the rows after a quote that is not closed are read, also when they are many', async () => {
    const text = `${header}\na;"Jan;a@b.example\n${`${sanne}\n`.repeat(5000)}`;
    expect(await read(text, {}, 30_000)).toMatchObject({ rows: 5000, whole: 'whole' });
  });
});

describe('what people are found by', () => {
  test('the short way to a plain form comes to the same as the long one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(plainForm(text)).toBe(skeleton(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const long = text.split(/[^\p{L}\p{M}\p{N}]+/u).map(skeleton);
        expect(plainWords(text)).toEqual(long.filter((word) => word !== ''));
      }),
    );
  });

  test('whatever the cells hold, they come back as they went in', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), cell, cell), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, pieceBytes) => {
          const quoted = rows.map((cells) =>
            cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'),
          );
          const text = [header, ...quoted].map((line) => `${line}\r\n`).join('');
          const { people, trouble } = await read(text, { encoding: 'utf-8' }, pieceBytes);
          expect({ people, trouble }).toEqual({ people: rows, trouble: [] });
        },
      ),
    );
  });
});
