import type { Judged } from './judged.ts';
import { print } from './print.ts';

const kinds = ['email', 'username', 'person_name', 'url', 'count', 'department', 'date', 'ticket'] as const;
type Counts = Record<'right' | 'said' | 'wanted', number>;

/** F1 of every kind of value and of all, and the distractors that were taken. */
export function printEntities(judged: readonly Judged[]): void {
  const all: Counts = { right: 0, said: 0, wanted: 0 };
  print('values', 'F1', 'wanted', 'found', 'right');
  for (const kind of kinds) {
    const own: Counts = { right: 0, said: 0, wanted: 0 };
    for (const { row, said } of judged) {
      const wanted = kind === 'count' ? (row.count_values ?? []).map(String) : (row.entities[kind] ?? []);
      const found = said.entities[kind].map((value) => even(String(value)));
      own.right += found.filter((value) => wanted.map(even).includes(value)).length;
      own.said += found.length;
      own.wanted += wanted.length;
    }
    print(`  ${kind}`, f1(own), String(own.wanted), String(own.said), String(own.right));
    for (const part of ['right', 'said', 'wanted'] as const) all[part] += own[part];
  }
  print('  all values', f1(all));
  const distractors = judged.flatMap(({ row, said }) =>
    Object.entries(row.distractors).flatMap(([kind, many]) =>
      many.map((value) => foundOf(said, kind).includes(even(value))),
    ),
  );
  print('distractors, taken', `${distractors.filter(Boolean).length} of ${distractors.length}`);
}

const foundOf = (said: Judged['said'], kind: string): readonly string[] =>
  Object.entries(said.entities)
    .filter(([name]) => name === kind)
    .flatMap(([, many]) => many.map((value: string | number) => even(String(value))));

const f1 = ({ right, said, wanted }: Counts): string =>
  said + wanted === 0 ? '–' : ((2 * right) / (said + wanted)).toFixed(3);

const even = (value: string): string => value.trim().toLowerCase();
