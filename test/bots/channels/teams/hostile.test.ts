import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { teamsChannel } from '../../../../src/bots/channels/teams/index.ts';
import { createTurns } from '../../../../src/bots/conversation/create-turns.ts';
import { createServer, type Server } from '../../../../src/bots/server.ts';
import { openStore } from '../../../../src/clients/store/open-store.ts';
import type { Store } from '../../../../src/diagnostics/ports/store.ts';
import { noTriage } from '../../../fixtures/no-triage.ts';
import { proof } from '../../../proof.ts';
import { stage } from '../../conversation/turn-stage.ts';
import { deliver } from './deliver.ts';
import { shapesFrom } from './shapes.ts';
import { type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

let store: Store;
let teams: TeamsStandIn;
let server: Server;
let url: string;
const faults: unknown[] = [];

beforeAll(async () => {
  store = await openStore('memory');
  teams = await teamsStandIn([]);
  // Nothing is answered here: what is asked is whether anything that comes in can hurt.
  const turns = createTurns(stage(store, { send: async () => ({ is: 'sent', ref: '' }) }).work);
  const { routes } = teamsChannel({
    access: teams.access,
    clock: () => new Date(),
    identities: store.identities,
    whereabouts: store.whereabouts,
    customersOf: () => [],
    accept: (heard) => turns.accept('teams', heard),
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
  await teams.close();
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

const bodies = () => shapesFrom(teams.serviceUrl).map(({ activity }) => JSON.stringify(activity));
const count = shapesFrom('').length;

/** Takes a piece out, doubles it, or puts something else in its place. */
const mutated = fc
  .record({
    shape: fc.nat(count - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    how: fc.constantFrom('cut', 'double', 'value'),
    value: nasty,
  })
  .map(({ shape, at, length, how, value }) => (texts: readonly string[]) => {
    const body = texts[shape] ?? '';
    const from = Math.floor(at * body.length);
    const piece = body.slice(from, from + length);
    const between = { cut: '', double: piece + piece, value }[how];
    return body.slice(0, from) + between + body.slice(from + length);
  });

/** A whole field takes another value, so that the result is still JSON. */
const refilled = fc
  .record({ shape: fc.nat(count - 1), at: fc.nat(), value: nasty })
  .map(({ shape, at, value }) => (texts: readonly string[]) => {
    const json = texts[shape] ?? '';
    const fields = [...json.matchAll(/(?<="[a-zA-Z]+":)(?:"[^"]*"|\d+|true|false|null)/gu)];
    const field = fields[at % Math.max(fields.length, 1)];
    return field === undefined
      ? json
      : json.slice(0, field.index) + value + json.slice(field.index + field[0].length);
  });

test('no signed delivery, however it was changed, brings Loket down or makes it show its inside', async () => {
  const texts = bodies();
  const token = await teams.keys.sign(teams.serviceUrl, { exp: 24 * 3600 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, refilled), async (change) => {
      const { status, text } = await deliver(url, change(texts), token);
      expect([200, 400, 401]).toContain(status);
      expect(text).not.toMatch(/\bat .*\.ts|node_modules|Error:/u);
    }),
    { numRuns: proof === 'long' ? 10_000 : 1_000 },
  );
  expect(faults).toEqual([]);
}, 1_200_000);
