import { describe, expect, test } from '@jest/globals';
import type { Destination, Sent } from '../../../src/bots/channel.ts';
import { showProgress } from '../../../src/bots/channels/show-progress.ts';

const here: Destination = { channel: 'teams', conversation: 'c-1', address: null };
const there: Destination = { ...here, conversation: 'c-2' };

interface Played {
  readonly sign?: () => Promise<'enough' | 'message-too'>;
  readonly times?: number;
  /** What becomes of the message with this number, counted from 1. */
  readonly outcome?: (count: number) => Sent | Promise<Sent>;
}

/** A platform, and a clock that ticks when it is told to. */
function stage({ sign = async () => 'message-too', times = 10, outcome = sent }: Played = {}) {
  const said: string[] = [];
  const due = new Set<() => void>();
  const progress = showProgress<string>({
    sign() {
      said.push('types');
      return sign();
    },
    message: ({ done, looking }) => `${done} of ${looking}`,
    times,
    async send(_to, message, replaces) {
      said.push(replaces === undefined ? message : `${replaces}: ${message}`);
      return outcome(said.length);
    },
    later(run) {
      due.add(run);
      return () => void due.delete(run);
    },
  });
  const settle = async () => {
    for (let count = 0; count < 20; count++) await Promise.resolve();
  };
  return {
    progress,
    said,
    async tick() {
      await settle();
      const now = [...due];
      due.clear();
      for (const run of now) run();
      await settle();
    },
  };
}
const sent = (count: number): Sent => ({ is: 'sent', ref: `m-${count}` });
const made = (done: number, looking = 4) => ({ language: 'nl', looking, done }) as const;

describe('what is shown while Loket looks', () => {
  test('is a sign, and nothing more when the answer comes soon', async () => {
    const { progress, said, tick } = stage();
    progress.made(here, made(0));
    progress.made(here, made(3));
    expect(await progress.answer(here, 'answer')).toEqual(sent(2));
    await tick();
    expect(said).toEqual(['types', 'answer']);
  });

  test('after a while is a message that is changed in place, and the answer takes that place', async () => {
    const { progress, said, tick } = stage();
    progress.made(here, made(1));
    await tick();
    progress.made(here, made(3));
    await tick();
    await progress.answer(here, 'answer');
    expect(said).toEqual(['types', '1 of 4', 'm-2: 3 of 4', 'm-3: answer']);
  });

  test('is one message where one is enough', async () => {
    const { progress, said, tick } = stage({ times: 1 });
    progress.made(here, made(1));
    await tick();
    await tick();
    await progress.answer(here, 'answer');
    expect(said).toEqual(['types', '1 of 4', 'm-2: answer']);
  });

  test('is no message where the sign says it all', async () => {
    const { progress, said, tick } = stage({ sign: async () => 'enough' });
    progress.made(here, made(1));
    await tick();
    await tick();
    await progress.answer(here, 'answer');
    expect(said).toEqual(['types', 'answer']);
  });

  test.each([
    ['fails', () => Promise.reject(new Error('no such method'))],
    ['is not answered', () => new Promise<'enough'>(() => undefined)],
  ])('is a message when the sign %s', async (_how, sign) => {
    const { progress, said, tick } = stage({ sign });
    progress.made(here, made(1));
    await tick();
    await progress.answer(here, 'answer');
    expect(said).toEqual(['types', '1 of 4', 'm-2: answer']);
  });

  test.each(['unreachable', 'maybe-sent'] as const)(
    'is never sent again when it is %s, and the answer is a message of its own',
    async (is) => {
      const { progress, said, tick } = stage({ outcome: (count) => (count === 2 ? { is } : sent(count)) });
      progress.made(here, made(1));
      await tick();
      await tick();
      await tick();
      expect(await progress.answer(here, 'answer')).toEqual(sent(3));
      expect(said).toEqual(['types', '1 of 4', 'answer']);
    },
  );

  test('holds no answer back when the platform is slow to take it', async () => {
    const { progress, said, tick } = stage({
      outcome: (count) => (count === 2 ? new Promise(() => undefined) : sent(count)),
    });
    progress.made(here, made(1));
    await tick();
    const answered = progress.answer(here, 'answer');
    await tick();
    expect(await answered).toEqual(sent(3));
    expect(said).toEqual(['types', '1 of 4', 'answer']);
  });

  test('that was taken away meanwhile leaves the answer to itself', async () => {
    const { progress, said, tick } = stage({
      outcome: (count) => (count === 3 ? { is: 'unreachable' } : sent(count)),
    });
    progress.made(here, made(1));
    await tick();
    expect(await progress.answer(here, 'answer')).toEqual(sent(4));
    expect(said).toEqual(['types', '1 of 4', 'm-2: answer', 'answer']);
  });

  test.each([{ is: 'maybe-sent' }, { is: 'wait', until: new Date(0) }] as const)(
    'keeps its place for an answer that is tried again: $is',
    async (unsure) => {
      const { progress, said, tick } = stage({ outcome: (count) => (count === 3 ? unsure : sent(count)) });
      progress.made(here, made(1));
      await tick();
      expect(await progress.answer(here, 'answer')).toEqual(unsure);
      await progress.answer(here, 'answer');
      await progress.answer(here, 'another');
      expect(said).toEqual(['types', '1 of 4', 'm-2: answer', 'm-2: answer', 'another']);
    },
  );

  test('ends by itself when no answer comes', async () => {
    const { progress, said, tick } = stage();
    progress.made(here, made(1));
    for (let count = 0; count < 30; count++) await tick();
    expect(said.length).toBeLessThan(15);
    await progress.answer(here, 'answer');
    expect(said.at(-1)).toBe('answer');
  });

  test('is of one conversation', async () => {
    const { progress, said, tick } = stage();
    progress.made(here, made(1));
    await tick();
    await progress.answer(there, 'elsewhere');
    await progress.answer(here, 'answer');
    expect(said).toEqual(['types', '1 of 4', 'elsewhere', 'm-2: answer']);
  });
});
