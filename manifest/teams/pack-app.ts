import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { appManifest, languageFile } from './app-manifest.ts';

const folder = join(import.meta.dirname, 'app');
const read = (name: string) => readFileSync(join(folder, name));
const json = (name: string): unknown => JSON.parse(read(name).toString('utf8'));
/** The same files give the same bytes, whenever they are packed. */
const always = { mtime: new Date('2026-01-01T00:00:00Z') };

export interface AppOf {
  /** The id of the app registration, which is the bot's too. */
  readonly appId: string;
  /** Where Loket and its terms stand, such as `https://loket.example`. */
  readonly address: string;
}

/** The app as it is uploaded to Teams: a zip of manifest, languages and icons. Throws where Teams would refuse it. */
export function packApp({ appId, address }: AppOf): Uint8Array {
  const filled = JSON.stringify(json('manifest.json'))
    .replaceAll('00000000-0000-0000-0000-000000000000', appId)
    .replaceAll('https://loket.example', address.replace(/\/$/u, ''));
  const manifest = appManifest.parse(JSON.parse(filled));
  const files: Zippable = { 'manifest.json': [text(manifest), always] };
  for (const name of ['nl.json', 'en.json']) files[name] = [text(languageFile.parse(json(name))), always];
  for (const [name, side] of [
    ['color.png', 192],
    ['outline.png', 32],
  ] as const) {
    const bytes = read(name);
    if (sideOf(bytes) !== side) throw new Error(`${name} is not a PNG of ${side} by ${side}`);
    files[name] = [new Uint8Array(bytes), always];
  }
  return zipSync(files);
}

const text = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** The side of a square PNG in pixels (PNG 11.2.1); `null` when it is none. */
function sideOf(bytes: Buffer): number | null {
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width === height ? width : null;
}
