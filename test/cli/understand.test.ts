import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { loket } from './run-loket.ts';

const line = z.strictObject({
  id: z.union([z.string(), z.number()]).nullable(),
  text: z.string(),
  language: z.enum(['nl', 'en']),
  intent: z.string(),
  confidence: z.number().min(0).max(1),
  tier: z.enum(['act', 'confirm', 'offer', 'rephrase', 'hand-over']),
  alternatives: z.array(z.strictObject({ intent: z.string(), confidence: z.number() })).min(2),
  intents: z.array(z.string()).min(1),
  entities: z.strictObject({
    email: z.array(z.string()),
    username: z.array(z.string()),
    person_name: z.array(z.string()),
    url: z.array(z.string()),
    count: z.array(z.int()),
    department: z.array(z.string()),
    date: z.array(z.string()),
    ticket: z.array(z.string()),
  }),
  platform: z.enum(['learnlinq', 'learned', 'hubper']).nullable(),
});

test('every line of standard input is answered with a line, in order', async () => {
  const input = [
    'Waarom staat Anouk Verbeek niet in LearnLinq?',
    '{"id": 7, "text": "my password is refused"}',
    '',
    '{no json',
  ].join('\n');
  const { code, out } = await loket(['understand'], { input: `${input}\n` });
  const lines = out
    .trim()
    .split('\n')
    .map((each) => line.parse(JSON.parse(each)));
  expect(code).toBe(0);
  expect(lines.map(({ id, text }) => [id, text])).toEqual([
    [null, 'Waarom staat Anouk Verbeek niet in LearnLinq?'],
    [7, 'my password is refused'],
    [null, ''],
    [null, '{no json'],
  ]);
  expect(lines.slice(0, 2).map(({ intent, language }) => [intent, language])).toEqual([
    ['user-missing', 'nl'],
    ['cannot-log-in', 'en'],
  ]);
});

test('one message can stand on the command line', async () => {
  const { code, out } = await loket(['understand', '--json', 'Geef me een mens']);
  expect(code).toBe(0);
  expect(line.parse(JSON.parse(out))).toMatchObject({ intent: 'talk-to-human', tier: 'hand-over' });
});
