import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPace, type Limit } from '../../../src/bots/channels/pace.ts';

const start = Date.parse('2026-11-23T09:00:00Z');

/** The moments at which messages to `places` go when all are asked for at once. */
async function momentsOf(limits: readonly Limit[], places: readonly string[]): Promise<readonly number[]> {
  const waits: number[] = [];
  const pace = createPace(
    limits,
    () => new Date(start),
    async (ms) => waits.push(ms),
  );
  const moments: number[] = [];
  for (const place of places) {
    waits.length = 0;
    await pace.turn(place);
    moments.push(waits[0] ?? 0);
  }
  return moments;
}

describe('the pace', () => {
  test('is a message a second in one channel, and other channels do not wait for it', async () => {
    const slack = [{ most: 1, withinMs: 1_000 }];
    expect(await momentsOf(slack, ['C1', 'C1', 'C2', 'C1'])).toEqual([0, 1000, 0, 2000]);
  });

  test('keeps several limits at once', async () => {
    const limits = [
      { most: 2, withinMs: 1_000 },
      { most: 3, withinMs: 10_000 },
    ];
    expect(await momentsOf(limits, ['t', 't', 't', 't', 't'])).toEqual([0, 0, 1000, 10_000, 10_000]);
  });

  test('never lets more through than a limit, and keeps the order', async () => {
    const limit = fc.record({
      most: fc.integer({ min: 1, max: 8 }),
      withinMs: fc.integer({ min: 1, max: 5000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(limit, { minLength: 1, maxLength: 4 }), fc.nat(40), async (limits, count) => {
        const moments = await momentsOf(
          limits,
          Array.from({ length: count }, () => 't'),
        );
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        for (const { most, withinMs } of limits)
          for (const [index, at] of moments.entries()) {
            const earlier = moments[index - most];
            if (earlier !== undefined) expect(at - earlier).toBeGreaterThanOrEqual(withinMs);
          }
      }),
    );
  });

  test('goes on by itself once time has passed, and forgets who was quiet', async () => {
    let now = start;
    const waits: number[] = [];
    const pace = createPace(
      [{ most: 1, withinMs: 1_000 }],
      () => new Date(now),
      async (ms) => waits.push(ms),
    );
    for (let place = 0; place < 1_100; place += 1) await pace.turn(`C${place}`);
    now += 1_500;
    await pace.turn('C1');
    expect(waits).toEqual([]);
  });
});
