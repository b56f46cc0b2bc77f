import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packApp } from './pack-app.ts';

const [appId = '', address = ''] = process.argv.slice(2);
const target = join(import.meta.dirname, '../../dist/loket-teams.zip');

try {
  const zip = packApp({ appId, address });
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, zip);
  process.stdout.write(`The app stands in dist/loket-teams.zip (${zip.length} bytes). Upload it in Teams.\n`);
} catch (error) {
  const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
  process.stderr.write(`npm run build:teams -- <Microsoft App ID> <https address of Loket>\n${why}\n`);
  process.exitCode = 2;
}
