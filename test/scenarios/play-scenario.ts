import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rehearsal } from '../../src/bots/conversation/rehearsal.ts';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { World } from '../../src/sandbox/world.ts';
import { composeRehearsal } from '../../src/wiring/compose-rehearsal.ts';
import { agent, roles } from './base-world.ts';
import { peopleIn } from './people-in.ts';
import type { Scenario } from './scenario-form.ts';

/** A machine that is busy is no outage. */
const patient = { diagnosisMs: 60_000, attemptMs: 20_000 };

/** Puts the question twice in the scenario's world, as `loket diagnose` does. */
export async function playScenario(
  scenario: Scenario,
  world: World,
): Promise<readonly [Rehearsal, Rehearsal]> {
  const sandbox = await startSandbox(world);
  const script = {
    sender: senderOf(scenario, world),
    audience: scenario.where,
    question: scenario.question,
    answers: scenario.answers,
  };
  const indexFolder = mkdtempSync(join(tmpdir(), 'loket-scenario-'));
  const play = () =>
    composeRehearsal(worldCustomers(world, sandbox), sandbox.clock, script, { ...patient, indexFolder });
  try {
    return [await play(), await play()];
  } finally {
    await sandbox.close();
    rmSync(indexFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const elsewhere: Readonly<Record<string, string>> = {
  agent,
  stranger: 'onbekend@mail.example',
  'administrator-elsewhere': 'astrid@bakkerij-vermeer.example',
};

export function senderOf({ as, world: given }: Scenario, world: World) {
  const name = Object.entries(roles).find(([role]) => role === as)?.[1] ?? as;
  const address = elsewhere[as] ?? peopleIn(given).addressOf.get(name);
  const chatters = world.chatters.filter((chatter) => chatter.address === address);
  const [first] = chatters;
  if (first === undefined) throw new Error(`nobody asks as ${as}`);
  const customers = chatters.map(({ customer }) => customer);
  return { customers, address: first.address, proven: first.proven, via: 'channel' } as const;
}
