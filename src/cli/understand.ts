import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { z } from 'zod';
import { composeUnderstanding } from '../understanding.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { printError, printJson } from './print.ts';

const jsonLine = z.looseObject({ text: z.string(), id: z.union([z.string(), z.number()]).nullish() });

/** `loket understand`: what each message says; standard input a line each, or the one message given. */
export const understand = (leaveWith: LeaveWith): Command =>
  new Command('understand')
    .description('say what messages mean: a line of JSON for each line of standard input')
    .argument('[text]', 'one message, instead of standard input')
    .option('--json', 'print the one message on a line too')
    .action(async (text: string | undefined, { json }: { json?: true }) => {
      const understandLine = composeUnderstanding();
      if (text !== undefined) return printJson({ id: null, ...understandLine(text) }, json === true ? 0 : 2);
      if (process.stdin.isTTY) {
        printError('Give a message, or messages on standard input.');
        return leaveWith(exitCodes.usage);
      }
      const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
      for await (const line of lines) {
        const { id, text: said } = readLine(line);
        printJson({ id, ...understandLine(said) }, 0);
      }
    });

/** Plain text, or JSON with `text` and maybe `id`; what begins like JSON and is none is text. */
function readLine(line: string): { readonly id: string | number | null; readonly text: string } {
  if (!line.startsWith('{')) return { id: null, text: line };
  const parsed = jsonLine.safeParse(parseJson(line));
  return parsed.success ? { id: parsed.data.id ?? null, text: parsed.data.text } : { id: null, text: line };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
