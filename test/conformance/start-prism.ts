import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { z } from 'zod';

export interface Prism {
  readonly url: string;
  close(): Promise<void>;
}

const document = z.looseObject({
  paths: z.record(z.string(), z.unknown()),
  components: z.looseObject({
    schemas: z.looseObject({
      create_message_request: z.looseObject({
        properties: z.looseObject({ message_type: z.looseObject({ enum: z.array(z.string()) }) }),
      }),
    }),
  }),
});

/**
 * The paths that Loket calls: with all of them Prism takes half a minute to begin. That a path is a published one is a
 * test of its own.
 */
export const calledPaths = [
  '/admins',
  '/contacts/{contact_id}',
  '/contacts/{contact_id}/companies',
  '/conversations/search',
  '/conversations/{conversation_id}',
  '/conversations/{conversation_id}/convert',
  '/conversations/{conversation_id}/parts',
  '/conversations/{conversation_id}/reply',
  '/messages',
] as const;

/** Prism plays an API by its description: it refuses a request that does not fit, and answers an example. */
export async function startPrism(description: string): Promise<Prism> {
  const folder = await mkdtemp(join(tmpdir(), 'loket-prism-'));
  const file = join(folder, 'intercom.json');
  await writeFile(file, JSON.stringify(mended(parse(await readFile(description, 'utf8')))));
  const require = createRequire(import.meta.url);
  const program = join(dirname(require.resolve('@stoplight/prism-cli/package.json')), 'dist', 'index.js');
  const child = spawn(process.execPath, [program, 'mock', '-h', '127.0.0.1', '-p', '0', file]);
  const ended = once(child, 'exit');
  const said: string[] = [];
  const listening = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      const [url] = /http:\/\/127\.0\.0\.1:\d+$/u.exec(line) ?? [];
      if (url !== undefined && line.includes('listening')) resolve(url);
    });
  });
  const url = await Promise.race([listening, ended.then(() => null)]);
  if (url === null) throw new Error(`Prism did not begin: ${said.join('\n')}`);
  return {
    url,
    async close() {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The description calls a message in the app `in_app` in one place, and `inapp` in its rules and examples. */
function mended(given: unknown): z.infer<typeof document> {
  const { paths, components, ...rest } = document.parse(given);
  components.schemas.create_message_request.properties.message_type.enum.push('inapp');
  const called = Object.fromEntries(calledPaths.map((path) => [path, paths[path]]));
  return { ...rest, components, paths: called };
}
