import { open } from 'node:fs/promises';
import { stdin } from 'node:process';
import type { Readable } from 'node:stream';
import { Command } from 'commander';
import { rehearsalSchema } from '../wiring/compose-rehearsal.ts';
import { type ExitCode, exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError, printJson } from './print.ts';
import { readWorld } from './read-world.ts';
import { runBatch } from './run-batch.ts';
import { type Ran, runQuestion } from './run-question.ts';

interface Options {
  readonly world?: string;
  readonly as?: string;
  readonly group?: true;
  readonly answer: readonly string[];
  readonly json?: true;
  readonly batch?: true | string;
  readonly schema?: true;
}

/** `loket diagnose`: a whole conversation as a dry run, or hundreds of them. */
export const diagnose = (leaveWith: LeaveWith): Command =>
  new Command('diagnose')
    .description('answer a question in a world, without a database and without opening a ticket')
    .argument('[question]', 'what somebody asks')
    .option('--world <file>', 'a world file, or demo')
    .option('--as <address>', 'who asks: the address of a chatter of that world')
    .option('--group', 'ask where others read along')
    .option('--answer <text>', 'type this next; repeat for more', collect, [])
    .option('--json', 'print one JSON object')
    .option(
      '--batch [file]',
      'read { id, world, as, group?, question, answers } a line, and print an object a line',
    )
    .option('--schema', 'print the JSON Schema of that object')
    .action(async (question: string | undefined, options: Options, command: Command) => {
      if (options.schema === true) return printJson(rehearsalSchema());
      if (options.batch !== undefined) return leaveWith(await batch(options.batch));
      const { world, as } = options;
      if (question === undefined || world === undefined || as === undefined)
        return command.error('error: give a question, --world and --as');
      leaveWith(await answer(question, { ...options, world, as }));
    });

async function batch(from: true | string): Promise<ExitCode> {
  const input = from === true ? stdin : await openFile(from);
  if (input !== null) return runBatch(input, (line) => printJson(line, 0));
  printError(`${from}: there is no such file, or it may not be read`);
  return exitCodes.usage;
}

/** Opened before anything is read of it, so that a wrong name is said and not thrown. */
const openFile = async (path: string): Promise<Readable | null> => {
  const file = await open(path).catch(() => null);
  if (file === null || !(await file.stat()).isDirectory()) return file?.createReadStream() ?? null;
  await file.close();
  return null;
};

const collect = (text: string, before: readonly string[]) => [...before, text];

async function answer(question: string, options: Options & { world: string; as: string }): Promise<ExitCode> {
  const read = await readWorld(options.world);
  if (read.is === 'wrong') {
    for (const fault of read.faults) printError(fault);
    return exitCodes.usage;
  }
  const answers = [...options.answer];
  const ran = await runQuestion(read.world, {
    as: options.as,
    group: options.group === true,
    question,
    answers,
  });
  if (ran.is === 'wrong') {
    printError(ran.problem);
    return exitCodes.usage;
  }
  if (options.json === true) printJson(ran.rehearsal);
  else for (const reply of ran.rehearsal.replies) print(`${reply}\n${choices(ran, reply)}`);
  return exitCodeOf(ran);
}

/** What may be answered to a question, numbered as `--answer` takes it. */
function choices({ rehearsal }: Extract<Ran, { is: 'ran' }>, reply: string): string {
  const options = rehearsal.asked.find(({ text }) => text === reply)?.options ?? [];
  return options.map((label, index) => `  ${index + 1}. ${label}\n`).join('');
}

/** A question that was asked and got no answer is where the conversation stands. */
export const exitCodeOf = ({ rehearsal }: Extract<Ran, { is: 'ran' }>): ExitCode =>
  rehearsal.asked.some((each) => each.answer === null) ? exitCodes.atQuestion : exitCodes.done;
