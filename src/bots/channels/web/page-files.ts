import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Answer, type Route, refusal } from '../../route.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The built page, read once: what is not in the folder at the start does not exist, so no path can lead out. */
export async function pageFiles(folder: string): Promise<readonly Route[]> {
  const names = await readdir(folder);
  const files = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
  const file = (name: string, kind: 'hashed' | 'fixed'): Answer => {
    const bytes = files.get(name);
    const type = types[extname(name)];
    if (bytes === undefined || type === undefined) {
      return refusal(404, 'not-found', 'There is nothing at this address.');
    }
    return { is: 'file', type, bytes, name: kind };
  };
  const html = (path: string, name: string): Route => ({
    method: 'GET',
    path,
    answer: async () => file(name, 'fixed'),
  });
  return [
    html('/', 'chat.html'),
    html('/desk', 'desk.html'),
    html('/insight', 'insight.html'),
    {
      method: 'GET',
      path: '/page/*',
      answer: async ({ path }) => file(path.slice('/page/'.length), 'hashed'),
    },
  ];
}
