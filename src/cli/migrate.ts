import { Command } from 'commander';
import { composeMigration } from '../wiring/compose-migration.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError } from './print.ts';
import { settings } from './settings.ts';

/** `loket migrate`: the database alone. Serving does the same at its start. */
export const migrate = (leaveWith: LeaveWith): Command =>
  new Command('migrate').description('bring the database up to date, and stop').action(async () => {
    const config = settings('database', leaveWith);
    if (config === null) return;
    const migrated = await composeMigration(config);
    if (migrated.is === 'done') return print('The database is up to date.');
    printError(migrated.problem);
    leaveWith(exitCodes.usage);
  });
