import { Command } from 'commander';
import { preparePage } from '../wiring/page-routes.ts';
import { print } from './print.ts';
import { root } from './settings.ts';

/** `loket page`: builds the chat page ahead of the first start; a production image carries the result. */
export const page = (): Command =>
  new Command('page').description('build the chat page').action(async () => {
    print((await preparePage(root)) === 'built' ? 'The page is built.' : 'The page is up to date.');
  });
