import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { checkReportSchema, composeFileCheck } from '../wiring/compose-file-check.ts';
import { customerOfFile } from './customer-of-file.ts';
import { type ExitCode, exitCodes, type LeaveWith } from './exit-codes.ts';
import { fileProgress } from './file-progress.ts';
import { print, printError, printJson } from './print.ts';
import { printFileJson } from './print-file-json.ts';
import { type FileLanguage, printFileText } from './print-file-text.ts';

interface Options {
  readonly tenant?: string;
  readonly world?: string;
  readonly customer?: string;
  readonly previous?: string;
  readonly accounts: boolean;
  readonly json?: true;
  readonly language: FileLanguage;
  readonly corrected?: string;
  readonly schema?: true;
}

/** `loket check-file`: a source file of LearnLinq, before it is delivered. */
export const checkFile = (leaveWith: LeaveWith): Command =>
  new Command('check-file')
    .description('check a source file before it is delivered')
    .argument('[file]', 'the CSV file')
    .option('--tenant <file-or-id>', 'the tenant file of the customer, or an id in TENANTS_DIR')
    .option('--world <file>', 'instead of a tenant: a world file, or demo')
    .option('--customer <id>', 'the customer in that world')
    .option('--previous <file>', 'the delivery before, to compare with; left out: who is in LearnLinq now')
    .option('--no-accounts', 'do not ask LearnLinq; only the rows themselves are checked')
    .option('--json', 'print one JSON object')
    .addOption(new Option('--language <language>', 'of what is found').choices(['nl', 'en']).default('nl'))
    .option('--corrected <file>', 'write a new file with the safe repairs, and a list of them beside it')
    .option('--schema', 'print the JSON Schema of what --json prints')
    .action(async (file: string | undefined, options: Options, command: Command) => {
      if (options.schema === true) return printJson(checkReportSchema());
      if (file === undefined || (options.tenant === undefined) === (options.world === undefined))
        return command.error('error: give a file, and either --tenant or --world');
      leaveWith(await check(file, options));
    });

async function check(path: string, options: Options): Promise<ExitCode> {
  if (options.corrected !== undefined && existsSync(options.corrected)) return taken(options.corrected);
  const found = await customerOfFile(options);
  if (found.is === 'wrong') {
    for (const problem of found.problems) printError(problem);
    return exitCodes.usage;
  }
  const progress = fileProgress();
  try {
    const { tenant, clock } = found;
    const { checked, basis } = await composeFileCheck({
      path,
      tenant,
      previous: options.previous ?? null,
      learnlinq: options.accounts ? found.learnlinq : null,
      ...(clock !== null && { clock }),
      onBytes: progress.show,
    });
    progress.clear();
    if (checked.is === 'previous-unreadable') {
      printError(`${options.previous}: nobody can be read from this file`);
      return exitCodes.usage;
    }
    return await tell({ checked, basis }, options);
  } finally {
    progress.clear();
    await found.close();
  }
}

type Outcome = Awaited<ReturnType<typeof composeFileCheck>>;
type Told = {
  readonly checked: Exclude<Outcome['checked'], { is: 'previous-unreadable' }>;
  readonly basis: Outcome['basis'];
};

async function tell(told: Told, { json, language, corrected }: Options): Promise<ExitCode> {
  const { checked } = told;
  const findings = await (json === true ? printFileJson : printFileText)(told, language);
  if (checked.is === 'unreadable') return exitCodes.usage;
  try {
    if (corrected !== undefined) {
      const outcome = await checked.correct(corrected);
      if (outcome.is === 'taken') return taken(corrected);
      if (outcome.is === 'no-place') return noPlace(corrected);
      if (json !== true) print(`\n${written(corrected, outcome.repairs)[language]}`);
    }
  } finally {
    await checked.close();
  }
  if (checked.blocked === 'yes') return exitCodes.blocked;
  return findings === 0 ? exitCodes.done : exitCodes.findings;
}

const written = (to: string, repairs: number) => ({
  nl: `Hersteld bestand: ${to}. Wat er hersteld is (${repairs}) staat in ${to}.repairs.jsonl.`,
  en: `Corrected file: ${to}. What was repaired (${repairs}) stands in ${to}.repairs.jsonl.`,
});

function taken(path: string): ExitCode {
  printError(`${path}: something stands there already. Choose another name for the corrected file.`);
  return exitCodes.usage;
}

function noPlace(path: string): ExitCode {
  printError(`${path}: nothing can be written there. Choose another place for the corrected file.`);
  return exitCodes.usage;
}
