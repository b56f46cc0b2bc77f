import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { demoWorldFile } from '../../src/sandbox/demo-world.ts';
import { folder, loket } from './run-loket.ts';

const home = folder();
afterAll(home.remove);
const file = (name: string, content: string) => {
  const path = join(home.path, name);
  writeFileSync(path, content);
  return path;
};

describe('loket world', () => {
  test('--schema describes a world, and the demo fits it', async () => {
    const { code, out } = await loket(['world', '--schema']);
    expect(code).toBe(0);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const valid = ajv.compile(z.looseObject({}).parse(JSON.parse(out)));
    expect([valid(demoWorldFile), valid.errors]).toEqual([true, null]);
  });

  test('--check finds the demo right', async () => {
    const { code, out } = await loket([
      'world',
      '--check',
      file('right.json', JSON.stringify(demoWorldFile)),
    ]);
    expect(code).toBe(0);
    expect(out).toContain('this world is right');
  });

  test('--check names every fault with its place, and ends with 2', async () => {
    const wrong = {
      ...demoWorldFile,
      now: 'soon',
      chatters: [{ address: 'nobody', customer: 'zorggroep-linde', role: 'employee' }],
      faults: [{ system: 'hr', route: '*', kind: 'gremlins' }],
      extra: 1,
    };
    const { code, out, err } = await loket(['world', '--check', file('wrong.json', JSON.stringify(wrong))]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const place of ['now', 'chatters[0].address', 'faults[0].kind', 'extra'])
      expect(err).toContain(place);
    expect(err.trim().split('\n').length).toBeGreaterThanOrEqual(4);
  });

  test.each([
    ['is no JSON', file('broken.json', '{'), 'not JSON'],
    ['is not there', join(home.path, 'nowhere.json'), 'no such file'],
    ['is a folder', home.path, 'no such file'],
  ])('--check says so when the file %s', async (_what, path, says) => {
    const { code, err } = await loket(['world', '--check', path]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});
