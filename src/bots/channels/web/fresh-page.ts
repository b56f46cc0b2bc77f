import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What goes into the page, and the versions of what it is made with. */
const sources = [
  'src/bots/channels/web',
  'src/bots/triage',
  'src/bots/insight',
  'src/bots/channel.ts',
  'src/diagnostics/model.ts',
  'src/diagnostics/access/grant.ts',
  'package-lock.json',
];
const note = 'built-from.txt';

/**
 * Makes sure that `folder` holds the page of these sources: builds it when it is missing or was built from
 * others. Goes by what the files hold and not by their times, which a checkout or a copy changes.
 */
export async function freshPage(folder: string, root: string): Promise<'fresh' | 'built'> {
  const digest = await digestOf(root);
  const builtFrom = await readFile(join(folder, note), 'utf8').catch(() => null);
  if (builtFrom === digest) return 'fresh';
  const { buildPage } = await import('./build-page.ts');
  const aside = `${folder}-${randomUUID()}`;
  try {
    await buildPage(aside, root);
    await writeFile(join(aside, note), digest);
    await rm(folder, { recursive: true, force: true });
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process may have put the same page there in between.
    if ((await readFile(join(folder, note), 'utf8').catch(() => null)) !== digest) throw error;
  }
  return 'built';
}

async function digestOf(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of await filesOf(join(root, source))) {
      hash.update(path.slice(root.length)).update(await readFile(path).catch(() => ''));
    }
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
