import { expect, test } from '@jest/globals';
import { listTickets } from '../../../src/bots/triage/list-tickets.ts';
import type { AuditLine } from '../../../src/diagnostics/ports.ts';
import { demoWorld } from '../../../src/sandbox/demo-world.ts';

const at = new Date('2026-11-17T09:30:00Z');
const tenants = new Map(demoWorld.customers.map(({ tenant }) => [tenant.id, tenant]));

async function asks(address: string, customers: string[] = ['zorggroep-linde']) {
  const noted: AuditLine[] = [];
  const list = listTickets({
    store: {
      tickets: { list: async () => [] },
      audit: async (lines) => void noted.push(...lines),
    },
    tenants,
    clock: () => at,
  });
  const listed = await list({ customers, address, proven: 'yes', via: 'token' });
  return { listed: listed.is, noted };
}

test('an administrator reads the list, and that is noted', async () => {
  const actor = 'h.prins@zorggroep-linde.example';
  expect(await asks(actor)).toEqual({
    listed: 'listed',
    noted: [{ at, tenant: 'zorggroep-linde', actor, action: 'tickets-listed', outcome: 'listed' }],
  });
});

test('an employee does not, and that is noted as well', async () => {
  const actor = 'l.vandijk@zorggroep-linde.example';
  expect(await asks(actor)).toEqual({
    listed: 'refused',
    noted: [{ at, tenant: 'zorggroep-linde', actor, action: 'refused', outcome: 'not-yours' }],
  });
});
