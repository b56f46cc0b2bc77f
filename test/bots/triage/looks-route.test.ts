import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../src/bots/route.ts';
import { looksRoute } from '../../../src/bots/triage/looks-route.ts';
import { looksShape } from '../../../src/bots/triage/looks-shape.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import type { AuditLine } from '../../../src/diagnostics/ports/audit.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const [sam, noa, gone] = ['sam@desk.example', 'noa@desk.example', 'gone@desk.example'];
const [ada, asker] = ['ada@linde.example', 'asker@linde.example'];
const tenants = new Map(
  [
    tenantOf({ id: 'linde', name: 'Linde', agents: [sam, noa], administrators: [ada] }),
    tenantOf({ id: 'vermeer', name: 'Vermeer', agents: [sam], administrators: ['vera@vermeer.example'] }),
  ].map((tenant) => [tenant.id, tenant]),
);
const now = new Date('2026-11-17T10:00:00Z');
let minute = 0;
const line = (actor: string, action: AuditLine['action'], outcome: string, tenant = 'linde'): AuditLine => ({
  at: new Date(Date.UTC(2026, 10, 17, 8, minute++)),
  ...{ tenant, actor, action, outcome },
});

let store: Store;
beforeAll(async () => {
  store = await openStore('memory');
  await store.audit([
    line(asker, 'diagnosed', 'user-missing'),
    line(asker, 'ticket-read', '1001'),
    line(ada, 'tickets-listed', 'listed'),
    line(ada, 'ticket-read', '1001'),
    line(gone, 'tickets-listed', 'listed'),
    line(gone, 'ticket-read', '1002'),
    line(sam, 'diagnosed', 'cannot-log-in for 1003'),
    line(noa, 'ticket-moved', '1003 assign moved'),
    line(noa, 'ticket-read', 'none'),
    line(noa, 'refused', 'not-yours'),
    line(sam, 'ticket-read', '2001', 'vermeer'),
  ]);
}, 60_000);
afterAll(() => store.close());

const sender = (address: string, ...customers: string[]): Sender => ({
  ...{ customers, address, proven: 'yes', via: 'token' },
});
const ask = (who: Sender | null, query = ''): Promise<Answer> =>
  looksRoute({ whoAsks: async () => who, store, tenants, clock: () => now }).answer({
    ...{ path: '/api/desk/looks', query: new URLSearchParams(query), headers: {}, body: Buffer.of() },
    gone: new AbortController().signal,
  });
async function looks(who: Sender, query = '') {
  const answer = await ask(who, query);
  if (answer.is !== 'json') throw new Error(JSON.stringify(answer));
  return looksShape.parse(answer.json);
}
const short = ({ looks: all }: Awaited<ReturnType<typeof looks>>) =>
  all.map(({ agent, what, number }) => [agent.address, what, number]);

describe('who looked at personal data of one’s people', () => {
  test('is told to the administrator, the newest first, each with what it was and which ticket', async () => {
    expect(short(await looks(sender(ada, 'linde')))).toEqual([
      [noa, 'ticket-read', null],
      [noa, 'ticket-moved', 1003],
      [sam, 'diagnosed', 1003],
      [gone, 'ticket-read', 1002],
      [gone, 'tickets-listed', null],
    ]);
  });

  test('says nothing of what people asked for themselves, nor of another customer', async () => {
    const text = JSON.stringify(await looks(sender(ada, 'linde')));
    expect(text).not.toContain(asker);
    expect(text).not.toContain('2001');
    expect(short(await looks(sender('vera@vermeer.example', 'vermeer')))).toEqual([
      [sam, 'ticket-read', 2001],
    ]);
  });

  test.each<[string, Sender | null, number]>([
    ['nobody', null, 401],
    ['an agent', sender(sam, 'linde', 'vermeer'), 403],
    ['an employee', sender(asker, 'linde'), 403],
    ['an administrator whose address is not proven', { ...sender(ada, 'linde'), proven: 'no' }, 403],
    ['the administrator of another customer', sender('vera@vermeer.example', 'linde'), 403],
  ])('%s is not told', async (_who, who, status) => {
    expect(await ask(who)).toMatchObject({ is: 'error', status });
  });

  test('another customer is answered like one that does not exist', async () => {
    const other = await ask(sender(ada, 'linde'), 'customer=vermeer');
    expect(other).toMatchObject({ status: 404 });
    expect(other).toEqual(await ask(sender(ada, 'linde'), 'customer=nowhere'));
  });

  test('comes in pages that stay as they were while more is added', async () => {
    const vera = sender('vera@vermeer.example', 'vermeer');
    await store.audit(
      Array.from({ length: 30 }, (_, index) => line(sam, 'ticket-read', `${3000 + index}`, 'vermeer')),
    );
    const first = await looks(vera);
    expect([first.looks.length, first.more]).toEqual([25, 'yes']);
    const late = { ...line(sam, 'ticket-read', '9999', 'vermeer'), at: new Date('2026-11-17T11:00:00Z') };
    await store.audit([late]);
    const second = await looks(vera, `skip=25&until=${first.until}`);
    expect([second.looks.length, second.more]).toEqual([6, 'no']);
    const numbers = [...first.looks, ...second.looks].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(31);
  });

  test.each(['skip=-1', 'skip=ver', 'until=gisteren'])('refuses what cannot be: %s', async (query) => {
    expect(await ask(sender(ada, 'linde'), query)).toMatchObject({ status: 400 });
  });
});
