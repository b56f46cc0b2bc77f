import type { PlayedChannel } from './played/played-channel.ts';

/** How long a message took, in milliseconds: until the bot thanked for it, and until its answer stood there. */
export interface Asked {
  readonly thankedMs: number;
  readonly answeredMs: number;
}

/** What is shown while Loket looks is no answer. */
const progress = /^(?:Ik kijk in|I am looking in|Looking in) /u;

/** What this person was told, without what is only shown meanwhile. */
export const answersTo = (channel: PlayedChannel, person: number): readonly string[] =>
  channel.read(person).filter((text) => !progress.test(text));

/** Somebody who asks on a platform; one question of one person at a time. */
export function asker(channel: PlayedChannel) {
  const waiting = new Set<() => void>();
  channel.watch(() => {
    for (const look of waiting) look();
  });
  /** Resolves once this person has been told so much. */
  const told = (person: number, most: number): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (answersTo(channel, person).length < most) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    told,
    async ask(url: string, person: number, text: string): Promise<Asked> {
      const before = answersTo(channel, person).length;
      const post = channel.says(text, person);
      const began = performance.now();
      const [thankedMs] = await Promise.all([thanked(channel, post(url), began), told(person, before + 1)]);
      return { thankedMs, answeredMs: performance.now() - began };
    },
  };
}

async function thanked({ name }: PlayedChannel, posted: Promise<number>, began: number): Promise<number> {
  const status = await posted;
  if (status !== 200 && status !== 202) throw new Error(`${name}: a message was answered with ${status}`);
  return performance.now() - began;
}
