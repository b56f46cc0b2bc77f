import type { Language } from '../../diagnostics/model.ts';
import type { Insight, ShownFigures } from './insight-shape.ts';
import { insightWords, type Told } from './insight-words.ts';

interface Row {
  readonly told: Told;
  readonly value: string;
}
interface Section {
  readonly told: Told;
  readonly rows: readonly Row[];
}

/** The figures as a table for a terminal: each customer, all of them together where there are more, what each means. */
export function insightText({ from, to, customers, together }: Insight, language: Language): string {
  const words = insightWords[language];
  const tables = customers.map(({ name, figures }) => ({ name, sections: sectionsOf(figures, language) }));
  const all = { name: words.all, sections: sectionsOf(together, language) };
  const shown = tables.length > 1 ? [...tables, all] : tables;
  const days = `${words.from} ${from} ${words.to.toLowerCase()} ${to}`;
  return [
    ...shown.flatMap(({ name, sections }) => [`${name}. ${days}`, '', ...sections.flatMap(tableOf)]),
    words.meaning,
    '',
    ...definitions(all.sections),
  ].join('\n');
}

function sectionsOf(figures: ShownFigures, language: Language): readonly Section[] {
  const { parts, groups, sources, none, minutes } = insightWords[language];
  const { funnel, solved, questions, misunderstood, firstAnswer, solution } = figures;
  const row = (part: keyof typeof parts, value: string | number): Row => ({
    told: parts[part],
    value: String(value),
  });
  const time = (part: keyof typeof parts, took: number | null) =>
    row(part, took === null ? none : minutes(took));
  const causes = figures.causes.map(({ title, source, count }) => ({
    told: { title: `${title} (${sources[source] ?? source})`, means: '' },
    value: String(count),
  }));
  return [
    {
      told: groups.funnel,
      rows: (['asked', 'diagnosed', 'explained', 'forwarded', 'solved'] as const).map((part) =>
        row(part, funnel[part]),
      ),
    },
    {
      told: groups.solved,
      rows: (['verified', 'confirmed', 'assumed'] as const).map((part) => row(part, solved[part])),
    },
    {
      told: groups.causes,
      rows: causes.length > 0 ? causes : [{ told: { title: none, means: '' }, value: '' }],
    },
    {
      told: groups.times,
      rows: [
        row('answered-tickets', firstAnswer.count),
        time('first-answer-median', firstAnswer.median),
        time('first-answer-ninetieth', firstAnswer.ninetieth),
        row('solved-tickets', solution.count),
        time('solution-median', solution.median),
        time('solution-ninetieth', solution.ninetieth),
      ],
    },
    {
      told: groups.talks,
      rows: [
        row('questions', questions.each?.toLocaleString(language) ?? none),
        row('misunderstood', misunderstood),
      ],
    },
  ];
}

function tableOf({ told, rows }: Section): readonly string[] {
  const wide = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const names = wide(rows.map((row) => row.told.title));
  const values = wide(rows.map(({ value }) => value));
  const lines = rows.map((row) =>
    `  ${row.told.title.padEnd(names)}  ${row.value.padStart(values)}`.trimEnd(),
  );
  return [told.title, ...lines, ''];
}

const definitions = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ told, rows }) => [
    `${told.title}: ${told.means}`,
    ...rows.flatMap((row) => (row.told.means === '' ? [] : [`  ${row.told.title}: ${row.told.means}`])),
    '',
  ]);
