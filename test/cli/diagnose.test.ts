import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { demoQuestions } from '../../src/cli/demo-questions.ts';
import { demoWorldFile } from '../../src/sandbox/demo-world.ts';
import { folder, loket, type Ran } from './run-loket.ts';

const asHanneke = ['--world', 'demo', '--as', 'h.prins@zorggroep-linde.example'] as const;
const diagnose = (...args: readonly string[]): Promise<Ran> => loket(['diagnose', ...asHanneke, ...args]);
const json = (text: string): unknown => JSON.parse(text);

const rehearsal = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  wrong: z.array(z.string()).optional(),
  conclusion: z.looseObject({ is: z.string(), by: z.array(z.string()) }).nullish(),
  refused: z.looseObject({ because: z.string() }).nullish(),
  asked: z
    .array(z.looseObject({ fact: z.string(), options: z.array(z.string()), answer: z.string().nullable() }))
    .optional(),
  ticket: z.looseObject({ desk: z.string() }).nullish(),
  subject: z.looseObject({ resolved: z.string() }).optional(),
});
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => rehearsal.parse(json(line)));

const home = folder();
afterAll(home.remove);

describe('loket diagnose', () => {
  test('answers in words, and ends with 0', async () => {
    const { code, out, err } = await diagnose('Waarom staat Sanne Jansen niet in LearnLinq?');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Niet ingevuld in de bron: e-mail.');
  });

  test('ends with 3 at a question that nobody answers, with the choices under it', async () => {
    const { code, out } = await diagnose('Waarom staat Jan de Boer niet in LearnLinq?');
    expect(code).toBe(3);
    expect(out).toContain('  2. Jan de Boer (Verzorgende, Huize Anker)');
  });

  test.each([['2'], ['Jan de Boer (Verzorgende, Huize Anker)']])('takes the answer %s', async (answer) => {
    const { code, out } = await diagnose('Jan de Boer ontbreekt', '--answer', answer, '--json');
    expect(code).toBe(0);
    const printed = rehearsal.parse(json(out));
    expect(printed.conclusion?.by).toEqual(['missing-required-field']);
    expect(printed.asked?.map(({ fact, answer: given }) => [fact, given])).toEqual([
      ['person.choice', answer],
    ]);
  });

  test('in a group it only points to a private chat', async () => {
    const { code, out } = await diagnose('Sanne Jansen ontbreekt', '--group', '--json');
    expect(code).toBe(0);
    expect(rehearsal.parse(json(out))).toMatchObject({
      refused: { because: 'in-a-group' },
      conclusion: null,
    });
  });

  test.each([
    ['nobody asks', ['diagnose', '--world', 'demo', 'vraag']],
    ['a stranger asks', ['diagnose', '--world', 'demo', '--as', 'nobody@nowhere.example', 'vraag']],
    ['there is no such world', ['diagnose', '--world', 'nowhere.json', '--as', 'a@b.nl', 'vraag']],
    ['an option is unknown', ['diagnose', '--loud']],
    ['the batch is not there', ['diagnose', '--batch', 'nowhere.jsonl']],
  ])('ends with 2 and says what to do when %s', async (_when, args) => {
    const { code, out, err } = await loket(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.length).toBeGreaterThan(10);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/u);
  });
});

describe('loket diagnose --batch', () => {
  const asks = (id: string | number, question: string, more: object = {}) =>
    JSON.stringify({ id, world: 'demo', as: 'h.prins@zorggroep-linde.example', question, ...more });

  test('answers every line in order, the wrong ones too, and ends with 2', async () => {
    const slow = { ...demoWorldFile, faults: [{ system: 'hr', route: '*', kind: 'latency', ms: 300 }] };
    const input = [
      asks('slow', 'Sanne Jansen ontbreekt', { world: slow }),
      'this is no JSON',
      '',
      asks('choice', 'Jan de Boer is missing', { answers: ['2'] }),
      asks('stranger', 'Sanne Jansen ontbreekt', { as: 'nobody@nowhere.example' }),
      asks(5, 'Sanne Jansen ontbreekt', { group: true }),
      asks('odd', 'Sanne Jansen ontbreekt', { loud: true }),
      asks('world', 'Sanne Jansen ontbreekt', { world: { now: 'soon' } }),
      asks('last', 'Bram Kuiper ontbreekt'),
    ].join('\n');
    const { code, out } = await loket(['diagnose', '--batch'], { input });
    const answered = lines(out);
    expect(code).toBe(2);
    expect(answered.map(({ id }) => id)).toEqual([
      'slow',
      2,
      'choice',
      'stranger',
      5,
      'odd',
      'world',
      'last',
    ]);
    expect(answered.map(({ wrong }) => (wrong === undefined ? 'answered' : 'wrong'))).toEqual([
      'answered',
      'wrong',
      'answered',
      'wrong',
      'answered',
      'wrong',
      'wrong',
      'answered',
    ]);
    expect(answered.at(-1)?.conclusion?.by).toEqual(['absent-from-source']);
  });

  test('the questions that the demo proposes show three different things', async () => {
    const file = join(home.path, 'questions.jsonl');
    writeFileSync(file, demoQuestions.map((question, index) => asks(index, question)).join('\n'));
    const { code, out } = await loket(['diagnose', '--batch', file]);
    expect(code).toBe(0);
    expect(lines(out).map(({ conclusion, subject }) => [subject?.resolved, conclusion?.by ?? null])).toEqual([
      ['one', ['missing-required-field']],
      ['several', null],
      ['one', ['missing-required-field', 'import-filter-mismatch']],
    ]);
  });

  test('everything printed fits the schema', async () => {
    const [{ out: schema }, { out }] = await Promise.all([
      loket(['diagnose', '--schema']),
      loket(['diagnose', '--batch'], {
        input: [
          asks(1, 'Sanne Jansen ontbreekt', { answers: ['doorsturen'] }),
          asks(2, 'Jan de Boer ontbreekt'),
          asks(3, 'hoi'),
          asks(4, 'Sanne Jansen ontbreekt', { as: 'l.vandijk@zorggroep-linde.example' }),
          asks(5, '😀'),
          asks(6, 'Yara Bosman ontbreekt', { as: 'astrid@bakkerij-vermeer.example', answers: ['ja'] }),
        ].join('\n'),
      }),
    ]);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const valid = ajv.compile(z.looseObject({}).parse(json(schema)));
    for (const line of out.trim().split('\n')) {
      const { id: _id, ...printed } = z.looseObject({ id: z.number() }).parse(json(line));
      expect([valid(printed), valid.errors]).toEqual([true, null]);
    }
    expect(lines(out).map(({ ticket }) => ticket?.desk ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      'licences',
    ]);
  });
});
