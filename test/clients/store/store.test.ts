import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import type { Json } from '../../../src/diagnostics/model.ts';
import type { Announcement } from '../../../src/diagnostics/ports/announcements.ts';
import type { Claim } from '../../../src/diagnostics/ports/claim.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { NewTicket } from '../../../src/diagnostics/ports/tickets.ts';
import type { TurnOutcome } from '../../../src/diagnostics/ports/turns.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { backends } from './backends.ts';
import { grantOf } from './grants.ts';

const start = new Date('2026-11-23T09:00:00.000Z');
const at = (ms: number) => new Date(start.getTime() + ms);
const leaseMs = 10_000;

describe.each(backends)('the store on $name', ({ place }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(place);
  });
  afterAll(() => store.close());

  const fresh = () => randomUUID();
  const accept = (conversation: string, key = fresh(), body: Json = { text: 'hoi' }) =>
    store.accept({
      from: { tenant: 'zonnewende', address: 'sanne@zonnewende.example' },
      channel: 'web',
      key,
      conversation,
      place: { installation: 'T1', thread: 'D1', person: 'U1' },
      body,
      receivedAt: start,
    });
  const claimed = async (conversation: string, owner = 'one', now = start): Promise<Claim> => {
    const claim = await store.claim(conversation, owner, now, leaseMs);
    if (claim === null) throw new Error('the lease was not free');
    return claim;
  };
  const outcome = (parts: Partial<TurnOutcome> = {}): TurnOutcome => ({
    state: { version: 1 },
    done: [],
    heard: [],
    ticket: null,
    replies: () => [],
    audit: [],
    at: start,
    ...parts,
  });
  const committed = async (claim: Claim, parts: Partial<TurnOutcome> = {}) => {
    const end = await store.commit(claim, outcome(parts));
    if (end.is !== 'committed') throw new Error(`the turn was ${end.is}`);
    return end;
  };
  const ticketFor = (tenant: string, openedBy: string, key = fresh()): NewTicket =>
    newTicket({
      key,
      tenant,
      openedBy,
      summary: 'Sanne staat niet in LearnLinq',
      evidence: { read: ['hr.record', 'lms.account'] },
    });

  describe('the inbox', () => {
    test('takes a message once, however often the channel repeats it', async () => {
      const [conversation, key] = [fresh(), fresh()];
      expect(await accept(conversation, key)).toBe('new');
      expect(await accept(conversation, key)).toBe('seen');
      expect(await store.waiting(await claimed(conversation))).toHaveLength(1);
    });

    test('takes a message once when the same one comes in many times at the same moment', async () => {
      const [conversation, key] = [fresh(), fresh()];
      const answers = await Promise.all(Array.from({ length: 8 }, () => accept(conversation, key)));
      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
    });

    test('hands over what is waiting in the order in which it came', async () => {
      const conversation = fresh();
      for (const text of ['een', 'twee', 'drie']) await accept(conversation, fresh(), { text });
      const waiting = await store.waiting(await claimed(conversation));
      expect(waiting.map(({ body }) => body)).toEqual([{ text: 'een' }, { text: 'twee' }, { text: 'drie' }]);
    });

    test('keeps text as it came, with characters that databases choke on', async () => {
      const conversation = fresh();
      const body = { text: "\u0000 \ud800 O'Brien 😀 \\u0000", list: [1, null, 'x', { a: null }] };
      await accept(conversation, fresh(), body);
      const [delivery] = await store.waiting(await claimed(conversation));
      expect(delivery?.body).toEqual(body);
    });

    test('knows a message again for seven days, and forgets its body when the turn is done', async () => {
      const [conversation, key] = [fresh(), fresh()];
      await accept(conversation, key);
      const claim = await claimed(conversation);
      const done = (await store.waiting(claim)).map(({ id }) => id);
      await committed(claim, { done });
      await store.forgetOld(at(6 * 24 * 3_600_000));
      expect(await accept(conversation, key)).toBe('seen');
      await store.forgetOld(at(8 * 24 * 3_600_000));
      expect(await accept(conversation, key)).toBe('new');
    });

    test('never forgets what is still waiting', async () => {
      const [conversation, key] = [fresh(), fresh()];
      await accept(conversation, key);
      await store.forgetOld(at(30 * 24 * 3_600_000));
      expect(await accept(conversation, key)).toBe('seen');
    });
  });

  describe('the lease', () => {
    test('goes to one of those who ask at the same moment', async () => {
      const conversation = fresh();
      await accept(conversation);
      const claims = await Promise.all(
        ['one', 'two', 'three', 'four'].map((owner) => store.claim(conversation, owner, start, leaseMs)),
      );
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    });

    test('can be taken over once it has run out, and the first holder’s turn is lost without a trace', async () => {
      const conversation = fresh();
      await accept(conversation);
      const first = await claimed(conversation, 'one');
      expect(await store.claim(conversation, 'two', at(leaseMs - 1), leaseMs)).toBeNull();
      const second = await claimed(conversation, 'two', at(leaseMs));
      const [delivery] = await store.waiting(first);
      const late = await store.commit(
        first,
        outcome({ done: [delivery?.id ?? 0], heard: ['te laat'], replies: () => [{ body: 'te laat' }] }),
      );
      expect(late).toEqual({ is: 'lost' });
      expect(await store.lines(conversation, 0)).toEqual([]);
      expect(await store.waiting(second)).toHaveLength(1);
      expect(second.state).toBeNull();
    });

    test('lasts as long as it is renewed, and cannot be renewed once somebody else has it', async () => {
      const conversation = fresh();
      await accept(conversation);
      const first = await claimed(conversation, 'one');
      expect(await store.renew(first, at(5_000), leaseMs)).not.toBeNull();
      expect(await store.claim(conversation, 'two', at(12_000), leaseMs)).toBeNull();
      await claimed(conversation, 'two', at(15_000));
      expect(await store.renew(first, at(16_000), leaseMs)).toBeNull();
    });

    test('is not freed by who has lost it', async () => {
      const conversation = fresh();
      await accept(conversation);
      const first = await claimed(conversation, 'one');
      await claimed(conversation, 'two', at(leaseMs));
      await store.release(first);
      expect(await store.claim(conversation, 'three', at(leaseMs + 1), leaseMs)).toBeNull();
    });

    test('counts the turns that were cut short', async () => {
      const conversation = fresh();
      await accept(conversation);
      expect((await claimed(conversation, 'one', start)).attempt).toBe(1);
      const second = await claimed(conversation, 'two', at(leaseMs));
      expect(second.attempt).toBe(2);
      await store.release(second);
      expect((await claimed(conversation, 'three', at(leaseMs))).attempt).toBe(1);
    });

    test('shows which conversations nobody is looking after', async () => {
      const conversation = fresh();
      await accept(conversation);
      expect(await store.orphans(start)).toContain(conversation);
      const claim = await claimed(conversation);
      expect(await store.orphans(at(1))).not.toContain(conversation);
      expect(await store.orphans(at(leaseMs))).toContain(conversation);
      const done = (await store.waiting(claim)).map(({ id }) => id);
      await committed(claim, { done });
      expect(await store.orphans(at(leaseMs))).not.toContain(conversation);
    });
  });

  describe('a committed turn', () => {
    test('leaves state, lines and an empty inbox behind, and can be committed once', async () => {
      const conversation = fresh();
      await accept(conversation);
      const claim = await claimed(conversation);
      const done = (await store.waiting(claim)).map(({ id }) => id);
      const parts = { state: { version: 1, topic: 'a' }, done, heard: ['hoi'] };
      const end = await committed(claim, { ...parts, replies: () => [{ body: 'een' }, { body: 'twee' }] });
      const again = await store.commit(claim, outcome(parts));
      expect(again).toMatchObject({ is: 'overtaken', claim: { revision: end.claim.revision } });
      expect(end.claim.state).toEqual({ version: 1, topic: 'a' });
      expect(await store.waiting(end.claim)).toEqual([]);
      const lines = await store.lines(conversation, 0);
      expect(lines.map(({ side, body, sent, at }) => [side, body, sent, at])).toEqual([
        ['heard', 'hoi', 'yes', start],
        ['said', 'een', 'no', start],
        ['said', 'twee', 'no', start],
      ]);
      expect(await store.lines(conversation, lines[1]?.id ?? 0)).toHaveLength(1);
    });

    test('leaves nothing behind when putting the replies into words fails', async () => {
      const conversation = fresh();
      await accept(conversation);
      const claim = await claimed(conversation);
      const ticket = ticketFor('zonnewende', 'sanne@zonnewende.example');
      const replies = () => {
        throw new Error('no words');
      };
      await expect(store.commit(claim, outcome({ heard: ['hoi'], ticket, replies }))).rejects.toThrow(
        'no words',
      );
      expect(await store.lines(conversation, 0)).toEqual([]);
      expect(await store.waiting(claim)).toHaveLength(1);
      const all = await store.tickets.list(
        grantOf('zonnewende', 'a@zonnewende.example', 'administrator'),
        100,
      );
      expect(all.map(({ key }) => key)).not.toContain(ticket.key);
    });

    test('keeps who said it out of the audit, and the audit accepts lines outside a turn', async () => {
      const line = {
        at: start,
        tenant: 'zonnewende',
        actor: 'sanne@zonnewende.example',
        action: 'ticket-read',
        outcome: 'found',
      } as const;
      const conversation = fresh();
      await accept(conversation);
      await committed(await claimed(conversation), { audit: [line, line] });
      await expect(store.audit([line])).resolves.toBeUndefined();
    });
  });

  describe('the outbox', () => {
    const said = async (...bodies: string[]) => {
      const conversation = fresh();
      await accept(conversation);
      const claim = await claimed(conversation);
      const done = (await store.waiting(claim)).map(({ id }) => id);
      const end = await committed(claim, { done, replies: () => bodies.map((body) => ({ body })) });
      return end.claim;
    };

    test('holds what was said and not yet sent, oldest first', async () => {
      const claim = await said('een', 'twee');
      const [first] = await store.unsent(claim, start);
      await store.settle(claim, first?.id ?? 0, 'yes', 'ts-1');
      expect((await store.unsent(claim, start)).map(({ body }) => body)).toEqual(['twee']);
    });

    test('knows by which name the channel has a line, once it is sent', async () => {
      const claim = await said('een');
      const [line] = await store.unsent(claim, start);
      expect(line?.ref).toBeNull();
      await store.settle(claim, line?.id ?? 0, 'yes', 'ts-1');
      expect((await store.lines(claim.conversation, 0)).at(-1)?.ref).toBe('ts-1');
    });

    test('knows the channel and the place of a conversation', async () => {
      const claim = await said('een');
      expect(claim.channel).toBe('web');
      expect(claim.place).toEqual({ installation: 'T1', thread: 'D1', person: 'U1' });
    });

    test('makes an orphan of a conversation whose reply was never sent', async () => {
      const claim = await said('een');
      expect(await store.orphans(at(leaseMs))).toContain(claim.conversation);
    });

    test('waits as long as the channel asked, and counts the tries', async () => {
      const claim = await said('een');
      await store.putOff(claim, at(60_000), 'failed');
      await store.release(claim);
      expect(await store.orphans(at(59_999))).not.toContain(claim.conversation);
      expect(await store.orphans(at(60_000))).toContain(claim.conversation);
      const next = await claimed(claim.conversation, 'two', at(60_000));
      expect(next.sendTries).toBe(1);
      expect(await store.unsent(next, at(59_999))).toEqual([]);
      const [line] = await store.unsent(next, at(60_000));
      await store.settle(next, line?.id ?? 0, 'undeliverable', null);
      expect((await store.lines(claim.conversation, 0)).map(({ sent }) => sent)).toEqual(['undeliverable']);
      await store.release(next);
      expect((await claimed(claim.conversation, 'one', at(60_001))).sendTries).toBe(0);
    });
  });

  describe('identities', () => {
    const member = () => ({ channel: 'slack', installation: 'T1', person: fresh() });
    const sanne: Sender = {
      customers: ['zonnewende', 'bakkerij'],
      address: 'sanne@zonnewende.example',
      proven: 'yes',
      via: 'channel',
    };

    test('are kept, and the newest takes the place of the one before', async () => {
      const who = member();
      expect(await store.identities.find(who)).toBeNull();
      await store.identities.keep(who, { ...sanne, proven: 'no' }, start);
      await store.identities.keep(who, sanne, at(1));
      expect(await store.identities.find(who)).toEqual({ sender: sanne, checkedAt: at(1) });
      expect(await store.identities.find({ ...who, installation: 'T2' })).toBeNull();
      expect(await store.identities.find({ ...who, channel: 'teams' })).toBeNull();
    });

    test('are found by an address that was proven, at that customer alone', async () => {
      const address = `${fresh()}@zonnewende.example`;
      const [one, two, guessed] = [member(), { ...member(), channel: 'web' }, member()];
      await store.identities.keep(one, { ...sanne, address }, start);
      await store.identities.keep(two, { ...sanne, address, customers: ['zonnewende'] }, at(5));
      await store.identities.keep(guessed, { ...sanne, address, proven: 'no' }, at(9));
      const found = async (tenant: string, of = address) =>
        (await store.identities.membersWith({ tenant, address: of })).map(({ person }) => person);
      expect(await found('zonnewende')).toEqual([two.person, one.person]);
      expect(await found('bakkerij')).toEqual([one.person]);
      expect(await found('linde')).toEqual([]);
      expect(await found('zonnewende', `x${address}`)).toEqual([]);
    });

    test('are forgotten one by one, or with their installation', async () => {
      const [one, two] = [member(), { ...member(), installation: 'T9' }];
      const three = { ...two, person: fresh() };
      for (const each of [one, two, three]) await store.identities.keep(each, sanne, start);
      await store.identities.forget(one);
      expect(await store.identities.find(one)).toBeNull();
      await store.identities.forget({ ...two, person: null });
      expect([await store.identities.find(two), await store.identities.find(three)]).toEqual([null, null]);
    });
  });

  describe('what is said without being asked', () => {
    const chat = (conversation: string) => ({
      ...{ conversation, channel: 'web', place: { installation: 'T1', thread: 'D1', person: 'U1' } },
      person: { tenant: 'zonnewende', address: 'sanne@zonnewende.example' },
    });
    const note = (key: string, parts: Partial<Announcement> = {}): Announcement => ({
      ...{ key, kind: 'proactive', at: start, tell: () => ({ text: 'nieuws' }) },
      ...parts,
    });
    const announcements = () => store.announcements;

    test('is a line to send in a conversation that there is, which stays as it was', async () => {
      const conversation = fresh();
      await accept(conversation);
      const before = await claimed(conversation);
      expect(await announcements().chat(conversation)).toEqual(chat(conversation));
      expect(await announcements().announce(chat(conversation), note(fresh()))).toBe('kept');
      const [line] = await store.unsent(before, at(1));
      expect(line).toMatchObject({ side: 'said', kind: 'proactive', sent: 'no', body: { text: 'nieuws' } });
      // A turn that was under way is not overtaken by it.
      await committed(before, { replies: () => [{ body: { text: 'antwoord' } }] });
    });

    test('makes a conversation where there is none, and is told what was said last', async () => {
      const conversation = fresh();
      expect(await announcements().chat(conversation)).toBeNull();
      expect(await announcements().announce(chat(conversation), note(fresh()))).toBe('kept');
      const claim = await claimed(conversation);
      await committed(claim, { state: { language: 'en' } });
      const told: unknown[] = [];
      const tell = (state: unknown) => {
        told.push(state);
        return null;
      };
      await announcements().announce(chat(conversation), note(fresh(), { tell }));
      expect(told).toEqual([{ language: 'en' }]);
      expect(await store.orphans(at(leaseMs * 2))).toContain(conversation);
    });

    test('is said once under its key, also in another conversation and by many at once', async () => {
      const [key, one, other] = [fresh(), fresh(), fresh()];
      const kept = await Promise.all(
        [one, one, other, one].map((each) => announcements().announce(chat(each), note(key))),
      );
      expect(kept.toSorted()).toEqual(['kept', 'seen', 'seen', 'seen']);
    });

    test('is said under one key to everybody whom it is for, and to who has the same address at two customers', async () => {
      const [key, shared] = [fresh(), `${fresh()}@elsewhere.example`];
      const people = [
        { tenant: 'one', address: shared },
        { tenant: 'one', address: `${fresh()}@elsewhere.example` },
        { tenant: 'two', address: shared },
      ];
      const there = fresh();
      for (const person of people) {
        const each = { ...chat(person.address === shared ? there : fresh()), person };
        expect(await announcements().announce(each, note(key))).toBe('kept');
        expect(await announcements().announce(each, note(key))).toBe('seen');
      }
    });
  });

  describe('whereabouts', () => {
    const place = () => ({ channel: 'teams', installation: 'T1', thread: fresh() });

    test('are new once, and change in place', async () => {
      const here = place();
      expect(await store.whereabouts.find(here)).toBeNull();
      expect(await store.whereabouts.keep(here, null, { serviceUrl: 'a' }, start)).toBe('new');
      expect(await store.whereabouts.keep(here, null, { serviceUrl: 'b' }, at(1))).toBe('known');
      expect(await store.whereabouts.find(here)).toEqual({ serviceUrl: 'b' });
      expect(await store.whereabouts.find({ ...here, installation: 'T2' })).toBeNull();
      expect(await store.whereabouts.find({ ...here, channel: 'slack' })).toBeNull();
    });

    test('are new to one of many at the same moment', async () => {
      const here = place();
      const kept = await Promise.all(
        Array.from({ length: 5 }, () => store.whereabouts.keep(here, null, {}, start)),
      );
      expect(kept.toSorted()).toEqual(['known', 'known', 'known', 'known', 'new']);
    });

    test('tell the chat that somebody has alone, the newest of them, until it is forgotten', async () => {
      const [older, newer, group, person] = [place(), place(), place(), fresh()];
      const member = { channel: 'teams', installation: 'T1', person };
      await store.whereabouts.keep(group, null, {}, at(5));
      expect(await store.whereabouts.chatWith(member)).toBeNull();
      await store.whereabouts.keep(newer, person, {}, at(2));
      await store.whereabouts.keep(older, person, {}, at(1));
      expect(await store.whereabouts.chatWith(member)).toBe(newer.thread);
      expect(await store.whereabouts.chatWith({ ...member, installation: 'T2' })).toBeNull();
      await store.whereabouts.forget(newer);
      expect(await store.whereabouts.chatWith(member)).toBe(older.thread);
      expect(await store.whereabouts.find(newer)).toBeNull();
    });
  });

  describe('tickets', () => {
    const open = async (ticket: NewTicket) => {
      const conversation = fresh();
      await accept(conversation);
      const words: string[] = [];
      const end = await committed(await claimed(conversation), {
        ticket,
        replies: (opened) => {
          words.push(`nummer ${opened?.number}`);
          return [];
        },
      });
      if (end.ticket === null) throw new Error('no ticket');
      return { ticket: end.ticket, words };
    };

    test('count from 1001, and the reply can name the number', async () => {
      const { ticket, words } = await open(ticketFor('zonnewende', 'sanne@zonnewende.example'));
      expect(ticket.number).toBeGreaterThanOrEqual(1001);
      expect(words).toEqual([`nummer ${ticket.number}`]);
    });

    test('are the same ticket when written twice with the same key', async () => {
      const wanted = ticketFor('zonnewende', 'sanne@zonnewende.example');
      const first = await open(wanted);
      const second = await open({ ...wanted, summary: 'anders', openedBy: 'piet@zonnewende.example' });
      expect(second.ticket).toEqual(first.ticket);
    });

    test('are another ticket at another customer, though the key is the same', async () => {
      const wanted = ticketFor('zonnewende', 'sanne@zonnewende.example');
      const first = await open(wanted);
      const second = await open({ ...wanted, tenant: 'elders' });
      expect(second.ticket.number).not.toBe(first.ticket.number);
    });

    test('are found by the opener and by an administrator of the same customer, and by nobody else', async () => {
      const tenant = `klant-${fresh()}`;
      const { ticket } = await open(ticketFor(tenant, 'sanne@klant.example'));
      const find = (at: string, address: string, role: 'administrator' | 'employee') =>
        store.tickets.find(grantOf(at, address, role), ticket.number);
      expect(await find(tenant, 'sanne@klant.example', 'employee')).toEqual(ticket);
      expect(await find(tenant, 'beheer@klant.example', 'administrator')).toEqual(ticket);
      expect(await find(tenant, 'piet@klant.example', 'employee')).toBeNull();
      expect(await find('elders', 'sanne@klant.example', 'employee')).toBeNull();
      expect(await find('elders', 'beheer@klant.example', 'administrator')).toBeNull();
    });

    test('are listed per customer, newest first', async () => {
      const tenant = `klant-${fresh()}`;
      const first = await open(ticketFor(tenant, 'sanne@klant.example'));
      const second = await open(ticketFor(tenant, 'piet@klant.example'));
      const numbers = async (at: string, address: string, role: 'administrator' | 'employee') =>
        (await store.tickets.list(grantOf(at, address, role), 10)).map(({ number }) => number);
      const [one, two] = [first.ticket.number, second.ticket.number];
      expect(await numbers(tenant, 'beheer@klant.example', 'administrator')).toEqual([two, one]);
      expect(await numbers(tenant, 'sanne@klant.example', 'employee')).toEqual([one]);
      expect(await numbers(`${tenant}-2`, 'beheer@klant.example', 'administrator')).toEqual([]);
    });

    test.each([0, -1, 1.5, 99_999_999_999, Number.NaN])('with the number %p do not exist', async (number) => {
      const grant = grantOf('zonnewende', 'beheer@zonnewende.example', 'administrator');
      expect(await store.tickets.find(grant, number)).toBeNull();
    });
  });

  test('what another version kept, and this one cannot read, stops nobody', async () => {
    const conversation = fresh();
    const strange: Json = JSON.parse('{ "version": 2, "ready": true }');
    await accept(conversation);
    const claim = await claimed(conversation);
    await store.release((await committed(claim, { state: strange, heard: [strange] })).claim);
    await accept(conversation, fresh(), strange);
    const again = await claimed(conversation);
    expect(again.state).toBe('unreadable');
    expect((await store.waiting(again)).map(({ body }) => body)).toEqual([{ text: 'hoi' }, 'unreadable']);
    expect((await store.lines(conversation, 0)).map(({ body }) => body)).toEqual(['unreadable']);
  });

  describe('sessions', () => {
    const sender = {
      customers: ['zonnewende', 'elders'],
      address: 'sanne@zonnewende.example',
      proven: 'yes',
      via: 'token',
    } as const;
    const person = { ...sender, customers: [...sender.customers] };

    test('give back who it was until they end', async () => {
      const idHash = fresh();
      const session = { idHash, tokenId: fresh(), sender: person, expiresAt: at(1_000) };
      expect(await store.sessions.open(session)).toBe('opened');
      expect(await store.sessions.find(idHash, start)).toEqual({ sender: person, expiresAt: at(1_000) });
      expect(await store.sessions.find(idHash, at(1_000))).toBeNull();
      expect(await store.sessions.find(fresh(), start)).toBeNull();
    });

    test('are over at once for who signs out, and for nobody else', async () => {
      const [out, stays] = [fresh(), fresh()];
      for (const idHash of [out, stays])
        await store.sessions.open({ idHash, tokenId: null, sender: person, expiresAt: at(1_000) });
      await store.sessions.close(out);
      await store.sessions.close(out);
      expect(await store.sessions.find(out, start)).toBeNull();
      expect(await store.sessions.find(stays, start)).not.toBeNull();
    });

    test('are opened once per token, also when it is offered many times at the same moment', async () => {
      const tokenId = fresh();
      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          store.sessions.open({ idHash: fresh(), tokenId, sender: person, expiresAt: at(1_000) }),
        ),
      );
      expect(answers.filter((answer) => answer === 'opened')).toHaveLength(1);
    });

    test('know a token that was used for as long as it could be good, and forget it then', async () => {
      const tokenId = fresh();
      const open = () =>
        store.sessions.open({ idHash: fresh(), tokenId, sender: person, expiresAt: at(1_000) });
      const soonAfter = (minutes: number) => new Date(Date.now() + minutes * 60_000);
      expect(await open()).toBe('opened');
      await store.forgetOld(soonAfter(10));
      expect(await open()).toBe('used');
      await store.forgetOld(soonAfter(120));
      expect(await open()).toBe('opened');
    });

    test('that could not be opened leave the token unused', async () => {
      const [idHash, tokenId] = [fresh(), fresh()];
      const expiresAt = at(1_000);
      await store.sessions.open({ idHash, tokenId: null, sender: person, expiresAt });
      await expect(store.sessions.open({ idHash, tokenId, sender: person, expiresAt })).rejects.toThrow();
      expect(await store.sessions.open({ idHash: fresh(), tokenId, sender: person, expiresAt })).toBe(
        'opened',
      );
    });
  });
});
