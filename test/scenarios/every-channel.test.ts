import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Rehearsal } from '../../src/bots/conversation/rehearsal.ts';
import { createThink, type TurnNote } from '../../src/bots/conversation/think.ts';
import type { Think } from '../../src/bots/conversation/thought.ts';
import { loadClassify } from '../../src/bots/conversation/understand/load-understanding.ts';
import { thresholds } from '../../src/bots/conversation/understand/tiers.ts';
import { createUnderstand } from '../../src/bots/conversation/understand/understand-message.ts';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { createBeginRun } from '../../src/clients/look-up.ts';
import { openStore } from '../../src/clients/store/open-store.ts';
import type { Sender } from '../../src/diagnostics/access/grant.ts';
import type { Store } from '../../src/diagnostics/ports/store.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { composeRehearsal } from '../../src/wiring/compose-rehearsal.ts';
import { declaredChannels } from '../contracts/declared-channels.ts';
import type { Played } from '../contracts/play-channel.ts';
import { senderOf } from './play-scenario.ts';
import { readScenarios } from './read-scenarios.ts';
import type { Scenario } from './scenario-form.ts';
import { worldOf } from './world-of.ts';

const wanted = 60;
/** A machine that is busy is no outage. */
const patient = { diagnosisMs: 60_000, attemptMs: 20_000 };

/** In an outage it depends on the moment what could be read, so those are left out. */
const alone = readScenarios().filter(([file, { where }]) => where === 'alone' && !file.startsWith('outages'));
const chosen = Array.from(
  { length: wanted },
  (_, index) => alone[Math.floor((index * alone.length) / wanted)],
).filter((each) => each !== undefined);
const understand = createUnderstand(loadClassify(), thresholds);

let store: Store;
let think: Think;
let sender: Sender;
let now = () => new Date();
const channels: (readonly [name: string, played: Played])[] = [];

beforeAll(async () => {
  store = await openStore('memory');
  const work = { think: (input) => think(input), clock: () => now() } satisfies {
    think: Think;
    clock: () => Date;
  };
  for (const { name, play } of declaredChannels)
    channels.push([name, await play(store, work, () => sender)] as const);
}, 120_000);
afterAll(async () => {
  for (const [, played] of channels) await played.close();
  await store.close();
});

/** Plays a scenario in one world: as `loket diagnose` does, and then in every channel. */
async function playEverywhere(scenario: Scenario, person: number) {
  const world = worldOf(scenario);
  const sandbox = await startSandbox(world);
  try {
    const customers = worldCustomers(world, sandbox);
    sender = senderOf(scenario, world);
    now = sandbox.clock;
    const script = {
      sender,
      audience: scenario.where,
      question: scenario.question,
      answers: scenario.answers,
    };
    const told = await composeRehearsal(customers, sandbox.clock, script, patient);
    const notes: TurnNote[] = [];
    let count = 0;
    const byId = new Map(customers.map((customer) => [customer.tenant.id, customer]));
    think = createThink({
      tenants: new Map(customers.map(({ tenant }) => [tenant.id, tenant])),
      beginRun: createBeginRun({
        tenants: byId,
        clock: sandbox.clock,
        http: { attemptMs: patient.attemptMs },
      }),
      tickets: store.tickets,
      understand,
      nonce: () => `00000000-0000-4000-8000-${String(person * 1000 + count++).padStart(12, '0')}`,
      diagnosisMs: patient.diagnosisMs,
      note: (note) => void notes.push(note),
    });
    const found: (readonly [string, readonly string[], string])[] = [];
    for (const [name, played] of channels) {
      notes.length = 0;
      const spot = { person, where: 'alone', thread: person } as const;
      for (const text of [scenario.question, ...scenario.answers]) {
        await played.deliver(text, spot);
        await played.answered(spot);
      }
      await played.until(() => played.shown(spot).length > 0);
      const last = notes.findLast(({ findings }) => findings.length > 0);
      found.push([
        name,
        last?.findings ?? [],
        played
          .shown(spot)
          .map(({ text }) => text)
          .join('\n'),
      ]);
    }
    return { told, found };
  } finally {
    await sandbox.close();
  }
}

const idsOf = ({ findings }: Rehearsal) => findings.map(({ check, verdict }) => `${check}: ${verdict}`);

describe(`${wanted} scenarios find the same in every channel`, () => {
  test.each(chosen.map(([file, scenario], index) => [file, scenario, index] as const))(
    '%s',
    async (_file, scenario, index) => {
      const { told, found } = await playEverywhere(scenario, index);
      const [first] = found;
      for (const [name, findings, shown] of found) {
        expect([name, findings]).toEqual([name, expect.arrayContaining(idsOf(told))]);
        expect([name, findings]).toEqual([name, first?.[1]]);
        expect(shown).toContain(told.replies[0]?.split('\n')[0]?.trim());
      }
      for (const [, played] of channels) expect(played.wrong()).toEqual([]);
    },
    120_000,
  );
});
