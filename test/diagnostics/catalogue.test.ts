import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { catalogue, faqPoints } from '../../src/diagnostics/catalogue.ts';
import { learnlinqFlows } from '../../src/diagnostics/flows/flows.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const namesIn = (folder: string, ending: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
const checks = [...new Set(catalogue.map(({ check }) => check))].sort();

/** Whether one of the bullets (`000:9` or a range `000:7-15`) names this line. */
function covers(bullet: string, at: string): boolean {
  const [article, lines = ''] = bullet.split(':');
  const [from, to = from] = lines.split('-').map(Number);
  const [wanted, line] = at.split(':');
  return article === wanted && Number(line) >= (from ?? Number.NaN) && Number(line) <= (to ?? Number.NaN);
}

describe('the catalogue', () => {
  test.each(faqPoints)('has a check for $at: $says', ({ flow, at }) => {
    const rows = catalogue.filter((row) => row.flow === flow);
    expect(rows.filter(({ bullets }) => bullets.some((bullet) => covers(bullet, at)))).not.toEqual([]);
  });

  test.each(catalogue)('names a point of the FAQ or a known root cause for $check', ({ bullets }) => {
    expect(bullets).not.toEqual([]);
    const lines = bullets.filter((bullet) => !bullet.startsWith('+ '));
    for (const line of lines) expect(faqPoints.some(({ at }) => covers(line, at))).toBe(true);
  });

  test.each(catalogue)(
    'has a title in both languages and somebody who acts for $check',
    ({ title, whoActs }) => {
      expect(title.nl).not.toBe('');
      expect(title.en).not.toBe('');
      expect(title.nl).not.toBe(title.en);
      expect(whoActs).not.toEqual([]);
    },
  );

  test('says of nobody twice the same: ids and titles are unique in a flow', () => {
    for (const of of [
      catalogue.map(({ flow, check }) => `${flow} ${check}`),
      catalogue.map(({ flow, title }) => `${flow} ${title.nl}`),
      catalogue.map(({ flow, title }) => `${flow} ${title.en}`),
    ]) {
      expect(new Set(of).size).toBe(of.length);
    }
  });

  test('has a file and a test for each row, and a row for each file and test', () => {
    expect(namesIn('src/diagnostics/checks/learnlinq', '.ts')).toEqual(checks);
    expect(namesIn('test/diagnostics/checks/learnlinq', '.test.ts')).toEqual(checks);
  });

  test.each(checks)('%s has cases for each verdict that it can return', (check) => {
    const source = read(`src/diagnostics/checks/learnlinq/${check}.ts`);
    const cases = read(`test/diagnostics/checks/learnlinq/${check}.test.ts`);
    expect(source).toContain(`id: '${check}'`);
    expect(cases).toMatch(/^ {2}cause: \[\s*\{/m);
    expect(cases).toMatch(/^ {2}clear: \[\s*\{/m);
    expect(/^ {2}'not-applicable': \[\s*\{/m.test(cases)).toBe(source.includes("is: 'not-applicable'"));
  });

  test.each(learnlinqFlows)('is in the order of the flow $id', ({ id: flow, checks: own }) => {
    const rows = catalogue.filter((row) => row.flow === flow).map(({ check }) => check);
    expect(rows).toEqual(own.map(({ id }) => id));
  });
});
