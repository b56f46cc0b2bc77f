import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { diagnosisMs } from '../../src/bots/conversation/deadline.ts';
import { worldCustomers } from '../../src/cli/world-customers.ts';
import type { OpenHrSource } from '../../src/clients/hr/open-hr-source.ts';
import { createBeginRun } from '../../src/clients/look-up.ts';
import type { Report } from '../../src/diagnostics/escalation/brief.ts';
import type { FactName } from '../../src/diagnostics/facts/fact-table.ts';
import { learnlinqFlows } from '../../src/diagnostics/flows/flows.ts';
import type { Finding, Flow } from '../../src/diagnostics/model.ts';
import type { Fault, SystemName } from '../../src/sandbox/fault.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { WorldFile } from '../../src/sandbox/world.ts';
import { lookFor } from '../fixtures/look-for.ts';
import { onAFakeClock } from '../fixtures/on-a-fake-clock.ts';
import { demoFrom, type SourceKind, sourceKinds } from '../fixtures/source-kinds.ts';

/** In both systems, and in the source alone. */
const people = ['Lotte van Dijk', 'Sanne Jansen'] as const;

type How = Pick<Fault, 'kind' | 'every'>;
const faults: Readonly<Record<string, How>> = {
  'is down': { kind: 'refused' },
  'never answers': { kind: 'hang' },
  'gives half an answer': { kind: 'truncated' },
  'gives a page to sign in': { kind: 'html' },
  'fails at every second call': { kind: 'server-error', every: 2 },
  'cuts every second call': { kind: 'refused', every: 2 },
  'gives half of every second answer': { kind: 'truncated', every: 2 },
};
const broken: Readonly<Record<string, readonly SystemName[]>> = {
  'the source': ['hr'],
  LearnLinq: ['learnlinq'],
  'the source and LearnLinq': ['hr', 'learnlinq'],
};

/** Whatever is known without a system is none of these; whose accounts are whose takes both. */
const both: readonly FactName[] = [
  'lms.own-accounts',
  'lms.key-holders',
  'lms.changes',
  'lms.results',
  'lms.mails',
  'lms.resets',
  'lms.managers',
  'lms.idle-accounts',
  'lms.waiting',
  'hr.record',
  'hr.record-before',
  'hr.removed-share',
];
const restsOn = (fact: FactName, systems: readonly SystemName[]): boolean =>
  both.includes(fact)
    ? systems.length > 0
    : systems.some((system) => fact.startsWith(system === 'hr' ? 'hr.' : 'lms.'));

/** What a file that arrives broken is: found, and no silence. */
const ofTheFile = ['unreadable-delivery', 'delivery-overdue'];

interface Told {
  readonly flow: Flow;
  readonly name: string;
  readonly report: Report;
}

const indexFolder = mkdtempSync(join(tmpdir(), 'loket-faults-'));
afterAll(() => rmSync(indexFolder, { recursive: true, force: true }));

/** Every flow about each of the people, at the same time and with clients of their own. */
async function everyFlow(kind: SourceKind, given: WorldFile['faults'], clock: 'fake' | 'real') {
  const world = demoFrom(kind, given);
  const sandbox = await startSandbox(world);
  const tenants = new Map(worldCustomers(world, sandbox).map((each) => [each.tenant.id, each]));
  const open: (() => Promise<void>)[] = [];
  const look = async (flow: Flow, name: string): Promise<Told> => {
    const onOpen = ({ close }: OpenHrSource) => void open.push(close);
    const begin = createBeginRun({ tenants, clock: sandbox.clock, indexFolder, onOpen });
    const within = clock === 'fake' ? diagnosisMs : 120_000;
    const looked = await lookFor(begin, { world, flow, name, within });
    if (looked.is !== 'found') throw new Error(`${flow.id} of ${name}: ${looked.is}`);
    return { flow, name, report: looked.report };
  };
  const all = () => Promise.all(learnlinqFlows.flatMap((flow) => people.map((name) => look(flow, name))));
  try {
    // A delivery that came is read once before, by a worker that has a clock of its own.
    const [flow] = learnlinqFlows;
    if (kind === 'source-file' && flow !== undefined && spoils(given)) await look(flow, people[0]);
    if (clock === 'real') return { value: await all(), ms: 0 };
    return await onAFakeClock(all, () => sandbox.arrivals().length);
  } finally {
    for (const close of open) await close();
    await sandbox.close();
  }
}

const spoils = (given: WorldFile['faults'] = []): boolean =>
  given.every(({ kind }) => kind === 'truncated' || kind === 'html');

describe.each(sourceKinds)('a source of kind %s', (kind) => {
  const sound = everyFlow(kind, [], 'real');

  describe.each(Object.entries(broken))('%s', (_, systems) => {
    test.each(Object.entries(faults))(
      '%s: what can still be told is told in time, and nothing else',
      async (_what, how) => {
        const before = (await sound).value;
        const given = systems.map((system) => ({ system, route: '*', ...how }) as const);
        const { value, ms } = await everyFlow(kind, given, 'fake');
        expect(ms).toBeLessThanOrEqual(diagnosisMs);
        for (const [nth, told] of value.entries()) holdAgainst(before[nth], told, systems);
      },
    );
  });
});

function holdAgainst(
  before: Told | undefined,
  { flow, name, report }: Told,
  systems: readonly SystemName[],
): void {
  expect(report.findings.length).toBe(flow.checks.length);
  for (const [at, finding] of report.findings.entries()) {
    if (mayDiffer(flow, finding, systems)) continue;
    const where = `${flow.id} of ${name}, ${finding.check}`;
    expect({ where, is: finding.is }).toEqual({ where, is: before?.report.findings[at]?.is });
  }
  const isOpen = report.findings.some(({ is }) => is === 'unknown');
  if (isOpen) expect(report.conclusion.is).not.toBe('escalate');
}

/** What rests on a broken system may stay open, and is never told otherwise than it is. */
function mayDiffer(flow: Flow, finding: Finding, systems: readonly SystemName[]): boolean {
  const needs = flow.checks.find(({ id }) => id === finding.check)?.needs ?? [];
  if (!needs.some((need) => restsOn(need, systems))) return false;
  return finding.is === 'unknown' || ofTheFile.includes(finding.check);
}
