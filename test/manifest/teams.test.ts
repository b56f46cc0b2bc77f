import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { appManifest, languageFile } from '../../manifest/teams/app-manifest.ts';
import { packApp } from '../../manifest/teams/pack-app.ts';
import { conformance } from '../proof.ts';

const appId = '2b4d5c2e-8f4b-4b1e-9a63-0d6f3c1b7a55';
const files = unzipSync(packApp({ appId, address: 'https://desk.linde.example/' }));
const json = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
const where =
  conformance === null ? ' (LOKET_CONFORMANCE names no folder: not held to Microsoft’s own schema)' : '';

/** What stands under a path such as `bots[0].commandLists[0].scopes`. */
const under = (value: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/u)
    .filter((step) => step !== '')
    .reduce(
      (at: unknown, step) =>
        Array.isArray(at) ? at[Number(step)] : z.record(z.string(), z.unknown()).parse(at)[step],
      value,
    );

describe(`the app for Teams${where}`, () => {
  test('is a zip of manifest, languages and icons, and nothing else', () => {
    expect(Object.keys(files).toSorted()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'nl.json',
      'outline.png',
    ]);
  });

  test('is the same bytes each time', () => {
    const [one, other] = [0, 1].map(() => packApp({ appId, address: 'https://desk.linde.example' }));
    expect(Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of(1))).toBe(0);
  });

  test('is of the bot, at the address', () => {
    const manifest = appManifest.parse(json('manifest.json'));
    expect([manifest.id, manifest.bots[0].botId]).toEqual([appId, appId]);
    expect(manifest.developer.privacyUrl).toBe('https://desk.linde.example/privacy');
  });

  test.each([
    ['loket', 'https://desk.linde.example'],
    [appId, 'http://desk.linde.example'],
    [appId, ''],
  ])('is not made for app %s at %s', (of, address) => {
    expect(() => packApp({ appId: of, address })).toThrow();
  });

  test('says everything in both languages, and in Dutch what the manifest says', () => {
    const [manifest, nl, en] = [json('manifest.json'), json('nl.json'), json('en.json')];
    const paths = (file: unknown) =>
      Object.keys(languageFile.parse(file)).filter((path) => path !== '$schema');
    expect(paths(en)).toEqual(paths(nl));
    for (const path of paths(nl)) {
      expect([path, under(manifest, path)]).toEqual([path, languageFile.parse(nl)[path]]);
    }
  });

  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a PNG of %d pixels with room for transparency', (name, side) => {
    const bytes = Buffer.from(files[name] ?? []);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([side, side]);
    // Colour type 6 is RGB with alpha; a picture without a transparent pixel may be stored as 2.
    expect(name === 'outline.png' ? [6] : [2, 6]).toContain(bytes[25]);
  });

  if (conformance !== null)
    test('fits Microsoft’s own schema', () => {
      const path = join(conformance ?? '', 'teams', 'v1.25.MicrosoftTeams.schema.json');
      const {
        $schema: _draft,
        id: _id,
        ...schema
      } = z.looseObject({}).parse(JSON.parse(readFileSync(path, 'utf8')));
      const check = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
      check(json('manifest.json'));
      expect(check.errors).toBeNull();
    });
});
