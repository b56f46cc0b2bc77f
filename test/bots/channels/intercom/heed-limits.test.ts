import { expect, test } from '@jest/globals';
import { heedLimits } from '../../../../src/bots/channels/intercom/heed-limits.ts';

const start = Date.parse('2026-11-23T09:00:00Z');
const told = (remaining: string, resetInSeconds: number) => ({
  value: 'done',
  headers: new Headers({
    'X-RateLimit-Limit': '1666',
    'X-RateLimit-Remaining': remaining,
    'X-RateLimit-Reset': String(start / 1000 + resetInSeconds),
  }),
});

function limited() {
  const waits: number[] = [];
  const limits = heedLimits(
    () => new Date(start),
    async (ms) => waits.push(ms),
  );
  return { limits, waits };
}

test('while calls remain, nothing waits', async () => {
  const { limits, waits } = limited();
  await limits.write(async () => told('12', 7));
  expect(await limits.read(async () => told('11', 7))).toBe('done');
  expect(waits).toEqual([]);
});

test('once none remains, the next call waits until the window ends', async () => {
  const { limits, waits } = limited();
  await limits.write(async () => told('0', 7));
  await limits.write(async () => told('1665', 17));
  expect(waits).toEqual([7_000]);
});

test('an end that makes no sense is a window from now', async () => {
  const { limits, waits } = limited();
  await limits.write(async () => told('0', -90));
  await limits.write(async () => told('1665', 17));
  expect(waits).toEqual([10_000]);
});

test('no more calls begin in ten seconds than Intercom takes', async () => {
  const { limits, waits } = limited();
  for (let call = 0; call < 1_668; call += 1) await limits.write(async () => told('100', 7));
  expect(waits).toEqual([10_000, 10_000]);
});
