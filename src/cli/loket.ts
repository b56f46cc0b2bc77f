import { Command, CommanderError } from 'commander';
import { chat } from './chat.ts';
import { checkFile } from './check-file.ts';
import { diagnose } from './diagnose.ts';
import { doctor } from './doctor.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { migrate } from './migrate.ts';
import { page } from './page.ts';
import { printError } from './print.ts';
import { sandbox } from './sandbox.ts';
import { serve } from './serve.ts';
import { tenant } from './tenant.ts';
import { world } from './world.ts';

const program = new Command('loket')
  .description('The support desk inside your chat.')
  .showHelpAfterError('(loket --help lists the commands)')
  .exitOverride();

for (const command of [serve, chat, diagnose, checkFile, sandbox, world, tenant, doctor, migrate, page]) {
  program.addCommand(command(leaveWith).exitOverride());
}

function leaveWith(code: ExitCode): void {
  process.exitCode = code;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  else {
    printError(
      error instanceof Error
        ? `Something went wrong on our side: ${error.message}`
        : 'Something went wrong on our side.',
    );
    process.exitCode = exitCodes.ourFault;
  }
}
