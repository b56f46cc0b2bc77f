import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { slackChannel } from '../../../../src/bots/channels/slack/index.ts';
import { createTurns } from '../../../../src/bots/conversation/create-turns.ts';
import { createServer, type Server } from '../../../../src/bots/server.ts';
import { openStore } from '../../../../src/clients/store/open-store.ts';
import type { Store } from '../../../../src/diagnostics/ports/store.ts';
import { noTriage } from '../../../fixtures/no-triage.ts';
import { proof } from '../../../proof.ts';
import { stage } from '../../conversation/turn-stage.ts';
import { type Delivery, deliver } from './deliver.ts';
import { shapes } from './shapes.ts';
import { type SlackStandIn, slackAccess, slackStandIn } from './slack-stand-in.ts';

let store: Store;
let slack: SlackStandIn;
let server: Server;
let url: string;
const faults: unknown[] = [];

beforeAll(async () => {
  store = await openStore('memory');
  slack = await slackStandIn([]);
  // Nothing is answered here: what is asked is whether anything that comes in can hurt.
  const turns = createTurns(stage(store, { send: async () => ({ is: 'sent', ref: '' }) }).work);
  const { routes } = slackChannel({
    access: slackAccess(slack.url),
    clock: () => new Date(),
    identities: store.identities,
    installations: store.installations,
    customersOf: () => [],
    accept: (heard) => turns.accept('slack', heard),
    ticketsOf: async () => [],
    timeZoneOf: () => 'Europe/Amsterdam',
    triage: noTriage,
    report: () => undefined,
  });
  server = createServer({
    port: 0,
    parents: [],
    routes,
    fault: (error) => {
      faults.push(error);
      return 'E-1';
    },
  });
  const listening = await server.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  url = listening.url;
}, 120_000);
afterAll(async () => {
  await server.close();
  await slack.close();
  await store.close();
});

const nasty = fc.constantFrom(
  'null',
  '[]',
  '{}',
  '""',
  '1e999',
  '-0',
  '"\\u0000"',
  '"\\ud800"',
  '{"__proto__":{"x":1}}',
  '"'.concat('a'.repeat(5000), '"'),
  '['.repeat(2000),
);

/** Takes a piece out, doubles it, or puts something else in its place. */
const mutated: fc.Arbitrary<Delivery> = fc
  .record({
    shape: fc.constantFrom(...shapes),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    how: fc.constantFrom('cut', 'double', 'value', 'bytes'),
    value: nasty,
    bytes: fc.uint8Array({ maxLength: 8 }),
    type: fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded; charset=utf-8',
      'text/plain',
      'x',
    ),
  })
  .map(({ shape: { delivery }, at, length, how, value, bytes, type }) => {
    const body = Buffer.from(delivery.body);
    const from = Math.floor(at * body.length);
    const [before, piece, after] = [
      body.subarray(0, from),
      body.subarray(from, from + length),
      body.subarray(from + length),
    ];
    const between = {
      cut: [],
      double: [piece, piece],
      value: [Buffer.from(value)],
      bytes: [Buffer.from(bytes)],
    }[how];
    return { body: Buffer.concat([before, ...between, after]), type };
  });

/** A whole field of the payload takes another value, so that the result is still JSON. */
const refilled: fc.Arbitrary<Delivery> = fc
  .record({ shape: fc.constantFrom(...shapes), at: fc.nat(), value: nasty })
  .map(({ shape: { delivery }, at, value }) => {
    const text = String(delivery.body);
    const form = new URLSearchParams(text).get('payload');
    const json = form ?? text;
    const fields = [...json.matchAll(/(?<="[a-z_]+":)(?:"[^"]*"|\d+|true|false|null)/gu)];
    const field = fields[at % Math.max(fields.length, 1)];
    const other =
      field === undefined
        ? json
        : json.slice(0, field.index) + value + json.slice(field.index + field[0].length);
    return { ...delivery, body: form === null ? other : new URLSearchParams({ payload: other }).toString() };
  });

test('no signed delivery, however it was changed, brings Loket down or makes it show its inside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, refilled), async (delivery) => {
      const { status, text } = await deliver(url, delivery);
      expect([200, 400, 401]).toContain(status);
      expect(text).not.toMatch(/\bat .*\.ts|node_modules|Error:/u);
    }),
    { numRuns: proof === 'long' ? 10_000 : 2_000 },
  );
  expect(faults).toEqual([]);
}, 1_200_000);
