import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { confirmDoubles } from '../../../../src/clients/hr/source-file/check/confirm-doubles.ts';
import { keyForm } from '../../../../src/clients/hr/source-file/check/double-keys.ts';
import { numberList } from '../../../../src/clients/hr/source-file/check/number-list.ts';
import { openLocalFile } from '../../../../src/clients/hr/source-file/check/open-file.ts';
import { rowMarks } from '../../../../src/clients/hr/source-file/check/row-marks.ts';
import { textHash } from '../../../../src/clients/hr/source-file/check/text-hash.ts';
import { agreedWith, findColumns } from '../../../../src/clients/hr/source-file/columns.ts';
import type { FileFault } from '../../../../src/diagnostics/file/file-fault.ts';
import { careOnly } from '../../../fixtures/tenant.ts';
import { proof } from '../../../proof.ts';
import { deliverer, fileStage, inShort } from './file-case.ts';

const runs = (short: number) => ({ numRuns: proof === 'long' ? 20 * short : short });
const stage = fileStage();
afterAll(stage.remove);

const header =
  'Importid;Username;Name;Email;JobTitle;OrganizationalUnitTitle;ExpirationDate;StartDate;custom_nota';
const quoted = (text: string) => (/[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const fileOf = (people: readonly (readonly string[])[]) =>
  `${[header, ...people.map((cells) => cells.map(quoted).join(';'))].join('\r\n')}\r\n`;

const letters = fc.stringMatching(/^[a-zëéç]{1,8}$/u);
const day = fc.constantFrom('', '2024-03-01', '2026-11-17', '2028-02-29');
/** A person who stands once in a file, and with whom nothing is wrong. */
const sound = fc
  .tuple(
    letters,
    letters,
    fc.constantFrom('', 'Zorg', 'Keuken'),
    day,
    fc.constantFrom('', 'een\ntwee', 'a;b', 'zei "ja"'),
  )
  .map(([first, last, unit, until, note]) => (nth: number): readonly string[] => [
    `${100 + nth}`,
    `p${nth}`,
    `${first} ${last}`,
    `p${nth}@zonnehof.example`,
    'Kok',
    unit,
    until,
    '2024-03-01',
    note,
  ]);
const soundFile = fc
  .array(sound, { minLength: 1, maxLength: 12 })
  .map((people) => people.map((each, nth) => each(nth)));

/** Something that is wrong, or only odd, in one cell. */
const spoiled = fc.tuple(
  fc.nat({ max: 7 }),
  fc.constantFrom(
    (value: string) => `${value} `,
    (value: string) => `\u00a0${value}`,
    (value: string) => `${value.slice(0, 1)}\u200b${value.slice(1)}`,
    (value: string) => `${value.slice(0, 1)} ${value.slice(1)}`,
    (value: string) => `${value.slice(0, 1)}\u00ad\u2060${value.slice(1)}\ufeff`,
    (value: string) => value.replace('a', '\u0430'),
    (value: string) => `${value}\t`,
    (value: string) => `${value}\nx`,
    (value: string) => value.toUpperCase(),
    () => '',
    () => 'p1',
    () => '01-02-2024',
    () => 'p0@zonnehof.example ',
  ),
);
const anyFile = fc
  .tuple(soundFile, fc.array(fc.tuple(fc.nat({ max: 11 }), spoiled), { maxLength: 8 }))
  .map(([people, faults]) => {
    const rows = people.map((cells) => [...cells]);
    for (const [nth, [at, spoil]] of faults) {
      const row = rows[nth % rows.length];
      if (row !== undefined) row[at] = spoil(row[at] ?? '');
    }
    return rows;
  });

const tenant = deliverer({
  filter: [
    { ...careOnly, all: [{ attribute: 'department', operator: 'in', value: ['Zorg', 'Keuken', ''] }] },
  ],
});

async function outcome(content: string | Buffer) {
  const checked = await stage.check(content, { tenant });
  if (checked.is !== 'checked') throw new Error(checked.is);
  return checked;
}

describe('laws of checking a file', () => {
  test('a file without faults has no findings', async () => {
    await fc.assert(
      fc.asyncProperty(soundFile, async (people) => {
        const { faults, counts, after } = await outcome(fileOf(people));
        expect(faults.map(inShort)).toEqual([]);
        expect(counts).toMatchObject({ rows: people.length, skipped: 0 });
        expect(after.toString()).toBe(fileOf(people));
      }),
      runs(40),
    );
  });

  test('what was said to be repaired is not found again, and nothing new is', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (people) => {
        const first = await outcome(fileOf(people));
        const again = await outcome(first.after);
        // A line break that is repaired moves the rows below it up.
        const wherever = (fault: FileFault) => inShort({ ...fault, row: null });
        const left = first.faults.filter(({ repair }) => repair === null).map(wherever);
        const stillThere = again.faults.map(wherever);
        expect(again.faults.filter(({ repair }) => repair !== null)).toEqual([]);
        for (const each of stillThere) expect(left).toContain(each);
        expect(again.repairs).toEqual([]);
        expect(again.counts.skipped).toBeLessThanOrEqual(first.counts.skipped);
      }),
      runs(80),
    );
  });

  test('the same file gets the same findings, and its rows may stand in any order', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.infiniteStream(fc.nat()), async (people, chance) => {
        const shuffled = people
          .map((cells) => ({ cells, at: chance.next().value ?? 0 }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ cells }) => cells);
        const first = await outcome(fileOf(people));
        expect((await outcome(fileOf(people))).faults).toEqual(first.faults);
        const other = await outcome(fileOf(shuffled));
        expect(other.counts).toEqual(first.counts);
        const kinds = (faults: typeof first.faults) =>
          faults.map(({ check, column }) => `${check} ${column}`).sort();
        expect(kinds(other.faults)).toEqual(kinds(first.faults));
      }),
      runs(40),
    );
  });

  test('rows that are not repaired keep their bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (people) => {
        const { after, repairs } = await outcome(fileOf(people));
        const lines = (text: string) => text.split('\r\n');
        const before = lines(fileOf(people));
        const changed = lines(after.toString()).filter((line, nth) => line !== before[nth]);
        expect(changed.length).toBeLessThanOrEqual(repairs.length);
      }),
      runs(40),
    );
  });
});

