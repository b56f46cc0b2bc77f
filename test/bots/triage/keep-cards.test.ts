import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sent } from '../../../src/bots/channel.ts';
import type { CardFace } from '../../../src/bots/triage/cards/card-face.ts';
import { cardWords } from '../../../src/bots/triage/cards/card-words.ts';
import { type CardKeeping, showNext } from '../../../src/bots/triage/cards/keep-cards.ts';
import { takeAwayNext } from '../../../src/bots/triage/cards/take-away.ts';
import { triagePlaces } from '../../../src/bots/triage/cards/triage-places.ts';
import { wakeOverslept } from '../../../src/bots/triage/cards/wake-overslept.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { backends } from '../../clients/store/backends.ts';
import { grantOf } from '../../clients/store/grants.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const agent = 'sam@support.example';
const minute = 60_000;

/** A channel that is played: what stands there, and what comes of the next calls. */
function playedChannel() {
  const standing = new Map<string, CardFace>();
  const below = new Map<string, string>();
  const outcomes: (Sent | 'killed')[] = [];
  const during: (() => Promise<unknown>)[] = [];
  return {
    id: 'slack',
    standing,
    outcomes,
    below,
    /** What happens while the next cards are drawn. */
    during,
    async takeAway(_place: unknown, ref: string, words: { text: string }): Promise<Sent> {
      const outcome = outcomes.shift() ?? { is: 'sent', ref };
      if (outcome === 'killed') throw new Error('killed');
      if (outcome.is === 'sent') below.set(ref, words.text);
      return outcome;
    },
    async show(_place: unknown, face: CardFace, replaces: string | null): Promise<Sent> {
      const outcome = outcomes.shift() ?? { is: 'sent', ref: '' };
      if (outcome !== 'killed' && (outcome.is === 'wait' || outcome.is === 'unreachable')) return outcome;
      await during.shift()?.();
      const ref = replaces ?? `C1:${standing.size + 1}.0`;
      standing.set(ref, face);
      // The process dies before anybody knows that it stands there.
      if (outcome === 'killed') throw new Error('killed');
      return outcome.is === 'sent' ? { is: 'sent', ref } : outcome;
    },
  };
}

