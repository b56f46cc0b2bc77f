import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { printError } from './print.ts';
import { type ReadWorld, readWorld, worldFrom } from './read-world.ts';
import { question, runQuestion } from './run-question.ts';

const id = z.union([z.string(), z.number()]);
const batchLine = question.extend({ id, world: z.union([z.string(), z.looseObject({})]) });

/** Most of a dry run is waiting: for a stand-in that is slow on purpose, a few seconds. */
const atOnce = 16;

/** Answers every line, in order. Each run gets a world of its own, so no line touches another. */
export async function runBatch(input: Readable, write: (line: unknown) => void): Promise<ExitCode> {
  const worlds = new Map<string, Promise<ReadWorld>>();
  const under: Promise<LineResult>[] = [];
  let code: ExitCode = exitCodes.done;
  const take = async () => {
    const result = await under.shift();
    if (result === undefined) return;
    write(result.object);
    if (result.is === 'our-fault') code = exitCodes.ourFault;
    else if (result.is === 'wrong' && code === exitCodes.done) code = exitCodes.usage;
  };
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    under.push(runLine(line, number, worlds));
    if (under.length >= atOnce) await take();
  }
  while (under.length > 0) await take();
  return code;
}

type Worlds = Map<string, Promise<ReadWorld>>;

/** What came of one line. A line that is wrong gets its object too, with what to mend; nothing is lost. */
type LineResult = { readonly is: 'ran' | 'wrong' | 'our-fault'; readonly object: object };

async function runLine(line: string, number: number, worlds: Worlds): Promise<LineResult> {
  try {
    return await answerLine(line, number, worlds);
  } catch {
    return { is: 'our-fault', object: { id: idOf(line) ?? number, wrong: ['this run failed on our side'] } };
  }
}

async function answerLine(line: string, number: number, worlds: Worlds): Promise<LineResult> {
  const name = idOf(line) ?? number;
  const wrong = (problems: readonly string[]): LineResult => {
    for (const problem of problems) printError(`line ${number}: ${problem}`);
    return { is: 'wrong', object: { id: name, wrong: problems } };
  };
  const parsed = batchLine.safeParse(parseJson(line));
  if (!parsed.success)
    return wrong(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`));
  const { id: _given, world, ...asked } = parsed.data;
  const read = typeof world === 'string' ? await fromFile(world, worlds) : worldFrom(world);
  if (read.is === 'wrong') return wrong(read.faults);
  const ran = await runQuestion(read.world, asked);
  return ran.is === 'wrong' ? wrong([ran.problem]) : { is: 'ran', object: { id: name, ...ran.rehearsal } };
}

function fromFile(path: string, worlds: Worlds): Promise<ReadWorld> {
  const reading = worlds.get(path) ?? readWorld(path);
  worlds.set(path, reading);
  return reading;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function idOf(line: string): string | number | null {
  return z.looseObject({ id }).safeParse(parseJson(line)).data?.id ?? null;
}
