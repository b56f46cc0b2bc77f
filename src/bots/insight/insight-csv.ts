import type { Language } from '../../diagnostics/model.ts';
import type { Insight, ShownFigures } from './insight-shape.ts';
import { insightWords } from './insight-words.ts';

type Row = readonly [
  figure: string,
  part: string,
  source: string,
  value: number | null,
  unit: string,
  means: string,
];

/** One line a figure, with its definition (RFC 4180), in UTF-8 with the mark by which Excel knows that. */
export function insightCsv({ from, to, customers }: Insight, language: Language): string {
  const head = [
    'from',
    'to',
    'customer_id',
    'customer',
    'figure',
    'part',
    'source',
    'value',
    'unit',
    'definition',
  ];
  const lines = customers.flatMap(({ id, name, figures }) =>
    rowsOf(figures, language).map((row) => [from, to, id, name, ...row]),
  );
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function rowsOf(figures: ShownFigures, language: Language): readonly Row[] {
  const { parts, groups } = insightWords[language];
  const { funnel, solved, questions, misunderstood, firstAnswer, solution } = figures;
  const of = (figure: string, part: keyof typeof parts, value: number | null, unit = 'count'): Row => [
    figure,
    part,
    '',
    value,
    unit,
    parts[part].means,
  ];
  return [
    ...(['asked', 'diagnosed', 'explained', 'forwarded', 'solved'] as const).map((part) =>
      of('funnel', part, funnel[part]),
    ),
    ...(['verified', 'confirmed', 'assumed'] as const).map((part) => of('solved', part, solved[part])),
    of('talks', 'questions', questions.each, 'questions per diagnosis'),
    of('talks', 'misunderstood', misunderstood),
    ...figures.causes.map(
      ({ check, source, count }): Row => ['causes', check, source, count, 'count', groups.causes.means],
    ),
    of('times', 'answered-tickets', firstAnswer.count),
    of('times', 'first-answer-median', firstAnswer.median, 'minutes'),
    of('times', 'first-answer-ninetieth', firstAnswer.ninetieth, 'minutes'),
    of('times', 'solved-tickets', solution.count),
    of('times', 'solution-median', solution.median, 'minutes'),
    of('times', 'solution-ninetieth', solution.ninetieth, 'minutes'),
  ];
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection). */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
