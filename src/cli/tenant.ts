import { Command } from 'commander';
import { tenantFile } from '../config.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError, printJson } from './print.ts';

/** `loket tenant`: the form of a tenant file, and whether one is right. */
export const tenant = (leaveWith: LeaveWith): Command =>
  new Command('tenant')
    .description('describe or check a tenant file')
    .option('--schema', 'print the JSON Schema of a tenant file, for editors')
    .option('--check <file>', 'name every fault of a tenant file, with its line and column')
    .action(({ schema, check }: { schema?: true; check?: string }, command: Command) => {
      if (schema === true) return printJson(tenantFile.schema());
      if (check === undefined) return command.help({ error: true });
      const problems = tenantFile.check(check);
      if (problems.length === 0)
        return print(`${check}: this tenant file is right. Whether its secrets are set, loket doctor tells.`);
      for (const { what, fix } of problems) printError(`${what}: ${fix}.`);
      leaveWith(exitCodes.usage);
    });
