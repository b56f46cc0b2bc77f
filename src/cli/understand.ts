import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { composeExplaining, composeUnderstanding } from '../understanding.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { printError, printJson } from './print.ts';
import { readLines } from './read-lines.ts';
import { writeLines } from './write-lines.ts';

interface Options {
  readonly json?: true;
  readonly explain?: true;
}

/** `loket understand`: what each message says; standard input a line each, or the one message given. */
export const understand = (leaveWith: LeaveWith): Command =>
  new Command('understand')
    .description('say what messages mean: a line of JSON for each line of standard input')
    .argument('[text]', 'one message, instead of standard input')
    .option('--json', 'print the one message on a line too')
    .option('--explain', 'say with each message why: the words, concepts and rules that decided, under `why`')
    .action(async (text: string | undefined, { json, explain }: Options) => {
      staySmall();
      const understandLine = explain === true ? composeExplaining() : composeUnderstanding();
      if (text !== undefined) return printJson({ id: null, ...understandLine(text) }, json === true ? 0 : 2);
      if (process.stdin.isTTY) {
        printError('Give a message, or messages on standard input.');
        return leaveWith(exitCodes.usage);
      }
      await writeLines(answers(process.stdin, understandLine), process.stdout);
    });

/** What a message needs is short-lived: it is cleared away soon, so that the process stays small however many there are. */
function staySmall(): void {
  setFlagsFromString('--optimize-for-size');
}

/** An answer for each line, in their order. */
async function* answers(
  stream: AsyncIterable<Uint8Array>,
  understandLine: (text: string) => object,
): AsyncGenerator<string> {
  for await (const line of readLines(stream)) {
    const { id, text } = readMessage(line);
    yield JSON.stringify({ id, ...understandLine(text) });
  }
}

/** Plain text, or JSON with `text` and maybe an `id` of any kind; what begins like JSON and is none is text. */
function readMessage(line: string): { readonly id: unknown; readonly text: string } {
  const parsed = line.startsWith('{') ? parseJson(line) : null;
  if (typeof parsed !== 'object' || parsed === null || !('text' in parsed) || typeof parsed.text !== 'string')
    return { id: null, text: line };
  return { id: 'id' in parsed ? (parsed.id ?? null) : null, text: parsed.text };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
