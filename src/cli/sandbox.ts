import { Command, InvalidArgumentError } from 'commander';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError } from './print.ts';
import { readWorld } from './read-world.ts';

/** `loket sandbox`: the stand-ins alone, for who tries a client or a tenant file. */
export const sandbox = (leaveWith: LeaveWith): Command =>
  new Command('sandbox')
    .description('play LearnLinq and the HR source from a world file')
    .option('--world <file>', 'a world file, or demo', 'demo')
    .option(
      '--port <number>',
      'the port of LearnLinq, and the HR source takes the next; 0: any two',
      portNumber,
      4100,
    )
    .action(async ({ world, port }: { world: string; port: number }) => {
      const read = await readWorld(world);
      if (read.is === 'wrong') {
        for (const fault of read.faults) printError(fault);
        return leaveWith(exitCodes.usage);
      }
      const started = await startSandbox(read.world, port === 0 ? {} : { port }).catch(() => null);
      if (started === null) {
        printError(`Port ${port} or ${port + 1} is in use. Choose another with --port.`);
        return leaveWith(exitCodes.usage);
      }
      print(`It is ${started.clock().toISOString()} in this world, until you move the clock.`);
      for (const [customer, { learnlinq, hr }] of started.credentials) {
        print(`${customer}\n  LearnLinq  ${learnlinq.url}  token ${learnlinq.token}`);
        print(`  HR source  ${hr.url}  token ${hr.token}`);
      }
    });

export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  }
  return port;
}
