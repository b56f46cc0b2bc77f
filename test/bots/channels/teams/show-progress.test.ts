import { describe, expect, test } from '@jest/globals';
import type { Destination, Sent } from '../../../../src/bots/channel.ts';
import type { TeamsMessage } from '../../../../src/bots/channels/teams/card.ts';
import { showProgress } from '../../../../src/bots/channels/teams/show-progress.ts';

const here: Destination = { channel: 'teams', conversation: 'c-1', address: null };

/** A clock that ticks when it is told to. */
function stage(outcome: (count: number) => Sent = (count) => ({ is: 'sent', ref: `card-${count}` })) {
  const said: string[] = [];
  let due: (() => void) | null = null;
  const progress = showProgress({
    async type() {
      said.push('types');
    },
    async send(_to, { summary }: TeamsMessage, replaces) {
      said.push(replaces === undefined ? summary : `${replaces}: ${summary}`);
      return outcome(said.length);
    },
    later(run) {
      due = run;
      return () => {
        due = null;
      };
    },
  });
  const settle = async () => {
    for (let count = 0; count < 20; count++) await Promise.resolve();
  };
  return {
    progress,
    said,
    waits: () => due !== null,
    async tick() {
      due?.();
      await settle();
    },
  };
}
const made = (done: number, looking = 4) => ({ language: 'nl', looking, done }) as const;

describe('what is shown while Loket looks', () => {
  test('is that it types, and nothing more when the answer comes soon', async () => {
    const { progress, said, waits } = stage();
    progress.made(here, made(0));
    progress.made(here, made(3));
    expect(await progress.take('c-1')).toBeNull();
    expect([said, waits()]).toEqual([['types'], false]);
  });

  test('after a while is a card that is changed in place, and the answer takes that place', async () => {
    const { progress, said, tick } = stage();
    progress.made(here, made(1));
    await tick();
    progress.made(here, made(3));
    await tick();
    expect(said).toEqual([
      'types',
      'Ik kijk in LearnLinq en in de HR-bron… (1 van 4)',
      'card-2: Ik kijk in LearnLinq en in de HR-bron… (3 van 4)',
    ]);
    expect(await progress.take('c-1')).toBe('card-3');
  });

  test('that could not be posted leaves no place', async () => {
    const { progress, tick } = stage(() => ({ is: 'unreachable' }));
    progress.made(here, made(1));
    await tick();
    expect(await progress.take('c-1')).toBeNull();
  });

  test('ends by itself when no answer comes', async () => {
    const { progress, said, tick } = stage();
    progress.made(here, made(1));
    for (let count = 0; count < 30; count++) await tick();
    expect(said.length).toBeLessThan(15);
    expect(await progress.take('c-1')).toBeNull();
  });

  test('is of one conversation', async () => {
    const { progress, tick } = stage();
    progress.made(here, made(1));
    await tick();
    expect(await progress.take('c-2')).toBeNull();
    expect(await progress.take('c-1')).toBe('card-2');
  });
});
