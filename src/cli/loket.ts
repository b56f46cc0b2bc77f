import { Command, CommanderError } from 'commander';
import { type ExitCode, exitCodes, type LeaveWith } from './exit-codes.ts';
import { printError } from './print.ts';

type MakeCommand = (leaveWith: LeaveWith) => Command;

/** Each is loaded when it is called for, so that a small command does not bring in the database. */
const commands: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  chat: async () => (await import('./chat.ts')).chat,
  understand: async () => (await import('./understand.ts')).understand,
  diagnose: async () => (await import('./diagnose.ts')).diagnose,
  'check-file': async () => (await import('./check-file.ts')).checkFile,
  sandbox: async () => (await import('./sandbox.ts')).sandbox,
  world: async () => (await import('./world.ts')).world,
  tenant: async () => (await import('./tenant.ts')).tenant,
  erase: async () => (await import('./erase.ts')).erase,
  ticket: async () => (await import('./ticket.ts')).ticket,
  insight: async () => (await import('./insight.ts')).insight,
  doctor: async () => (await import('./doctor.ts')).doctor,
  migrate: async () => (await import('./migrate.ts')).migrate,
  page: async () => (await import('./page.ts')).page,
};

const program = new Command('loket')
  .description('The support desk inside your chat.')
  .showHelpAfterError('(loket --help lists the commands)')
  .exitOverride();

const called = Object.entries(commands).filter(([name]) => name === process.argv[2]);
for (const [, load] of called.length > 0 ? called : Object.entries(commands)) {
  const command = await load();
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
