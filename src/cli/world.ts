import { Command } from 'commander';
import { z } from 'zod';
import { world as worldShape } from '../sandbox/world.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError, printJson } from './print.ts';
import { readWorld } from './read-world.ts';

/** `loket world`: the form of a world file, and whether one is right. */
export const world = (leaveWith: LeaveWith): Command =>
  new Command('world')
    .description('describe or check a world file')
    .option('--schema', 'print the JSON Schema of a world file')
    .option('--check <file>', 'name every fault of a world file')
    .action(async ({ schema, check }: { schema?: true; check?: string }, command: Command) => {
      if (schema === true) return printJson(z.toJSONSchema(worldShape, { io: 'input' }));
      if (check === undefined) return command.help({ error: true });
      const read = await readWorld(check);
      if (read.is === 'read') return print(`${check}: this world is right.`);
      for (const fault of read.faults) printError(fault);
      leaveWith(exitCodes.usage);
    });
