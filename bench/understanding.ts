/**
 * How well messages are understood, on files of messages that nobody tuned to. Run with
 * `npm run bench:understand -- FOLDER`; a line of a `.jsonl` file there is
 * `{ text, lang, intent, intents?, entities, distractors?, count_values?, split, platform }`.
 * Prints totals only, so that the messages stay unseen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadClassify } from '../src/bots/conversation/understand/load-understanding.ts';
import { thresholds } from '../src/bots/conversation/understand/tiers.ts';
import {
  createUnderstandLine,
  type UnderstoodLine,
} from '../src/bots/conversation/understand/understand-line.ts';
import { intents } from '../src/diagnostics/model.ts';

const values = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));
const row = z.object({
  text: z.string(),
  lang: z.enum(['nl', 'en']),
  intent: z.enum(intents),
  intents: z.array(z.enum(intents)).optional(),
  entities: z.record(z.string(), values).default({}),
  distractors: z.record(z.string(), values).default({}),
  count_values: z.array(z.number()).optional(),
  split: z.string(),
  platform: z.string().nullable().default(null),
});
type Row = z.infer<typeof row>;
interface Judged {
  readonly row: Row;
  readonly said: UnderstoodLine;
}

const folder = process.argv[2] ?? 'test/understanding/validation';
const before = memory();
const began = performance.now();
const understand = createUnderstandLine(loadClassify(), thresholds);
understand('warm');
const loadMs = performance.now() - began;
const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted()
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => row.parse(JSON.parse(line)));
const judged: readonly Judged[] = rows.map((each) => ({ row: each, said: understand(each.text) }));
const memoryMb = memory() - before;

// In time on the processor, so that other programs on the machine do not count.
const warm = process.cpuUsage();
let measured = 0;
while (process.cpuUsage(warm).user < 3e6) {
  for (const { text } of rows) understand(text);
  measured += rows.length;
}
const perSecond = measured / (process.cpuUsage(warm).user / 1e6);

print('messages', String(rows.length));
const inScope = judged.filter(({ row: { intent } }) => intent !== 'out-of-scope');
print('top-1, in scope', share(inScope, isRight));
print('top-3, in scope', share(inScope, isNear));
print('top-1, everything', share(judged, isRight));
for (const language of ['nl', 'en'] as const) {
  print(`macro-F1 ${language}`, macroF1(judged.filter(({ row: { lang } }) => lang === language)).toFixed(3));
}
for (const kind of [...new Set(rows.map(({ split }) => split))].toSorted()) {
  const some = judged.filter(({ row: { split } }) => split === kind);
  print(`kind ${kind}`, `${share(some, isRight)}  of ${some.length}`);
}
for (const intent of intents) {
  const some = judged.filter((each) => each.row.intent === intent);
  if (some.length > 0) print(`intent ${intent}`, `${share(some, isRight)}  of ${some.length}`);
}
print(
  'out of scope found',
  share(
    judged.filter(({ row: { intent } }) => intent === 'out-of-scope'),
    isRight,
  ),
);
print(
  'in scope rejected',
  share(inScope, ({ said }) => said.intent === 'out-of-scope'),
);
const human = judged.filter(
  ({ row: each }) => each.intent === 'talk-to-human' || each.intents?.includes('talk-to-human'),
);
print(
  'wishes for a human missed',
  `${human.filter(({ said }) => !said.intents.includes('talk-to-human')).length}  of ${human.length}`,
);
const several = judged.filter(({ row: each }) => (each.intents ?? []).length > 1);
print(
  'several requests, all in order',
  share(several, ({ row: each, said }) => `${each.intents}` === `${said.intents}`),
);
print(
  'one request taken for several',
  share(
    judged.filter(({ row: each }) => (each.intents ?? []).length <= 1),
    ({ said }) => said.intents.length > 1,
  ),
);
print(
  'language',
  share(judged, ({ row: { lang }, said }) => said.language === lang),
);
print(
  'platform',
  share(judged, ({ row: { platform }, said }) => said.platform === platform),
);
entityFigures();
for (const tier of ['act', 'confirm', 'offer', 'rephrase', 'hand-over'] as const) {
  const some = judged.filter(({ said }) => said.tier === tier);
  print(
    `tier ${tier}`,
    `${some.length}, right ${share(some, isRight)}, among the first three ${share(some, isNear)}`,
  );
}
print('messages a second', perSecond.toFixed(0));
print('load', `${loadMs.toFixed(0)} ms`);
print('memory above before', `${memoryMb.toFixed(0)} MB`);

function isRight({ row: { intent }, said }: Judged): boolean {
  return said.intent === intent;
}

function isNear({ row: { intent }, said }: Judged): boolean {
  return said.intent === intent || said.alternatives.slice(0, 2).some((each) => each.intent === intent);
}

function share(some: readonly Judged[], fits: (each: Judged) => boolean): string {
  return some.length === 0 ? '–' : (some.filter(fits).length / some.length).toFixed(3);
}

function macroF1(some: readonly Judged[]): number {
  const figures = intents.flatMap((intent) => {
    const wanted = some.filter((each) => each.row.intent === intent).length;
    const said = some.filter((each) => each.said.intent === intent).length;
    const both = some.filter((each) => each.row.intent === intent && each.said.intent === intent).length;
    return wanted === 0 ? [] : [(2 * both) / (wanted + said)];
  });
  return figures.reduce((sum, each) => sum + each, 0) / figures.length;
}

function entityFigures(): void {
  const kinds = ['email', 'username', 'person_name', 'url', 'count', 'department', 'date', 'ticket'] as const;
  const all = { right: 0, said: 0, wanted: 0 };
  for (const kind of kinds) {
    const own = { right: 0, said: 0, wanted: 0 };
    for (const { row: each, said } of judged) {
      const wanted =
        kind === 'count' ? (each.count_values ?? []).map(String) : (each.entities[kind] ?? []).map(even);
      const found = said.entities[kind].map((value) => even(String(value)));
      own.right += found.filter((value) => wanted.includes(value)).length;
      own.said += found.length;
      own.wanted += wanted.length;
    }
    print(`entity ${kind}`, `F1 ${f1(own)}  wanted ${own.wanted}, found ${own.said}, right ${own.right}`);
    all.right += own.right;
    all.said += own.said;
    all.wanted += own.wanted;
  }
  print('entities F1', f1(all));
  const distractors = judged.flatMap(({ row: each, said }) =>
    Object.entries(each.distractors).flatMap(([kind, many]) =>
      many.map((value) => found(said, kind).includes(even(value))),
    ),
  );
  print('distractors taken', `${distractors.filter(Boolean).length}  of ${distractors.length}`);
}

function found(said: UnderstoodLine, kind: string): readonly string[] {
  return Object.entries(said.entities)
    .filter(([name]) => name === kind)
    .flatMap(([, many]) => many.map((value: string | number) => even(String(value))));
}

function f1({ right, said, wanted }: { right: number; said: number; wanted: number }): string {
  return said + wanted === 0 ? '–' : ((2 * right) / (said + wanted)).toFixed(3);
}

function even(value: string): string {
  return value.trim().toLowerCase();
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(40)} ${figure}\n`);
}
