import { join } from 'node:path';
import { type Config, configure, configureDatabase, configureDemo, processEnvironment } from '../config.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { printError } from './print.ts';

/** The folder of the program itself. */
export const root = join(import.meta.dirname, '..', '..');

const kinds = { live: configure, demo: configureDemo, database: configureDatabase } as const;

/** The configuration, or every problem printed at once and `null`. */
export function settings(kind: keyof typeof kinds, leaveWith: LeaveWith): Config | null {
  const configured = kinds[kind](processEnvironment());
  if (configured.is === 'right') return configured.config;
  for (const { what, fix } of configured.problems) printError(`${what}: ${fix}.`);
  leaveWith(exitCodes.usage);
  return null;
}
