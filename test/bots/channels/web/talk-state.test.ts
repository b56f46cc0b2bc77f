import { describe, expect, test } from '@jest/globals';
import type { Rung } from '../../../../src/bots/channel.ts';
import { briefText } from '../../../../src/bots/channels/web/page/brief-text.ts';
import {
  newTalk,
  type Pending,
  placeOf,
  shownOf,
  type TalkNews,
  talkAfter,
  waitingOf,
} from '../../../../src/bots/channels/web/page/talk-state.ts';

const at = '2026-11-23T09:00:00.000Z';
const pending = (id: string): Pending => ({ id, language: 'nl', text: id, press: null, state: 'sending' });
const wrote = (id: string): TalkNews => ({ is: 'wrote', pending: pending(id) });
const heard = (id: number, message: string): TalkNews => ({
  is: 'line',
  line: { id, at, side: 'heard', body: { id: message, language: 'nl', text: message } },
});
const said = (id: number, text: string): TalkNews => ({
  is: 'line',
  line: { id, at, side: 'said', body: { language: 'nl', text, ladder: [], buttons: [] } },
});
const talkOf = (...news: readonly TalkNews[]) => news.reduce(talkAfter, newTalk);
const texts = (talk: ReturnType<typeof talkOf>) =>
  shownOf(talk).map((one) => (one.side === 'said' ? one.reply.text : one.text));

describe('the talk on the page', () => {
  test('shows a message once, before and after it is a line', () => {
    expect(texts(talkOf(wrote('a')))).toEqual(['a']);
    expect(texts(talkOf(wrote('a'), heard(1, 'a')))).toEqual(['a']);
    expect(texts(talkOf(wrote('a'), heard(1, 'a'), heard(1, 'a')))).toEqual(['a']);
  });

  test('keeps the order of the lines, however they arrive', () => {
    expect(texts(talkOf(said(2, 'twee'), wrote('x'), heard(1, 'een'), said(3, 'drie')))).toEqual([
      'een',
      'twee',
      'drie',
      'x',
    ]);
  });

  test('waits for an answer only while one is to be expected', () => {
    expect(waitingOf(talkOf(wrote('a')))).toBe('waiting');
    expect(waitingOf(talkOf(wrote('a'), { is: 'delivery', id: 'a', state: 'not-sent' }))).toBe('answered');
    expect(waitingOf(talkOf(heard(1, 'a')))).toBe('waiting');
    expect(waitingOf(talkOf(heard(1, 'a'), said(2, 'b')))).toBe('answered');
  });

  test('forgets progress when the reply comes and when the connection goes', () => {
    const looking: TalkNews = { is: 'progress', looking: 4, done: 1 };
    expect(talkOf(heard(1, 'a'), looking).progress).toEqual({ looking: 4, done: 1 });
    expect(talkOf(heard(1, 'a'), looking, said(2, 'b')).progress).toBeNull();
    expect(talkOf(heard(1, 'a'), looking, { is: 'link', link: 'lost' }).progress).toBeNull();
  });

  test('knows which reply was the last', () => {
    const all = shownOf(talkOf(said(1, 'a'), said(2, 'b'), heard(3, 'c')));
    expect(all.map(({ id }) => placeOf(all, id))).toEqual(['earlier', 'last-said', 'last']);
  });
});

describe('the text above the steps', () => {
  const cause: Rung = {
    check: 'x',
    title: 'Verplicht veld',
    state: 'cause',
    text: 'Het veld E-mail is leeg.',
    remedy: 'Vraag HR het in te vullen.',
    evidence: [],
  };
  const heading = 'Zoë: ik heb de oorzaak gevonden.';

  test('leaves out what the causes say below it, and nothing else', () => {
    const text = [
      heading,
      `Verplicht veld: ${cause.text}`,
      `   Wat nu: ${cause.remedy}`,
      'Aangepast? Dan zie je het om 13:00.',
    ].join('\n');
    expect(briefText({ text, ladder: [cause] })).toBe(`${heading}\nAangepast? Dan zie je het om 13:00.`);
  });

  test('stays whole without steps, and when the steps would leave nothing', () => {
    expect(briefText({ text: cause.text, ladder: [] })).toBe(cause.text);
    expect(briefText({ text: cause.text, ladder: [cause] })).toBe(cause.text);
  });

  test('keeps what a folded step says', () => {
    expect(briefText({ text: cause.text, ladder: [{ ...cause, state: 'passed' }] })).toBe(cause.text);
  });
});
