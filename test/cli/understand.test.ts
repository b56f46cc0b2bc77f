import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { loket, start } from './run-loket.ts';

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

const keys = [
  'id',
  'text',
  'language',
  'intent',
  'confidence',
  'tier',
  'alternatives',
  'intents',
  'entities',
  'platform',
];
const entityKeys = ['email', 'username', 'person_name', 'url', 'count', 'department', 'date', 'ticket'];
const linesOf = (out: string): readonly string[] => out.split('\n').slice(0, -1);

test('the keys stand in their order, and the winner is not among the alternatives', async () => {
  const { out } = await loket(['understand'], { input: 'we need 12 extra licences\n' });
  const said: unknown = JSON.parse(out);
  const { intent, intents, alternatives, entities } = line.parse(said);
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(said))).toEqual(keys);
  expect(Object.keys(entities)).toEqual(entityKeys);
  expect(entities.count).toEqual([12]);
  expect(intents[0]).toBe(intent);
  expect(alternatives.map((each) => each.intent)).not.toContain(intent);
  const chances = alternatives.map(({ confidence }) => confidence);
  expect(chances).toEqual(chances.toSorted((a, b) => b - a));
});

test.each<readonly [what: string, input: string | Buffer, said: readonly (readonly [unknown, string])[]]>([
  ['an id that is a text', '{"text":"hoi","id":"a-1"}\n', [['a-1', 'hoi']]],
  ['an id that is a number', '{"id":0,"text":"hoi"}\n', [[0, 'hoi']]],
  ['an id of another kind', '{"id":{"row":[1]},"text":"hoi"}\n', [[{ row: [1] }, 'hoi']]],
  ['an id that is null', '{"id":null,"text":"hoi"}\n', [[null, 'hoi']]],
  ['JSON without text', '{"id":1}\n', [[null, '{"id":1}']]],
  ['JSON whose text is no text', '{"text":5}\n', [[null, '{"text":5}']]],
  ['what begins as JSON and is none', '{hoi\n', [[null, '{hoi']]],
  ['JSON that is no object', '["hoi"]\n', [[null, '["hoi"]']]],
  [
    'blank lines',
    '\n \n\nhoi',
    [
      [null, ''],
      [null, ' '],
      [null, ''],
      [null, 'hoi'],
    ],
  ],
  ['a byte order mark', '\uFEFF{"text":"hoi","id":1}\n', [[1, 'hoi']]],
  [
    'Windows line ends',
    'hoi\r\ndag\r\n',
    [
      [null, 'hoi'],
      [null, 'dag'],
    ],
  ],
  [
    'a last line without an end',
    'hoi\ndag',
    [
      [null, 'hoi'],
      [null, 'dag'],
    ],
  ],
  ['other line separators, which end no line', 'a\u2028b\rc\n', [[null, 'a\u2028b\rc']]],
  ['what is no UTF-8', Buffer.from([0x68, 0xff, 0x69, 0x0a]), [[null, 'h\uFFFDi']]],
  ['half an emoji', '{"text":"\\ud83d"}\n', [[null, '\ud83d']]],
])('%s', async (_, input, said) => {
  const running = start(['understand']);
  running.child.stdin?.end(input);
  expect(await running.ended).toBe(0);
  const lines = linesOf(running.out()).map((each) =>
    z.object({ id: z.unknown(), text: z.string() }).parse(JSON.parse(each)),
  );
  expect(lines.map(({ id, text }) => [id, text])).toEqual(said);
});

test('a line of a million letters is answered', async () => {
  const long = 'wachtwoord '.repeat(90_000);
  const { code, out } = await loket(['understand'], { input: `${long}\nhoi\n` });
  expect(code).toBe(0);
  expect(linesOf(out).map((each) => line.parse(JSON.parse(each)).text)).toEqual([long, 'hoi']);
});

test('a line is answered before the input ends', async () => {
  const running = start(['understand']);
  running.child.stdin?.write('my password is refused\n');
  expect(await running.until(/"intent":"([a-z-]+)"/u)).toBe('cannot-log-in');
  running.child.stdin?.end();
  expect(await running.ended).toBe(0);
});

test('a reader that goes away is no error', async () => {
  const running = start(['understand']);
  running.child.stdin?.on('error', () => null);
  running.child.stdin?.write('my password is refused\n');
  await running.until(/"intent"/u);
  running.child.stdout?.destroy();
  running.child.stdin?.end('my password is refused\n'.repeat(2000));
  expect(await running.ended).toBe(0);
  expect(running.err()).toBe('');
});

test('--explain adds why', async () => {
  const { out } = await loket(['understand', '--explain'], {
    input: 'Beste Piet, Karel Bos kan niet inloggen met zijn wachtwoord. Groet, Anna\n',
  });
  const why = z.object({
    why: z.strictObject({
      against: z.string(),
      words: z.array(z.strictObject({ said: z.string(), weight: z.number() })),
      concepts: z.array(
        z.strictObject({ concept: z.string(), words: z.array(z.string()), weight: z.number() }),
      ),
      rules: z.array(z.string()),
      names: z.array(
        z.strictObject({ text: z.string(), taken_for: z.string(), because: z.array(z.string()) }),
      ),
    }),
  });
  const { words, concepts, rules, names } = why.parse(JSON.parse(out)).why;
  expect(words.map(({ said }) => said)).toContain('wachtwoord');
  expect(concepts.map(({ concept }) => concept)).toContain('password');
  expect(rules.join()).toContain('read without greeting');
  expect(names).toMatchObject([{ text: 'Karel Bos', taken_for: 'person' }]);
});
