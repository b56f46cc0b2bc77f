import { join } from 'node:path';
import { freshPage } from '../bots/channels/web/fresh-page.ts';
import { pageFiles } from '../bots/channels/web/page-files.ts';
import type { Route } from '../bots/route.ts';
import type { Surroundings } from './surroundings.ts';

const pageFolder = (root: string) => join(root, 'dist', 'page');

/** Builds the chat page when it is missing or was built from other sources. */
export const preparePage = (root: string) => freshPage(pageFolder(root), root);

export async function pages({ root }: Surroundings): Promise<readonly Route[]> {
  await preparePage(root);
  return pageFiles(pageFolder(root));
}
