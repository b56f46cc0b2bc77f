import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { example, exampleFolder } from '../tenant-files/examples.ts';
import { folder, loket } from './run-loket.ts';

const home = folder();
afterAll(home.remove);
const tenants = join(home.path, 'tenants');
mkdirSync(tenants);
const file = (name: string, content: string) => {
  const path = join(home.path, name);
  writeFileSync(path, content);
  return path;
};

describe('loket tenant', () => {
  test('--schema prints what editors need to help with a tenant file', async () => {
    expect(await loket(['tenant', '--schema'])).toEqual({
      code: 0,
      out: example('tenant.schema.json'),
      err: '',
    });
  });

  test('--check finds an example right, whether or not its secrets are at hand', async () => {
    const { code, out } = await loket(['tenant', '--check', join(exampleFolder, 'source-file.yaml')]);
    expect(code).toBe(0);
    expect(out).toContain('this tenant file is right');
  });

  test('--check names every fault where it stands, and ends with 2', async () => {
    const path = file(
      'wrong.yaml',
      example('called-api.yaml').replace('name: Z', 'nam: Z').replace("'06:00'", "'6'"),
    );
    const { code, out, err } = await loket(['tenant', '--check', path]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/wrong\.yaml:\d+:\d+: .+: .+\.$/u);
  });

  test('--check shows no secret that stands between the braces of a template', async () => {
    const template = example('called-api.yaml').replace('env:LINDE_LEARNLINQ', '{{ s3cret }}');
    const { code, err } = await loket(['tenant', '--check', file('template.yaml', template)]);
    expect(code).toBe(2);
    expect(err).toContain('token is something else than was expected');
    expect(err).not.toContain('s3cret');
  });

  test('says how it is used when nothing is asked', async () => {
    const { code, err } = await loket(['tenant']);
    expect(code).toBe(2);
    expect(err).toContain('--check <file>');
  });
});

test('loket doctor names the faults of every tenant file, and the start stops with the same', async () => {
  file(
    'tenants/a.yaml',
    example('called-api.yaml').replace('timeZone: Europe/Amsterdam', 'timeZone: Mars/Olympus'),
  );
  file('tenants/b.yaml', 'id: [');
  const env = { TENANTS_DIR: tenants, DATA_DIR: join(home.path, 'data') };
  const [examined, started] = await Promise.all([loket(['doctor'], { env }), loket(['serve'], { env })]);
  expect([examined.code, started.code]).toEqual([2, 2]);
  const named = (text: string) => [...text.matchAll(/[ab]\.yaml:\d+:\d+/gu)].map(([place]) => place);
  expect(named(examined.out)).toEqual(named(started.err));
  expect(new Set(named(examined.out).map((place) => place[0]))).toEqual(new Set(['a', 'b']));
  expect(examined.out.match(/fix: /gu)).toHaveLength(examined.out.match(/✗/gu)?.length ?? 0);
});
