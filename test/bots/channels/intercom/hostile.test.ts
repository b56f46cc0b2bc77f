import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Heard } from '../../../../src/bots/channel.ts';
import { intercomChannel } from '../../../../src/bots/channels/intercom/index.ts';
import { createTurns } from '../../../../src/bots/conversation/create-turns.ts';
import { createServer, type Server } from '../../../../src/bots/server.ts';
import { openStore } from '../../../../src/clients/store/open-store.ts';
import type { Store } from '../../../../src/diagnostics/ports/store.ts';
import { inMemoryWhereabouts } from '../../../fixtures/in-memory-whereabouts.ts';
import { mutatedJson } from '../../../fixtures/mutated.ts';
import { proof } from '../../../proof.ts';
import { stage } from '../../conversation/turn-stage.ts';
import { adminId, clientSecret, deliver, team } from './payloads.ts';
import { type Expected, shapes } from './shapes.ts';

let store: Store;
let server: Server;
let url: string;
const faults: unknown[] = [];
const taken: Heard[] = [];

beforeAll(async () => {
  store = await openStore('memory');
  // Nothing is answered here: what is asked is what comes in, and whether it can hurt.
  const turns = createTurns(stage(store, { send: async () => ({ is: 'sent', ref: '' }) }).work);
  const handOver = { to: 'team', id: team } as const;
  const { routes } = intercomChannel(
    { clientSecret, token: 'x', adminId, url: 'http://127.0.0.1:1', handOver, ticketType: null },
    {
      whereabouts: inMemoryWhereabouts(),
      identities: store.identities,
      clock: () => new Date(),
      customersOf: () => [],
      accept: (heard) => {
        taken.push(heard);
        return turns.accept('intercom', heard);
      },
      report: () => undefined,
    },
  );
  const fault = (error: unknown) => `E-${faults.push(error)}`;
  server = createServer({ port: 0, parents: [], routes, fault });
  const listening = await server.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  url = listening.url;
}, 120_000);
afterAll(async () => {
  await server.close();
  await store.close();
});

function cameTo(text: string): Expected {
  const [heard] = taken;
  if (heard === undefined) return { is: text === '' ? 'ignored' : 'handshake' };
  const { input, audience } = heard;
  return input.is === 'text' ? { is: 'heard', text: input.text, audience } : { is: 'pressed' };
}

describe('what Intercom sends', () => {
  test('is at least forty shapes', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(40);
  });

  test.each(shapes.map(({ name, ...shape }) => [name, shape] as const))('%s', async (_name, shape) => {
    taken.length = 0;
    const { status, text } = await deliver(url, shape.body);
    expect(status).toBe(200);
    expect(cameTo(text)).toEqual(shape.comesTo);
  });

  test('changed in any way brings Loket not down, and shows nothing of its inside', async () => {
    const bodies = shapes.map(({ body }) => body);
    await fc.assert(
      fc.asyncProperty(mutatedJson(bodies), async (body) => {
        const { status, text } = await deliver(url, body);
        expect([200, 400]).toContain(status);
        expect(text).not.toMatch(/\bat .*\.ts|node_modules|Error:/u);
      }),
      { numRuns: proof === 'long' ? 10_000 : 2_000 },
    );
    expect(faults).toEqual([]);
  }, 1_200_000);
});
