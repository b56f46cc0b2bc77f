import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { folder, loket } from './run-loket.ts';

const home = folder();
afterAll(home.remove);

const put = (name: string, content: Buffer | string): string => {
  const path = join(home.path, name);
  writeFileSync(path, content);
  return path;
};

const tenant = put(
  'zonnehof.yaml',
  `id: zonnehof
name: Zonnehof
source: { kind: source-file, name: HR, folder: /in, pattern: '*.csv', times: ['05:00'] }
schedule: { times: ['06:00'] }
massDeactivationShare: 0.2
`,
);
const header = 'Importid;Username;Name;Email';
const person = (nth: number) => `${nth};p${nth};Persoon ${nth};p${nth}@zonnehof.example`;
const people = (...lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;
const ten = Array.from({ length: 10 }, (_, nth) => person(nth));
const sound = put('sound.csv', people(...ten));
const spaced = put('spaced.csv', people(...ten, `11;p11;Anna\u200b Bos;a b@x.example `));
const halved = put('halved.csv', people(...ten.slice(5)));

const checkFile = (...args: readonly string[]) => loket(['check-file', ...args]);
const withTenant = (...args: readonly string[]) => checkFile(...args, '--tenant', tenant);
const report = z.looseObject({ rows: z.number(), created: z.number().nullable(), blocked: z.boolean() });
const json = (text: string): unknown => JSON.parse(text);

describe('loket check-file', () => {
  test('ends with 0 when nothing is wrong, and says that nothing was compared', async () => {
    const { code, out, err } = await withTenant(sound);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Regels: 10\nKomt niet mee: 0\nNiet vergeleken');
    expect(out).toContain('Niets gevonden');
  });

  test('ends with 1 at findings, by their cause, in Dutch or English', async () => {
    const dutch = await withTenant(spaced);
    expect(dutch.code).toBe(1);
    expect(dutch.out).toContain('Verkeerd geschreven gegevens (2)\n  regel 12, Name: ‘Anna‹U+200B› Bos’');
    const english = await withTenant(spaced, '--language', 'en');
    expect(english.out).toContain(
      'Badly written details (2)\n  row 12, Name: ‘Anna‹U+200B› Bos’: a zero-width space',
    );
  });

  test.each([
    ['a file that is not there', join(home.path, 'nobody.csv'), 'Er is geen bestand met deze naam'],
    ['a folder', home.path, 'Dit is geen gewoon bestand'],
    ['bytes that are no text', put('photo.csv', Buffer.from([0, 1, 2, 3, 4, 0])), 'Dit is geen tekst'],
    ['no header', put('bare.csv', `${person(1)}\n`), 'Geen kolom die LearnLinq kent'],
    ['nothing', put('empty.csv', ''), 'Het bestand is leeg'],
  ])('ends with 2 at %s', async (_, path, said) => {
    const { code, out } = await withTenant(path);
    expect({ code, said: out.includes(said) }).toEqual({ code: 2, said: true });
    const printed = report.parse(json((await withTenant(path, '--json')).out));
    expect(printed).toMatchObject({
      rows: 0,
      created: null,
      blocked: false,
      findings: [{ check: 'unreadable-file' }],
    });
  });

  test('ends with 3 when more people would lose their access than was agreed', async () => {
    const { code, out } = await withTenant(halved, '--previous', sound, '--json');
    expect(code).toBe(3);
    expect(json(out)).toMatchObject({
      rows: 5,
      created: 0,
      changed: 0,
      deactivated: 5,
      skipped: 0,
      blocked: true,
    });
  });

  test('compares with the delivery before', async () => {
    const { code, out } = await withTenant(spaced, '--previous', sound, '--json');
    expect(code).toBe(1);
    expect(json(out)).toMatchObject({
      rows: 11,
      created: 0,
      changed: 0,
      deactivated: 0,
      skipped: 1,
      blocked: false,
    });
    const missing = await withTenant(sound, '--previous', join(home.path, 'nobody.csv'));
    expect(missing).toMatchObject({ code: 2, out: '' });
  });

  test('prints exactly what its schema says', async () => {
    const schema = json((await checkFile('--schema')).out);
    const ajv = new Ajv2020({ strict: true });
    addFormats.default(ajv);
    const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(schema));
    const printed = json((await withTenant(spaced, '--json')).out);
    expect({ valid: validate(printed), errors: validate.errors }).toEqual({ valid: true, errors: null });
    expect(Object.keys(z.looseObject({}).parse(printed))).toEqual([
      'rows',
      'created',
      'changed',
      'deactivated',
      'skipped',
      'findings',
      'blocked',
    ]);
  });

  test('writes a corrected file, for its owner alone, and never over another', async () => {
    const to = join(home.path, 'corrected.csv');
    const { code, out } = await withTenant(spaced, '--corrected', to);
    expect({ code, out: out.includes('Hersteld bestand') }).toEqual({ code: 1, out: true });
    expect(readFileSync(to, 'utf8')).toBe(readFileSync(spaced, 'utf8').replace('\u200b', ''));
    expect(json(readFileSync(`${to}.repairs.jsonl`, 'utf8'))).toEqual({
      row: 12,
      column: 'Name',
      before: 'Anna\u200b Bos',
      after: 'Anna Bos',
    });
    expect(statSync(to).mode & 0o777).toBe(0o600);
    const before = readFileSync(spaced);
    for (const taken of [to, spaced]) expect((await withTenant(spaced, '--corrected', taken)).code).toBe(2);
    expect(readFileSync(spaced)).toEqual(before);
    expect(existsSync(`${spaced}.repairs.jsonl`)).toBe(false);
  });

  test('takes a customer of the demo, compared with who is in its LearnLinq', async () => {
    const { out } = await checkFile(sound, '--world', 'demo', '--customer', 'zorggroep-linde', '--json');
    expect(report.parse(json(out))).toMatchObject({ created: 0, blocked: true });
    const alone = await checkFile(
      sound,
      '--world',
      'demo',
      '--customer',
      'zorggroep-linde',
      '--json',
      '--no-accounts',
    );
    expect(report.parse(json(alone.out))).toMatchObject({ created: null, blocked: false });
  });

  test('finds a customer of TENANTS_DIR by its id, and names the others when there is none', async () => {
    const env = { TENANTS_DIR: home.path };
    expect((await loket(['check-file', sound, '--tenant', 'zonnehof'], { env })).code).toBe(0);
    const { code, err } = await loket(['check-file', sound, '--tenant', 'zonnehoef'], { env });
    expect({ code, named: err.includes('known: zonnehof') }).toEqual({ code: 2, named: true });
  });

  test('lets no name of a column and no byte of a cell steer the terminal', async () => {
    const steering = put(
      'steering.csv',
      Buffer.from(`${header};\u001b[2J\n1;a;\u001b[2JZo\u00eb;a@x.example;\n`, 'latin1'),
    );
    const strict = put(
      'strict.yaml',
      readFileSync(tenant, 'utf8').replace("pattern: '*.csv'", "pattern: '*.csv', encoding: utf-8"),
    );
    const { out } = await checkFile(steering, '--tenant', strict);
    expect(out).toContain('‹U+001B›[2J');
    expect(out).toContain('‹1B›[2JZo‹EB›');
    expect(out).not.toContain('\u001b');
  });

  test('does not go by a tenant file that says a thing twice', async () => {
    const twice = put(
      'twice.yaml',
      `${readFileSync(tenant, 'utf8').replace('zonnehof', 'twee')}massDeactivationShare: 0.9\n`,
    );
    const { code, out, err } = await checkFile(halved, '--tenant', twice, '--previous', sound);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('twice.yaml:6:1: this field stands here twice');
  });

  test('a name that no system takes is no tenant', async () => {
    const { code, err } = await checkFile(sound, '--tenant', 'x'.repeat(300));
    expect({ code, named: err.includes('there is no tenant file of this name') }).toEqual({
      code: 2,
      named: true,
    });
  });

  test('wants a file, and one customer', async () => {
    expect((await checkFile(sound)).code).toBe(2);
    expect((await checkFile('--tenant', tenant)).code).toBe(2);
  });
});
