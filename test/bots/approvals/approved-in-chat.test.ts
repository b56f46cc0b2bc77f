import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createThink } from '../../../src/bots/conversation/think.ts';
import { loadClassify } from '../../../src/bots/conversation/understand/load-understanding.ts';
import { thresholds } from '../../../src/bots/conversation/understand/tiers.ts';
import { createUnderstand } from '../../../src/bots/conversation/understand/understand-message.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { unknown } from '../../fixtures/facts.ts';
import { tenantOf } from '../../fixtures/tenant.ts';
import { approvalStage } from './approval-stage.ts';

const [asker, ann, boss] = ['h.prins@zonnehof.example', 'ann@zonnehof.example', 'baas@zonnehof.example'];
const steps = [
  { by: [ann], needed: 1 },
  { by: [boss], needed: 1 },
];
const customer = tenantOf({
  ...{ administrators: [asker], agents: ['sam@loket.example'] },
  approvals: { licences: [{ upTo: null, steps }], expiresAfter: 5 },
});

test('each approver is asked in their own chat and answers there, and who asked hears the end of it', async () => {
  const store = await openStore('memory', { outside: () => 'yes', report: () => undefined });
  const think = createThink({
    tenants: new Map([[customer.id, customer]]),
    beginRun: () => async () => unknown(),
    ...{ tickets: store.tickets, requests: store.requests, nonce: () => randomUUID() },
    understand: createUnderstand(loadClassify(), thresholds),
    note: () => undefined,
  });
  const stage = approvalStage(store, customer, new Date('2026-11-17T09:00:00Z'), think);
  try {
    await stage.knows(ann, boss);
    const number = await stage.ask(asker, 12);
    await stage.round();
    expect(await stage.told(ann)).toEqual([
      expect.stringContaining(`H. Prins vraagt 12 licenties aan (aanvraag ${number})`),
    ]);
    expect(await stage.told(boss)).toEqual([]);
    await stage.writes(boss, `goedkeuren ${number}`);
    expect((await stage.request(number)).decisions).toEqual([]);
    await stage.writes(ann, `goedkeuren ${number}`);
    await stage.round();
    expect((await stage.told(boss)).at(-1)).toContain(`aanvraag ${number}`);
    expect((await stage.request(number)).step).toBe(1);
    await stage.writes(boss, `goedkeuren ${number}`);
    await stage.round();
    expect(await stage.told(asker)).toEqual([
      expect.stringContaining(`aanvraag ${number} is goedgekeurd door Ann en Baas`),
    ]);
    expect(await stage.handovers(number)).toBe(1);
    expect(stage.troubles).toEqual([]);
  } finally {
    await stage.close();
    await store.close();
  }
});
