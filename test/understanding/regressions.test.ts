import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { composeUnderstanding } from '../../src/understanding.ts';
import { makeCase, regressionCase, type Told } from '../../training/regressions/regression-case.ts';

const cases = readFileSync(join('test', 'understanding', 'regressions.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => regressionCase.parse(JSON.parse(line)));
const understandLine = composeUnderstanding();
const many = (values: Readonly<Record<string, string | readonly string[] | undefined>>) =>
  Object.entries(values).flatMap(([kind, value]) =>
    [value ?? []].flat().map((each) => ({ kind, value: each })),
  );

test('there are cases, each with an id and a text of its own', () => {
  expect(cases.length).toBeGreaterThan(0);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
});

describe('what was misunderstood once is understood', () => {
  test.each(cases.map((each) => [each.text, each] as const))('%s', (text, wanted) => {
    const said = understandLine(text);
    const found = many({ ...said.entities, count: said.entities.count.map(String) });
    expect(said.intents).toEqual(wanted.intents ?? [wanted.intent]);
    expect(said.language).toBe(wanted.lang);
    expect(said.entities.count).toEqual(wanted.count_values ?? []);
    for (const each of many(wanted.entities).filter(({ kind }) => kind !== 'count'))
      expect(found).toContainEqual(each);
    for (const each of many(wanted.distractors ?? {})) expect(found).not.toContainEqual(each);
  });
});

describe('making a case', () => {
  const told: Told = {
    text: 'Waar is Fatima Haddad (f.haddad@zorg.example) gebleven, niet Piet',
    intents: ['user-missing'],
    entities: ['person_name=Fatima Haddad', 'email=f.haddad@zorg.example'],
    distractors: ['person_name=Piet'],
    split: 'plain',
    lang: 'nl',
    platform: null,
  };
  const refused = (change: Partial<Told>, before: readonly string[] = []) => {
    const made = makeCase({ ...told, ...change }, before);
    return made.is === 'refused' ? made.because.join('\n') : '';
  };

  test('gives a line in the form of all text that is judged on', () => {
    expect(makeCase(told, [])).toEqual({
      is: 'case',
      line: {
        id: 're-0001',
        text: told.text,
        lang: 'nl',
        intent: 'user-missing',
        entities: { person_name: 'Fatima Haddad', email: 'f.haddad@zorg.example' },
        distractors: { person_name: 'Piet' },
        split: 'plain',
        platform: null,
      },
    });
  });

  test('a count in words has its number behind it', () => {
    const counted = makeCase(
      {
        ...told,
        text: 'een dozijn erbij',
        intents: ['licence-increase'],
        entities: ['count=een dozijn:12'],
        distractors: [],
      },
      [],
    );
    expect(counted).toMatchObject({ line: { entities: { count: 'een dozijn' }, count_values: [12] } });
    expect(refused({ text: 'twaalf erbij', entities: ['count=twaalf'], distractors: [] })).toContain(
      'with its number',
    );
  });

  test.each<readonly [what: string, change: Partial<Told>, because: string]>([
    ['an intent that there is none of', { intents: ['password'] }, 'is no intent'],
    ['a kind of entity that there is none of', { entities: ['name=Fatima'] }, 'is no kind of entity'],
    [
      'a value that is not in the message',
      { entities: ['person_name=Karim'] },
      'does not stand in the message',
    ],
    ['an address that may be real', { text: `${told.text} jan@zorggroep.nl` }, "may be somebody's address"],
    ['a telephone number', { text: `${told.text} 06-12345678` }, "may be somebody's telephone number"],
    ['no text', { text: '', entities: [], distractors: [] }, 'text'],
  ])('refuses %s', (_, change, because) => {
    expect(refused(change)).toContain(because);
  });

  test('refuses a message that is a case already', () => {
    expect(refused({}, [JSON.stringify({ text: told.text })])).toContain('a case already');
  });
});
