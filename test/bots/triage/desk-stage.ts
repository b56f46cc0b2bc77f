import { randomUUID } from 'node:crypto';
import { findSession, openSession } from '../../../src/bots/channels/web/session.ts';
import { createServer } from '../../../src/bots/server.ts';
import { deskRoutes } from '../../../src/bots/triage/desk-routes.ts';
import { worldCustomers } from '../../../src/cli/world-customers.ts';
import { createBeginRun } from '../../../src/clients/look-up.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import type { Chat } from '../../../src/diagnostics/ports/announcements.ts';
import type { AuditLine } from '../../../src/diagnostics/ports/audit.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { NewTicket, Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { demoWorld } from '../../../src/sandbox/demo-world.ts';
import { startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';

export interface DeskStage {
  readonly store: Store;
  readonly noted: AuditLine[];
  /** Conversations that were woken. */
  readonly woken: string[];
  /** Where somebody can be spoken to alone, by address. */
  readonly chats: Map<string, Chat>;
  /** A session of this sender, or `null` for who has none. */
  signIn(sender: Sender | null): Promise<string>;
  ask(session: string, path: string, post?: unknown): Promise<{ status: number; json: unknown }>;
  open(parts?: Partial<NewTicket>): Promise<Ticket>;
  close(): Promise<void>;
}

/** The desk on a real server and a real store, in the demo's world, with one more administrator for the integration. */
export async function deskStage(): Promise<DeskStage> {
  const [store, sandbox] = [await openStore('memory'), await startSandbox(demoWorld)];
  const customers = worldCustomers(demoWorld, sandbox);
  const tenants = customers.map(({ tenant }) => ({
    ...tenant,
    technicalAdministrators: tenant.id === 'zorggroep-linde' ? ['b.smit@zorggroep-linde.example'] : [],
  }));
  const noted: AuditLine[] = [];
  const woken: string[] = [];
  const chats = new Map<string, Chat>();
  const sessions = { sessions: store.sessions, clock: () => new Date() };
  const server = createServer({
    port: 0,
    parents: [],
    routes: deskRoutes({
      whoAsks: async (headers) => (await findSession(sessions, headers))?.sender ?? null,
      store: {
        ...store,
        async audit(lines) {
          noted.push(...lines);
          await store.audit(lines);
        },
      },
      tenants: new Map(tenants.map((tenant) => [tenant.id, tenant])),
      beginRun: createBeginRun({
        tenants: new Map(customers.map((customer) => [customer.tenant.id, customer])),
        clock: sandbox.clock,
      }),
      clock: sandbox.clock,
      run: (conversation) => void woken.push(conversation),
      chatOf: async ({ address }) => chats.get(address) ?? null,
    }),
    fault: (error) => {
      throw error;
    },
  });
  const listening = await server.listen();
  if (listening.is !== 'listening') throw new Error(listening.is);
  return {
    ...{ store, noted, woken, chats },
    async signIn(sender) {
      const opened = sender === null ? null : await openSession(sessions, sender, null);
      return opened?.is === 'opened' ? opened.session : 'none';
    },
    async ask(session, path, post) {
      const answer = await fetch(`${listening.url}/api/desk/${path}`, {
        headers: { 'Loket-Session': session },
        ...(post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) }),
      });
      return { status: answer.status, json: await answer.json() };
    },
    open: (parts = {}) => openTicket(store, parts),
    async close() {
      await server.close();
      await sandbox.close();
      await store.close();
    },
  };
}

const at = new Date('2026-11-17T09:00:00Z');

async function openTicket(store: Store, parts: Partial<NewTicket>): Promise<Ticket> {
  const conversation = randomUUID();
  const tenant = parts.tenant ?? 'zorggroep-linde';
  const openedBy = parts.openedBy ?? 'l.vandijk@zorggroep-linde.example';
  const from = { tenant, address: openedBy };
  const delivery = { from, channel: 'web', key: randomUUID(), conversation, place: null, body: null };
  await store.accept({ ...delivery, receivedAt: at });
  const claim = await store.claim(conversation, 'one', at, 10_000);
  if (claim === null) throw new Error('the lease was not free');
  const ticket = newTicket({ key: randomUUID(), tenant, openedBy, ...parts });
  const outcome = { state: null, done: [], heard: [], audit: [], at, replies: () => [] };
  const end = await store.commit(claim, { ...outcome, ticket });
  if (end.is !== 'committed' || end.ticket === null) throw new Error(end.is);
  return end.ticket;
}
