import { expect, test } from '@jest/globals';
import { converse } from '../../../src/bots/conversation/converse.ts';
import { freshState, type State } from '../../../src/bots/conversation/state.ts';
import { noMentions } from '../../../src/diagnostics/facts/mentions.ts';
import { settingOf } from './setting.ts';

const wish = { is: 'name', text: 'Mila de Groot' } as const;
const yesterday: State = {
  ...freshState('nl'),
  expired: {
    ...{ flow: 'user-missing', wish, choice: null, mentions: noMentions },
    left: { stage: 'forwarded', outcome: null, causes: [], waited: null },
  },
};
const hears = (state: State, text: string) =>
  converse(state, { is: 'said', text, guess: null, audience: 'alone' }, settingOf());

test('it works again, a day later, closes the question that was left then', () => {
  const [, effects] = hears(yesterday, 'Het werkt weer!');
  expect(effects).toContainEqual(
    expect.objectContaining({ news: expect.objectContaining({ is: 'confirmed' }) }),
  );
});

test('once something else was asked it closes nothing of yesterday any more', () => {
  const [asked] = hears(yesterday, 'Waarom staat Sanne Jansen niet in LearnLinq?');
  const [, effects] = hears({ ...asked, open: null }, 'Het werkt weer!');
  expect(effects.filter((effect) => effect.is === 'say' && effect.news !== undefined)).toEqual([]);
});

test('a request for licences that was left is not closed by a word', () => {
  const expired = yesterday.expired && { ...yesterday.expired, flow: 'licence-increase' as const };
  const [, effects] = hears({ ...yesterday, expired }, 'Het werkt weer!');
  expect(effects.filter((effect) => effect.is === 'say' && effect.news !== undefined)).toEqual([]);
});
