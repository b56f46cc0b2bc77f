import { Command } from 'commander';
import { configure, configureDemo, processEnvironment } from '../config.ts';
import { composeExamination } from '../wiring/compose-examination.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print } from './print.ts';

const marks = { well: '✓', wrong: '✗' } as const;

/** `loket doctor`: what is wrong with this installation, why it matters, and what to do. */
export const doctor = (leaveWith: LeaveWith): Command =>
  new Command('doctor')
    .description('check the configuration, the database and the connections')
    .option('--demo', 'as the demo would start')
    .action(async ({ demo }: { demo?: true }) => {
      const configured = (demo === true ? configureDemo : configure)(processEnvironment());
      const checks: Awaited<ReturnType<typeof composeExamination>> =
        configured.is === 'right'
          ? [
              { is: 'well', what: 'The configuration is right.' },
              ...(await composeExamination(configured.config)),
            ]
          : configured.problems.map(({ what, fix }) => ({
              is: 'wrong',
              what,
              why: 'Loket does not start like this.',
              fix,
            }));
      for (const checked of checks) print(describe(checked));
      if (checks.some(({ is }) => is === 'wrong')) leaveWith(exitCodes.usage);
    });

function describe(checked: Awaited<ReturnType<typeof composeExamination>>[number]): string {
  const first = `${marks[checked.is]} ${checked.what}`;
  return checked.is === 'well' ? first : `${first}\n  why: ${checked.why}\n  fix: ${checked.fix}`;
}
