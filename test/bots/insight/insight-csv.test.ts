import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { insightCsv } from '../../../src/bots/insight/insight-csv.ts';
import { insightWords } from '../../../src/bots/insight/insight-words.ts';
import { figuresOf } from '../../../src/diagnostics/insight/figures.ts';

const figures = { ...figuresOf({ measures: [], opened: [], solved: [] }), causes: [] };
const read = (name: string, language: 'nl' | 'en' = 'nl'): string[][] =>
  parse(
    insightCsv(
      {
        from: '2026-11-01',
        to: '2026-11-30',
        customers: [{ id: 'zonnehof', name, figures }],
        together: figures,
      },
      language,
    ),
    { bom: true },
  );

describe('the figures as CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('hand a spreadsheet no formula: %j', (name) => {
    expect(read(name)[1]?.[3]).toBe(`'${name}`);
  });

  test.each(['Zorggroep "De Linde", Noord', 'Één\nTwee'])('keep a name whole: %j', (name) => {
    expect(read(name)[1]?.[3]).toBe(name);
  });

  test.each(['nl', 'en'] as const)('have each number with its definition, in %s', (language) => {
    const [, ...lines] = read('Zonnehof', language);
    expect(lines.length).toBeGreaterThan(10);
    const { asked } = insightWords[language].parts;
    expect(lines[0]).toEqual([
      ...[
        '2026-11-01',
        '2026-11-30',
        'zonnehof',
        'Zonnehof',
        'funnel',
        'asked',
        '',
        '0',
        'count',
        asked.means,
      ],
    ]);
    for (const line of lines) expect(line.at(-1)).not.toBe('');
  });

  test('leave a time empty that there is none of', () => {
    const line = read('Zonnehof').find(([, , , , , part]) => part === 'solution-median');
    expect(line?.[7]).toBe('');
  });
});

describe('a time in words', () => {
  test.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 u'],
    [125, '2 u 5 min'],
    [1440, '1 d'],
    [1501, '1 d 1 u'],
    [1445, '1 d'],
  ])('%i minutes is %s', (minutes, said) => {
    expect(insightWords.nl.minutes(minutes)).toBe(said);
  });
});