describe.each(backends)('the cards of tickets, on $name', ({ place }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(place);
  });
  afterAll(() => store.close());

  /** A customer of its own, with a channel of its own. */
  const stage = () => {
    const id = `t-${randomUUID()}`;
    const triage = { slack: { workspace: 'T0DESK001', channel: 'C0TRIAGE1' } };
    const tenant = tenantOf({ id, agents: [agent], triage });
    const tenants = new Map([[id, tenant]]);
    const channel = playedChannel();
    let now = new Date('2026-11-17T09:30:00Z');
    const keeping: CardKeeping = {
      store,
      places: triagePlaces(tenants),
      clock: () => now,
      channels: () => [channel],
      machineNow: () => now,
    };
    const [where] = keeping.places;
    if (where === undefined) throw new Error('no place');
    const grant = grantOf(id, agent, 'agent');
    return {
      ...{ tenants, channel, keeping, grant, where },
      next: () => showNext(keeping, where).catch(() => 'killed' as const),
      async all() {
        while ((await showNext(keeping, where)) === 'shown');
        return [...channel.standing.values()];
      },
      later: (ms: number) => {
        now = new Date(now.getTime() + ms);
      },
      async open(parts: Parameters<typeof newTicket>[0] = {}): Promise<Ticket> {
        const conversation = randomUUID();
        const from = { tenant: id, address: 'eva@zonnehof.example' };
        const delivery = { from, channel: 'web', key: randomUUID(), conversation, place: null, body: null };
        await store.accept({ ...delivery, receivedAt: now });
        const claim = await store.claim(conversation, 'one', now, 10_000);
        if (claim === null) throw new Error('the lease was not free');
        const ticket = newTicket({ key: randomUUID(), tenant: id, openedBy: from.address, ...parts });
        const done = (await store.waiting(claim)).map(({ id }) => id);
        const outcome = { state: null, done, heard: [], audit: [], at: now, replies: () => [] };
        const end = await store.commit(claim, { ...outcome, ticket });
        if (end.is !== 'committed' || end.ticket === null) throw new Error(end.is);
        return end.ticket;
      },
      async step(ticket: Ticket, move: TicketStep['move'], parts: Partial<TicketStep> = {}) {
        const { number, revision } = ticket;
        const made = { number, revision, move, by: 'agent', note: null, at: now, tell: () => null } as const;
        const done = await store.tickets.step(grant, { ...made, ...parts });
        if (done.is !== 'moved') throw new Error(done.is);
        return done.ticket;
      },
    };
  };

  test('a new ticket gets one, and each move is shown in its place', async () => {
    const { open, all, step, channel } = stage();
    const ticket = await open();
    expect(await all()).toMatchObject([{ number: ticket.number, revision: 0 }]);
    expect(await all()).toHaveLength(1);
    const taken = await step(ticket, { is: 'assign', to: agent });
    await step(taken, { is: 'solve', how: 'confirmed' });
    expect(await all()).toMatchObject([{ number: ticket.number, revision: 2, acts: ['reopen'] }]);
    expect(channel.standing.size).toBe(1);
  });

  test('tickets that join another have none, and are counted on the one that they joined', async () => {
    const { open, all } = stage();
    const lead = await open({ cause: 'sync-failed' });
    expect(await all()).toHaveLength(1);
    await open({ cause: 'sync-failed' });
    await open({ cause: 'sync-failed' });
    const [card, ...more] = await all();
    expect(more).toEqual([]);
    expect(card?.number).toBe(lead.number);
    expect(card?.facts.at(-1)?.value).toBe('2');
  });

  test('one that more tickets joined than a page lists is drawn once and says how many, and the next has its turn', async () => {
    const { open, next, later, channel, grant } = stage();
    const lead = await open({ cause: 'sync-failed' });
    for (let joined = 0; joined < 51; joined += 1) await open({ cause: 'sync-failed' });
    later(minute);
    const other = await open();
    const ends = [await next(), await next(), await next()];
    expect(ends).toEqual(['shown', 'shown', 'none']);
    const [card] = [...channel.standing.values()].filter(({ number }) => number === lead.number);
    expect(card?.facts.at(-1)?.value).toBe('51');
    expect(await store.tickets.joinedTo(grant, lead.number)).toBe(51);
    const elsewhere = grantOf(`t-${randomUUID()}`, agent, 'agent');
    expect(await store.tickets.joinedTo(elsewhere, lead.number)).toBe(0);
    expect([...channel.standing.values()].map(({ number }) => number)).toContain(other.number);
  });

  test('of many processes one shows it, and a ticket that is closed before has none', async () => {
    const { open, next, channel, step, all } = stage();
    await step(await open(), { is: 'solve', how: 'assumed' });
    const ticket = await open();
    const ends = await Promise.all(Array.from({ length: 6 }, next));
    expect(ends.filter((end) => end === 'shown')).toHaveLength(1);
    await all();
    expect([...channel.standing.values()].map(({ number }) => number)).toEqual([ticket.number]);
  });

  test('one whose process was killed is nobody’s for half a minute, and is posted once more after that', async () => {
    const { open, next, later, channel, all } = stage();
    await open();
    channel.outcomes.push('killed');
    expect(await next()).toBe('killed');
    expect(await next()).toBe('none');
    later(minute);
    expect(await all()).toHaveLength(2);
    later(60 * minute);
    expect(await all()).toHaveLength(2);
  });

  test('one that was killed while it was changed in place is changed again, and never doubled', async () => {
    const { open, next, later, channel, all, step } = stage();
    const ticket = await open();
    await all();
    await step(ticket, { is: 'assign', to: agent });
    channel.outcomes.push('killed', { is: 'maybe-sent' }, { is: 'unreachable' });
    expect(await next()).toBe('killed');
    for (let round = 0; round < 3; round += 1) {
      later(10 * minute);
      await next();
    }
    expect([...channel.standing.values()]).toMatchObject([{ revision: 1 }]);
  });

  test('where the platform clearly said no, or to wait, it is posted later and stands there once', async () => {
    const { open, next, later, channel, all, keeping } = stage();
    await open();
    const until = new Date(keeping.machineNow().getTime() + 5 * minute);
    channel.outcomes.push({ is: 'wait', until }, { is: 'unreachable' });
    expect(await next()).toBe('put-off');
    later(4 * minute);
    expect(await next()).toBe('none');
    later(minute);
    expect(await next()).toBe('put-off');
    later(minute);
    expect(await all()).toHaveLength(1);
  });

  test('a ticket that sleeps until a day comes back on that day, and one whose asker says something at once', async () => {
    const { open, step, later, tenants, keeping, grant, all } = stage();
    const at = new Date(keeping.clock().getTime() + 60 * minute);
    const one = await step(await open(), { is: 'snooze', until: { is: 'until-date', at } });
    expect(one.snoozed).toEqual({ is: 'until-date', at });
    const waking = { store, tenants, clock: keeping.clock };
    await wakeOverslept(waking);
    expect((await store.tickets.find(grant, one.number))?.snoozed).toEqual({ is: 'until-date', at });
    expect((await all())[0]?.acts).toEqual(['wake']);
    later(61 * minute);
    await wakeOverslept(waking);
    expect(await store.tickets.find(grant, one.number)).toMatchObject({ snoozed: null, state: 'new' });
    expect((await all())[0]?.acts).toEqual(['assign', 'ask-customer', 'solve']);

    const other = await step(await open(), { is: 'snooze', until: { is: 'until-customer' } });
    const asker = grantOf(other.tenant, 'eva@zonnehof.example', 'employee');
    const { number, revision } = other;
    const wrote = { number, revision, by: 'asker', note: 'En?', at, tell: () => null } as const;
    await store.tickets.step(asker, { ...wrote, move: { is: 'customer-wrote' } });
    expect((await store.tickets.find(grant, number))?.snoozed).toBeNull();
  });

  test('who is awake cannot be woken, and who is closed cannot be set aside', async () => {
    const { open, step } = stage();
    const ticket = await open();
    await expect(step(ticket, { is: 'wake' })).rejects.toThrow('not-possible');
    const solved = await step(ticket, { is: 'solve', how: 'assumed' });
    await expect(step(solved, { is: 'snooze', until: { is: 'until-customer' } })).rejects.toThrow(
      'not-possible',
    );
  });

  test('after somebody was erased, what stands in the channel is written anew without them', async () => {
    const { open, all, tenants } = stage();
    await open({ summary: 'user-missing: Eva Zomer' });
    expect(JSON.stringify(await all())).toContain('eva@zonnehof.example');
    const [tenant = ''] = tenants.keys();
    await store.erase({ tenant, address: 'eva@zonnehof.example' }, ['Eva Zomer']);
    expect(JSON.stringify(await all())).not.toMatch(/eva/iu);
  });

  test.each(['for the first time', 'once more'])(
    'somebody who is erased while a card is drawn %s goes from it in the next round, and it stands there once',
    async (time) => {
      const { open, all, next, step, channel, tenants } = stage();
      const ticket = await open({ summary: 'user-missing: Eva Zomer' });
      if (time === 'once more') {
        await all();
        await step(ticket, { is: 'assign', to: agent });
      }
      const [tenant = ''] = tenants.keys();
      channel.during.push(() => store.erase({ tenant, address: 'eva@zonnehof.example' }, ['Eva Zomer']));
      expect(await next()).toBe('shown');
      expect(JSON.stringify([...channel.standing.values()])).toContain('eva@zonnehof.example');
      expect(JSON.stringify(await all())).not.toMatch(/eva/iu);
      expect(channel.standing.size).toBe(1);
    },
  );

  test('what stands below a card is taken away when somebody of that customer is erased, and of no other', async () => {
    const [one, other] = [stage(), stage()];
    for (const { open, where, tenants } of [one, other]) {
      const { number } = await open();
      await store.cards.said([...tenants.keys()], number, where.place, `${where.tenant.id}:1.0`);
      // Of another customer’s ticket nothing is kept.
      await store.cards.said(['t-nobody'], number, where.place, 'C1:9.0');
    }
    const tenant = one.where.tenant.id;
    const erased = await store.erase({ tenant, address: 'niemand@zonnehof.example' }, []);
    expect(erased.below).toBe(1);
    const until = new Date(one.keeping.machineNow().getTime() + minute);
    one.channel.outcomes.push({ is: 'wait', until }, { is: 'unreachable' });
    const away = () => takeAwayNext(one.keeping, one.where);
    expect([await away(), await away()]).toEqual(['still-there', 'none']);
    expect(await store.cards.toTakeAway(tenant)).toMatchObject([{ channel: 'slack', problem: 'wait' }]);
    one.later(minute);
    expect([await away(), await away()]).toEqual(['still-there', 'none']);
    one.later(2 * minute);
    expect([await away(), await away()]).toEqual(['taken-away', 'none']);
    expect([...one.channel.below]).toEqual([[`${tenant}:1.0`, cardWords.nl.takenAway]]);
    expect(await store.cards.toTakeAway(tenant)).toEqual([]);
    expect(await takeAwayNext(other.keeping, other.where)).toBe('none');
  });

  test('what is said below a card after its asker was erased is taken away at once', async () => {
    const { open, where, keeping, tenants } = stage();
    const { number } = await open();
    await store.erase({ tenant: where.tenant.id, address: 'eva@zonnehof.example' }, []);
    await store.cards.said([...tenants.keys()], number, where.place, 'C1:1.0');
    expect(await takeAwayNext(keeping, where)).toBe('taken-away');
  });

  test('what was kept long enough goes from a closed card too: what it was about, and then who asked', async () => {
    const { open, step, all, later, keeping, tenants, where, channel } = stage();
    const eva = 'eva@zonnehof.example';
    const ticket = await step(await open({ summary: 'user-missing: Jan Winter' }), {
      is: 'assign',
      to: agent,
    });
    expect(JSON.stringify(await all())).toContain('Jan Winter');
    await store.cards.said([...tenants.keys()], ticket.number, where.place, 'C1:1.0');
    await step(ticket, { is: 'decline' });
    await all();

    const [tenant = ''] = tenants.keys();
    const days = 24 * 60 * minute;
    later(731 * days);
    const sender: Sender = { customers: [tenant], address: eva, proven: 'yes', via: 'channel' };
    const member = { channel: 'slack', installation: `T-${tenant}`, person: 'U0EVA' };
    await store.identities.keep(member, sender, keeping.machineNow());
    await store.forgetOld(keeping.machineNow());
    const keep = { conversationDays: 365, ticketDays: 730, auditDays: 1_095 };
    await store.retain(keeping.machineNow(), keep);
    const emptied = JSON.stringify(await all());
    expect(emptied).not.toContain('Jan Winter');
    expect(await takeAwayNext(keeping, where)).toBe('taken-away');
    expect(channel.below.size).toBe(1);
    expect(emptied).toContain(eva);
    later(366 * days);
    await store.retain(keeping.machineNow(), keep);
    expect(JSON.stringify(await all())).not.toContain(eva);
  });
});
