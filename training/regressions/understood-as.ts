/**
 * Makes a regression case of a message that was misunderstood: checks it, and adds it to
 * `test/understanding/regressions.jsonl`. Run with `npm run understood-as -- INTENT "the message"
 * [--and INTENT]... [--entity KIND=VALUE]... [--not KIND=VALUE]... [--kind typo]`.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeUnderstanding } from '../../src/understanding.ts';
import { makeCase } from './regression-case.ts';

const file = join(import.meta.dirname, '..', '..', 'test/understanding/regressions.jsonl');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    and: { type: 'string', multiple: true, default: [] },
    entity: { type: 'string', multiple: true, default: [] },
    not: { type: 'string', multiple: true, default: [] },
    kind: { type: 'string', default: 'plain' },
    lang: { type: 'string' },
  },
});
const [intent = '', text = ''] = positionals;
const before = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const understandLine = composeUnderstanding();
const said = understandLine(text);
const made = makeCase(
  {
    text,
    intents: [intent, ...values.and],
    entities: values.entity,
    distractors: values.not,
    split: values.kind,
    lang: values.lang ?? said.language,
    platform: said.platform,
  },
  before,
);
if (made.is === 'refused') {
  process.stderr.write(`${made.because.join('\n')}\n`);
  process.exitCode = 2;
} else {
  appendFileSync(file, `${JSON.stringify(made.line)}\n`);
  const now = `It is understood as ${said.intents.join(', then ')} now.`;
  process.stdout.write(`Added as ${made.line.id}. ${now}\n`);
}
