import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileWords } from '../wiring/compose-file-check.ts';
import type { FileLanguage, ToldFile } from './print-file-text.ts';

/** The report as one JSON object, a finding a line, written as they are found. Answers with how many there are. */
export async function printFileJson({ checked }: ToldFile, language: FileLanguage): Promise<number> {
  const told = { findings: 0 };
  async function* pieces() {
    yield `{\n${numbers(checked)}  "findings": [`;
    for await (const fault of faultsOf(checked)) {
      yield `${told.findings === 0 ? '' : ','}\n    ${JSON.stringify(fileWords.findingOf(fault, language))}`;
      told.findings += 1;
    }
    const blocked = checked.is === 'checked' && checked.blocked === 'yes';
    yield `${told.findings === 0 ? '' : '\n  '}],\n  "blocked": ${blocked}\n}\n`;
  }
  await pipeline(Readable.from(pieces()), process.stdout, { end: false }).catch(unlessLeft);
  return told.findings;
}

/** A reader such as `head` that has seen enough is no fault. */
function unlessLeft(error: unknown): void {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code !== 'EPIPE') throw error;
}

function numbers(checked: ToldFile['checked']): string {
  const { rows, skipped, compared } =
    checked.is === 'checked' ? checked.counts : { rows: 0, skipped: 0, compared: null };
  const { created, changed, deactivated } = compared ?? { created: null, changed: null, deactivated: null };
  return Object.entries({ rows, created, changed, deactivated, skipped })
    .map(([name, value]) => `  "${name}": ${JSON.stringify(value)},\n`)
    .join('');
}

async function* faultsOf(checked: ToldFile['checked']) {
  if (checked.is === 'unreadable') yield checked.fault;
  else yield* checked.faults();
}