describe('keys', () => {
  test('two keys that share a hash by chance are not taken for one', async () => {
    const path = stage.put('Username;Name;Email\na;A;a@x.example\nb;B;b@x.example\nA;C;c@x.example\n');
    const file = await openLocalFile(path);
    if (typeof file === 'string') throw new Error(file);
    const marks = rowMarks();
    const hashes = { id: numberList(), username: numberList(), email: numberList() };
    for (const [nth, start] of [20, 36, 52].entries()) {
      marks.add({ start, line: nth + 2 });
      for (const list of Object.values(hashes)) list.add(7);
    }
    const { source } = deliverer();
    if (source.kind !== 'source-file') throw new Error(source.kind);
    const columns = findColumns(['Username', 'Name', 'Email'], agreedWith(deliverer(), source));
    const form = { delimiter: ';', start: 0, lineEndings: ['\n'] };
    const doubles = await confirmDoubles(
      { hashes, add: () => undefined },
      { file, marks, columns, form, encoding: 'utf-8' },
    );
    await file.close();
    expect([0, 1, 2].map((nth) => doubles('username', nth))).toEqual([4, null, 2]);
    expect([0, 1, 2].map((nth) => doubles('email', nth))).toEqual([null, null, null]);
  });

  test('the same text has the same hash, a number that is exact and not the one of the empty text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const hash = textHash(text);
        expect(hash).toBe(textHash(`${text}`));
        expect(Number.isSafeInteger(hash) && hash > 0).toBe(true);
      }),
    );
    expect(textHash('')).toBe(0);
  });

  test('many different texts have as many hashes', () => {
    const all = Array.from({ length: 200_000 }, (_, nth) => textHash(`p${nth}@zonnehof.example`));
    expect(new Set(all).size).toBe(all.length);
  });

  test('case counts in a key and nowhere else; what nobody sees counts nowhere', () => {
    expect(keyForm('id', 'aB')).not.toBe(keyForm('id', 'ab'));
    expect(keyForm('username', 'aB\u200b ')).toBe(keyForm('username', 'Ab'));
    expect(keyForm('email', 'ZO\u00cb@x.nl')).toBe(keyForm('email', 'zo\u00eb@x.nl '));
  });
});
