#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { createRequire, enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';

// The sources run as they are on Node 22.18 and later (type stripping). An older Node hands over to the one
// that is installed with the dependencies.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const program = join(import.meta.dirname, '..', 'src', 'cli', 'loket.ts');

if (major > 22 || (major === 22 && minor >= 18)) {
  // What was compiled once is kept in the temporary folder: the next start is quicker, and takes a quarter less memory.
  enableCompileCache();
  await import(program);
} else {
  const home = dirname(createRequire(import.meta.url).resolve('node/package.json'));
  const run = spawnSync(join(home, 'bin', 'node'), [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = run.status ?? 4;
}
