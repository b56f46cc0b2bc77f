import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkSourceFile } from '../../../../src/clients/hr/source-file/check/check-source-file.ts';
import type { LocalFile } from '../../../../src/clients/hr/source-file/check/open-file.ts';
import { accountOf } from '../../../fixtures/account.ts';
import { careOnly, inService } from '../../../fixtures/tenant.ts';
import { deliverer, fileStage, inShort, now } from './file-case.ts';

const stage = fileStage();
afterAll(stage.remove);
const { check } = stage;

const header = 'Importid;Username;Name;Email;JobTitle;OrganizationalUnitTitle;ExpirationDate;StartDate';
const person = (nth: number, given: Record<string, string> = {}): string => {
  const values = {
    id: `${nth}`,
    username: `p${nth}`,
    name: `Persoon ${nth}`,
    email: `p${nth}@zonnehof.example`,
    job: 'Verzorgende',
    unit: 'Zorg',
    until: '',
    start: '2024-03-01',
    ...given,
  };
  return Object.values(values).join(';');
};
const rows = (...lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;
const windows1252 = (text: string) => Buffer.from(text, 'latin1');
const bom = Buffer.from([0xef, 0xbb, 0xbf]);

async function faultsIn(content: Buffer | string, tenant = deliverer()) {
  const checked = await check(content, { tenant });
  if (!('faults' in checked)) return [checked.is];
  return checked.faults.map(inShort);
}

describe('a file that is right has no findings', () => {
  test.each([
    ['UTF-8', rows(person(1, { name: 'Zoë Özdemir' }), person(2))],
    ['Windows-1252', windows1252(rows(person(1, { name: 'Zo\u00eb Bos' })))],
    ['commas', rows(person(1), person(2)).replaceAll(';', ',')],
    ['tabs', rows(person(1), person(2)).replaceAll(';', '\t')],
    ['lines as on Windows', rows(person(1), person(2)).replaceAll('\n', '\r\n')],
    ['quotes around a delimiter', rows(person(1, { name: '"Bos; Anna"' }))],
    ['empty rows at its end', `${rows(person(1))};;;;;;;\n;;;;;;;\n`],
    ['a free field with line breaks in quotes', `${header};custom_nota\n${person(1)};"een\ntwee"\n`],
    ['names as people have them', rows(person(1, { name: "Fatma El-Amrani - d'Arc Yıldız" }))],
    [
      'further employments',
      `${header};JobTitle1;OrganizationalUnitTitle1;JobTitleImportId\n${person(1)};Kok;Keuken;7\n`,
    ],
  ])('with %s', async (_, content) => {
    expect(await faultsIn(content)).toEqual([]);
  });
});

describe('each fault is found, with its row and column', () => {
  test.each([
    [
      'an empty mandatory field',
      rows(person(1), person(2, { email: '' })),
      ['3 Email missing-required-field'],
    ],
    ['spaces only', rows(person(1, { name: '  ' })), ['2 Name missing-required-field']],
    [
      'a space at the end',
      rows(person(1, { email: 'a@x.example ' })),
      ['2 Email malformed-value → a@x.example'],
    ],
    ['a no-break space', rows(person(1, { name: 'Anna\u00a0Bos' })), ['2 Name malformed-value → Anna Bos']],
    [
      'a zero-width space',
      rows(person(1, { username: 'an\u200bna' })),
      ['2 Username malformed-value → anna'],
    ],
    ['a space inside an address', rows(person(1, { email: 'a b@x.example' })), ['2 Email malformed-value']],
    ['a look-alike letter', rows(person(1, { email: '\u0430nna@x.example' })), ['2 Email malformed-value']],
    [
      'a look-alike in a department',
      rows(person(1, { unit: 'Z\u043erg' })),
      ['2 OrganizationalUnitTitle malformed-value'],
    ],
    ['a date in another form', rows(person(1, { start: '01-02-2024' })), ['2 StartDate unreadable-date']],
    [
      'a day that is not on the calendar',
      rows(person(1, { until: '2026-02-30' })),
      ['2 ExpirationDate unreadable-date'],
    ],
    [
      'a space behind a date',
      rows(person(1, { start: '2024-02-01 ' })),
      ['2 StartDate unreadable-date → 2024-02-01'],
    ],
    [
      'a key that stands twice',
      rows(person(1), person(2, { id: '1' })),
      ['2 Importid double-value', '3 Importid double-value'],
    ],
    [
      'a username that differs in case only',
      rows(person(1), person(2, { username: 'P1' })),
      ['2 Username double-value', '3 Username double-value'],
    ],
    [
      'an address that stands twice',
      rows(person(1), person(2, { email: 'p1@zonnehof.example' })),
      ['2 Email double-value', '3 Email double-value'],
    ],
    ['too few columns', rows(person(1), '2;p2'), ['3 - ragged-row']],
    ['too many columns', rows(`${person(1)};x`), ['2 - ragged-row']],
    ['quotes that do not match', rows('1;"p1"x;a;b;c;d;e;f', person(2)), ['2 - unreadable-row']],
    ['a file that breaks off', `${rows(person(1))}2;p2;Pers`, ['3 - truncated-file']],
    ['a byte order mark', Buffer.concat([bom, Buffer.from(rows(person(1)))]), ['1 - byte-order-mark → ']],
    ['an unknown column', `${header};Regio\n${person(1)};x\n`, ['1 Regio unknown-column']],
    [
      'a column that stands there twice',
      `${header};E-mail;Email\n${person(1)};;\n`,
      ['1 E-mail unknown-column', '1 Email double-column'],
    ],
    ['a mandatory column that is missing', 'Username;Name\np1;Anna\n', ['1 Email missing-column']],
    [
      'one row in another encoding',
      Buffer.concat([
        Buffer.from(rows(person(1, { name: 'Zoë' }))),
        windows1252(`${person(2, { name: 'Zo\u00eb' })}\n`),
      ]),
      ['3 Name unreadable-letters'],
    ],
    [
      'a line after empty ones',
      rows(person(1), '', '', person(2, { name: ' Bea' })),
      ['5 Name malformed-value → Bea'],
    ],
  ])('%s', async (_, content, wanted) => {
    expect(await faultsIn(content)).toEqual(wanted);
  });

  test('Windows-1252 where UTF-8 was agreed, with what it becomes', async () => {
    const tenant = deliverer({}, { encoding: 'utf-8' });
    const content = windows1252(rows(person(1), person(2, { name: 'Zo\u00eb' })));
    expect(await faultsIn(content, tenant)).toEqual(['3 Name unreadable-letters → Zoë']);
    expect(await check(content, { tenant })).toMatchObject({ counts: { rows: 2, skipped: 1 } });
  });

  test('UTF-8 where Windows-1252 was agreed', async () => {
    const tenant = deliverer({}, { encoding: 'windows-1252' });
    expect(await faultsIn(rows(person(1, { name: 'Zoë' })), tenant)).toEqual(['2 - unreadable-letters']);
  });

  test('a delimiter that was not agreed keeps everybody out', async () => {
    const tenant = deliverer({}, { delimiter: ',' });
    const checked = await check(rows(person(1), person(2)), { tenant });
    expect(checked).toMatchObject({ counts: { rows: 2, skipped: 2 } });
    expect(await faultsIn(rows(person(1)), tenant)).toEqual(['1 - wrong-delimiter']);
  });

  test('filter and agreements, with the values that were compared', async () => {
    const tenant = deliverer({ filter: [careOnly], customAgreements: [inService] });
    const checked = await check(rows(person(1, { unit: 'Zorg ', start: '2027-01-01' })), { tenant });
    expect(checked).toMatchObject({
      counts: { rows: 1, skipped: 1 },
      faults: [
        { check: 'malformed-value', column: 'OrganizationalUnitTitle', repair: 'Zorg' },
        {
          check: 'import-filter-mismatch',
          column: 'OrganizationalUnitTitle',
          expected: { nl: 'afdeling moet ‘Zorg’ zijn' },
          found: { nl: '‘Zorg␣’' },
        },
        { check: 'custom-agreement-unmet', column: 'StartDate', found: { en: '‘2027-01-01’' } },
      ],
    });
  });

  test('what nobody sees is shown by name and code point', async () => {
    const checked = await check(rows(person(1, { name: 'Anna\u200bBos' })));
    expect(checked).toMatchObject({
      faults: [
        {
          found: {
            nl: '‘Anna‹U+200B›Bos’: een spatie zonder breedte op plaats 5 (U+200B)',
            en: '‘Anna‹U+200B›Bos’: a zero-width space at position 5 (U+200B)',
          },
        },
      ],
    });
  });
});

describe('a file that is no table of people is unreadable', () => {
  test.each([
    ['empty', ''],
    ['empty', '\n\n'],
    ['no-rows', `${header}\n`],
    ['no-header', `${person(1)}\n${person(2)}\n`],
    ['binary', Buffer.from([1, 2, 3, 0, 4, 5, 0])],
    ['workbook', Buffer.from('PK\u0003\u0004rest')],
    ['utf-16', Buffer.from(`\ufeff${rows(person(1))}`, 'utf16le')],
    ['utf-16', Buffer.from(rows(person(1)), 'utf16le')],
    ['no-table', rows(...Array.from({ length: 1200 }, () => 'a"b;c'))],
  ])('%s', async (why, content) => {
    expect(await check(content)).toMatchObject({ is: 'unreadable', why });
  });

  test.each([
    ['not-there', join(stage.folder, 'nobody.csv')],
    ['no-file', stage.folder],
  ])('%s', async (why, path) => {
    const asked = {
      path,
      tenant: deliverer(),
      against: { is: 'nothing' },
      now,
      onBytes: () => undefined,
    } as const;
    expect(await checkSourceFile(asked)).toMatchObject({ is: 'unreadable', why });
  });
});

describe('a file that cannot be waited for', () => {
  test('a pipe that nobody writes to is no file', async () => {
    const pipe = join(stage.folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await checkSourceFile({ ...bare, path: pipe })).toMatchObject({
      is: 'unreadable',
      why: 'no-file',
    });
  });

  test('a file that fails while it is read is closed', async () => {
    const closed: string[] = [];
    const path: LocalFile = {
      size: 10,
      async *stream() {},
      read: async () => Promise.reject(new Error('the disk is gone')),
      close: async () => void closed.push('closed'),
    };
    await expect(checkSourceFile({ ...bare, path })).rejects.toThrow('the disk is gone');
    expect(closed).toEqual(['closed']);
  });
});

const bare = { tenant: deliverer(), against: { is: 'nothing' }, now, onBytes: () => undefined } as const;

describe('what a file would do', () => {
  const before = rows(...Array.from({ length: 20 }, (_, nth) => person(nth)));
  const against = () => ({ is: 'previous-file', path: stage.put(before) }) as const;
  const changed = (change: (lines: string[]) => void) => {
    const lines = Array.from({ length: 20 }, (_, nth) => person(nth));
    change(lines);
    return rows(...lines);
  };
  const outcome = async (content: string, tenant = deliverer()) => {
    const checked = await check(content, { tenant, against: against() });
    if (checked.is !== 'checked') throw new Error(checked.is);
    const { counts, blocked } = checked;
    return { ...counts.compared, rows: counts.rows, skipped: counts.skipped, blocked };
  };
  const nothing = { created: 0, changed: 0, deactivated: 0, skipped: 0, rows: 20, blocked: 'no' };

  test('nothing, when it is the same', async () => {
    expect(await outcome(before)).toEqual(nothing);
  });

  test.each<[string, (lines: string[]) => void, object]>([
    ['somebody new', (lines) => lines.push(person(20)), { created: 1, rows: 21 }],
    ['another function', (lines) => lines.splice(3, 1, person(3, { job: 'Kok' })), { changed: 1 }],
    ['somebody gone', (lines) => lines.splice(3, 1), { deactivated: 1, rows: 19 }],
    [
      'access that ended',
      (lines) => lines.splice(3, 1, person(3, { until: '2026-11-16' })),
      { deactivated: 1 },
    ],
    ['access until today', (lines) => lines.splice(3, 1, person(3, { until: '2026-11-17' })), { changed: 1 }],
    [
      'a row that is wrong leaves the account',
      (lines) => lines.splice(3, 1, person(3, { email: '' })),
      { skipped: 1 },
    ],
    ['a row that cannot be read leaves it too', (lines) => lines.splice(3, 1, '3;p3'), { skipped: 1 }],
    [
      'two rows of one key: nobody can say which',
      (lines) => lines.push(person(3, { username: 'q', email: 'q@x.nl' })),
      { skipped: 2, rows: 21 },
    ],
    [
      'more gone than was agreed',
      (lines) => lines.splice(0, 3),
      { deactivated: 3, rows: 17, blocked: 'yes' },
    ],
    ['exactly what was agreed', (lines) => lines.splice(0, 2), { deactivated: 2, rows: 18 }],
  ])('%s', async (_, change, wanted) => {
    expect(await outcome(changed(change))).toEqual({ ...nothing, ...wanted });
  });

  test('out of the filter is out of LearnLinq', async () => {
    const content = changed((lines) => lines.splice(3, 1, person(3, { unit: 'Keuken' })));
    const tenant = deliverer({ filter: [careOnly] });
    expect(await outcome(content, tenant)).toEqual({ ...nothing, skipped: 1, deactivated: 1 });
  });

  test('a header without rows would deactivate everybody', async () => {
    const checked = await check(`${header}\n`, { against: against() });
    expect(checked).toMatchObject({
      is: 'checked',
      blocked: 'yes',
      counts: { compared: { deactivated: 20 } },
    });
  });

  test('beside LearnLinq itself, whatever was made by hand stays', async () => {
    const like = (nth: number, given: object = {}) =>
      accountOf({
        id: `a-${nth}`,
        importId: `${nth}`,
        username: `p${nth}`,
        name: `Persoon ${nth}`,
        email: `p${nth}@zonnehof.example`,
        employments: [{ function: 'Verzorgende', department: 'Zorg' }],
        accessUntil: null,
        identityProvider: null,
        ...given,
      });
    const accounts = [
      ...Array.from({ length: 20 }, (_, nth) => like(nth)),
      like(90, { importId: null }),
      like(91, { accessUntil: '2026-01-01' }),
      like(92),
    ];
    const content = changed((lines) => lines.splice(3, 1, person(3, { name: 'Anders' }), person(30)));
    const checked = await check(content, { against: { is: 'accounts', accounts } });
    expect(checked).toMatchObject({
      counts: { compared: { created: 1, changed: 1, deactivated: 1 } },
      blocked: 'no',
    });
  });

  test('without anything to compare with it says so', async () => {
    expect(await check(before)).toMatchObject({ counts: { compared: null } });
  });

  test('a previous file that cannot be read is no empty one', async () => {
    const path = stage.put('');
    expect(await check(before, { against: { is: 'previous-file', path } })).toEqual({
      is: 'previous-unreadable',
    });
  });
});

describe('a corrected file', () => {
  test('has the safe repairs and leaves every other row as it was', async () => {
    const kept = ['"1";p1;"Persoon ""1""";p1@x.example;;;;', '2;p2;\u0430bc;p2 x@x.example;;;;'];
    const content = rows(
      ...kept,
      '',
      person(3, { name: '\u00a0Anna; Bos ' }).replace(/\u00a0Anna; Bos /u, '"\u00a0Anna; Bos "'),
    );
    const checked = await check(content);
    expect(checked).toMatchObject({
      after: Buffer.from(rows(...kept, '', person(3, { name: '"Anna; Bos"' }))),
      repairs: [{ row: 5, column: 'Name', before: '\u00a0Anna; Bos ', after: 'Anna; Bos' }],
    });
  });

  test('has no byte order mark', async () => {
    const checked = await check(Buffer.concat([bom, Buffer.from(rows(person(1)))]));
    expect(checked).toMatchObject({
      after: Buffer.from(rows(person(1))),
      repairs: [{ before: 'byte order mark' }],
    });
  });

  test('is in UTF-8, unless Windows-1252 was agreed', async () => {
    const text = rows(person(1, { name: 'Zo\u00eb' }), person(2, { name: 'Ren\u00e9 ' }));
    const mended = text.replace('Ren\u00e9 ', 'Ren\u00e9');
    expect(await check(windows1252(text))).toMatchObject({ after: Buffer.from(mended) });
    const tenant = deliverer({}, { encoding: 'windows-1252' });
    expect(await check(windows1252(text), { tenant })).toMatchObject({ after: windows1252(mended) });
  });

  test('is written at once, however many empty lines a value holds', async () => {
    const breaks = '\n'.repeat(60_000);
    const spaced = (space: string) =>
      Array.from({ length: 20 }, (_, nth) => `${person(nth, { unit: `Zorg${space}` })};"${breaks}x"\n`).join(
        '',
      );
    const content = (space: string) => Buffer.from(`${header};custom_note\n${spaced(space)}`);
    expect(await check(content(' '))).toMatchObject({ after: content('') });
  });

  test('never makes two people one', async () => {
    const content = rows(person(1), person(2, { username: 'p1 ' }));
    expect(await check(content)).toMatchObject({ after: Buffer.from(content), repairs: [] });
  });

  test('never takes the place of another file, and leaves nothing half written', async () => {
    const path = stage.put(rows(person(1)));
    const checked = await checkSourceFile({
      path,
      tenant: deliverer(),
      against: { is: 'nothing' },
      now,
      onBytes: () => undefined,
    });
    if (checked.is !== 'checked') throw new Error(checked.is);
    writeFileSync(`${path}.other`, 'mine');
    expect(await checked.correct(path)).toEqual({ is: 'taken' });
    expect(await checked.correct(`${path}.other`)).toEqual({ is: 'taken' });
    for (const nowhere of [join('nowhere', 'x.csv'), 'x'.repeat(250)])
      expect(await checked.correct(join(stage.folder, nowhere))).toEqual({ is: 'no-place' });
    await checked.close();
    expect(
      readdirSync(stage.folder).filter((name) => name.includes('half') || name.includes('other.rep')),
    ).toEqual([]);
  });
});
