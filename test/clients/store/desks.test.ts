import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { DeskJob, DeskSaid } from '../../../src/diagnostics/ports/desks.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { NewTicket, Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { until } from '../../until.ts';
import { backends } from './backends.ts';
import { grantOf, jobGrantOf } from './grants.ts';

const at = new Date('2026-11-23T09:00:00.000Z');
const agent = 'agent@desk.example';
const asker = 'sanne@zonnewende.example';

describe.each(backends)('tickets for a desk outside the house, on $name', ({ place }) => {
  let store: Store;
  const jobs: DeskJob[] = [];
  /** What a run does, beside being noted. */
  let onRun: (job: DeskJob) => Promise<void> = async () => undefined;
  const tenant = `t-${randomUUID()}`;
  beforeAll(async () => {
    store = await openStore(place, {
      outside: (of, desk) => (of === tenant && desk === 'development' ? 'yes' : 'no'),
      report: () => undefined,
      pollSeconds: 0.5,
    });
    await store.desks.work(async (run) => {
      jobs.push(run);
      await onRun(run);
    });
  });
  afterAll(() => store.close());

  const grant = grantOf(tenant, agent, 'agent');
  const job = jobGrantOf(tenant, asker);
  const begun = async (of: string) => {
    const conversation = randomUUID();
    await store.accept({
      from: { tenant: of, address: asker },
      channel: 'web',
      key: randomUUID(),
      conversation,
      place: null,
      body: null,
      receivedAt: at,
    });
    const claim = await store.claim(conversation, 'one', at, 10_000);
    if (claim === null) throw new Error('the lease was not free');
    return claim;
  };
  const opened = async (parts: Partial<NewTicket> = {}): Promise<Ticket> => {
    const ticket = newTicket({ key: randomUUID(), tenant, openedBy: asker, desk: 'development', ...parts });
    const outcome = { state: null, done: [], heard: [], audit: [], at, replies: () => [] };
    const end = await store.commit(await begun(ticket.tenant), { ...outcome, ticket });
    if (end.is !== 'committed' || end.ticket === null) throw new Error('no ticket was opened');
    return end.ticket;
  };
  const handoversOf = async (ticket: Ticket) => {
    const found = await Promise.all(
      jobs.flatMap((job) => (job.is === 'hand-over' ? [store.desks.handover(grant, job.id)] : [])),
    );
    return found.flatMap((each) => (each?.ticket.number === ticket.number ? [each.handover] : []));
  };
  const handoverOf = async (ticket: Ticket) => {
    await until(async () => (await handoversOf(ticket)).length > 0);
    const [handover] = await handoversOf(ticket);
    if (handover === undefined) throw new Error('it was not handed over');
    return handover;
  };
  const tell = ({ number, state }: Ticket) => `${number} ${state}`;
  const step = { at, tell };

  test('a ticket comes with its job, and a turn that is lost leaves neither', async () => {
    const handover = await handoverOf(await opened());
    expect(handover).toMatchObject({ state: 'waiting', tries: 0, doubtSince: null, desk: 'development' });
    expect(await store.desks.asker({ is: 'hand-over', id: handover.id })).toEqual({ tenant, address: asker });
    const before = jobs.length;
    const claim = await begun(tenant);
    const failing = store.commit(claim, {
      state: null,
      done: [],
      heard: [],
      audit: [],
      at,
      ticket: newTicket({ key: randomUUID(), tenant, openedBy: asker, desk: 'development' }),
      replies: () => {
        throw new Error('no');
      },
    });
    await expect(failing).rejects.toThrow('no');
    await handoverOf(await opened());
    expect(jobs).toHaveLength(before + 1);
  });

  test('a desk of our own gets no job, and who joins another ticket neither', async () => {
    const before = jobs.length;
    await opened({ desk: 'support' });
    await opened({ tenant: `other-${tenant}` });
    const lead = await opened({ cause: 'x' });
    const joined = await opened({ cause: 'x' });
    expect(joined.parent).toBe(lead.number);
    await handoverOf(await opened());
    expect(jobs).toHaveLength(before + 2);
  });

  test('an agent who hands a ticket over books the sending as well', async () => {
    const ticket = await opened({ desk: 'support' });
    const { number, revision } = ticket;
    const move = { is: 'hand-over', desk: 'development' } as const;
    await store.tickets.step(grant, { number, revision, move, by: 'agent', note: null, ...step });
    expect(await handoverOf(ticket)).toMatchObject({ state: 'waiting', desk: 'development' });
  });

  test('of two runs at once only one goes on', async () => {
    const handover = await handoverOf(await opened());
    const both = [store.desks.begin(job, handover, at), store.desks.begin(job, handover, at)];
    expect((await Promise.all(both)).sort()).toEqual(['begun', 'overtaken']);
    const again = await store.desks.handover(grant, handover.id);
    expect(again?.handover).toMatchObject({ tries: 1, doubtSince: at });
  });

  test('what arrived lies with the desk, and the asker is told once', async () => {
    const ticket = await opened();
    const handover = await handoverOf(ticket);
    const arrived = { is: 'opened', ref: 'DEV-1' } as const;
    const [conversation = ''] = await store.desks.settle(job, handover, arrived, step);
    expect(await store.desks.settle(job, handover, arrived, step)).toEqual([]);
    expect(await store.tickets.find(grant, ticket.number)).toMatchObject({ state: 'with-desk' });
    expect((await store.lines(conversation, 0)).map(({ body }) => body)).toEqual([
      `${ticket.number} with-desk`,
    ]);
    const trail = await store.tickets.trail(grant, ticket.number);
    expect(trail?.map(({ move, by, note }) => [move, by, note])).toEqual([['hand-over', 'loket', 'DEV-1']]);
    expect(await store.desks.asker({ is: 'hand-over', id: handover.id })).toBeNull();
  });

  test('what is to be tried later comes back by itself', async () => {
    const ticket = await opened();
    const handover = await handoverOf(ticket);
    const later = { is: 'later', until: new Date(), problem: 'unreachable', doubt: 'stays' } as const;
    await store.desks.begin(job, handover, at);
    expect(await store.desks.settle(job, handover, later, step)).toEqual([]);
    await until(async () => (await handoversOf(ticket)).length > 1);
    const again = await store.desks.handover(grant, handover.id);
    expect(again?.handover).toMatchObject({ state: 'waiting', problem: 'unreachable', doubtSince: at });
  });

  test('what reached no desk is shown to agents, goes back to them, and can be sent again', async () => {
    const ticket = await opened();
    const handover = await handoverOf(ticket);
    const refused = { is: 'refused', problem: '403' } as const;
    await store.desks.settle(job, handover, refused, step);
    expect(await store.desks.stranded(grant, 1)).toMatchObject([{ id: handover.id, problem: '403' }]);
    expect(await store.desks.stranded(grantOf(tenant, asker, 'employee'), 9)).toEqual([]);
    expect(await store.desks.stranded(grantOf('another', agent, 'agent'), 9)).toEqual([]);
    expect(await store.tickets.find(grant, ticket.number)).toMatchObject({ state: 'new' });
    expect(await store.desks.again(grantOf('another', agent, 'agent'), handover.id, at)).toBe('none');
    expect(await store.desks.again(grant, handover.id, at)).toBe('again');
    await until(async () => (await handoversOf(ticket)).length > 1);
    const again = await store.desks.handover(grant, handover.id);
    expect(again?.handover).toMatchObject({ state: 'waiting', key: handover.key, tries: 0 });
  });

  test('a run that throws is repeated', async () => {
    let runs = 0;
    onRun = async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    };
    const ticket = await opened();
    await until(async () => (await handoversOf(ticket)).length > 1);
    onRun = async () => undefined;
  });

  describe('what a desk says', () => {
    const lying = async () => {
      const ticket = await opened();
      const handover = await handoverOf(ticket);
      await store.desks.settle(
        grant,
        handover,
        { is: 'opened', ref: randomUUID() },
        { at, tell: () => null },
      );
      return { ticket, handover };
    };
    const heard = async (about: string, said: DeskSaid, key: string = randomUUID()) => {
      const message = { tenant, desk: 'development', key, about, said, receivedAt: at } as const;
      const before = jobs.length;
      const taken = await store.desks.hear(message);
      if (taken === 'seen') return { taken, id: 0 };
      await until(async () => jobs.slice(before).some(({ is }) => is === 'desk-said'));
      return { taken, id: jobs.findLast(({ is }) => is === 'desk-said')?.id ?? 0 };
    };

    test.each([
      ['progress', 'with-desk'],
      ['question', 'waiting-for-customer'],
      ['returned', 'triaged'],
      ['solved', 'solved'],
      ['declined', 'declined'],
    ] as const)('%s: the ticket is %s then, and the asker is told', async (is, state) => {
      const { ticket, handover } = await lying();
      const { id } = await heard(handover.key, { is, text: 'Vrijdag' });
      expect(await store.desks.asker({ is: 'desk-said', id })).toEqual({ tenant, address: asker });
      expect(await store.desks.message(grant, id)).toMatchObject({ said: { is, text: 'Vrijdag' } });
      expect(await store.desks.message(grantOf('another', agent, 'agent'), id)).toBeNull();
      expect(await store.desks.settleMessage(job, id, step)).toHaveLength(1);
      expect(await store.desks.settleMessage(job, id, step)).toEqual([]);
      expect(await store.desks.message(grant, id)).toBeNull();
      expect(await store.tickets.find(grant, ticket.number)).toMatchObject({ state });
    });

    test('of somebody who is erased nothing is told or sent any more, and in others’ news the name is gone', async () => {
      const marker = `marker-${randomUUID()}`;
      const openedBy = `${marker}@zonnewende.example`;
      const waiting = await handoverOf(await opened({ openedBy }));
      const own = await handoverOf(await opened({ openedBy }));
      const ofOwn = await heard(own.key, { is: 'progress', text: `Voor ${marker}` });
      const { handover } = await lying();
      const ofOther = await heard(handover.key, { is: 'progress', text: `Net als ${openedBy}` });
      await store.erase({ tenant, address: openedBy }, []);
      expect(await store.desks.asker({ is: 'hand-over', id: waiting.id })).toBeNull();
      expect(await store.desks.asker({ is: 'desk-said', id: ofOwn.id })).toBeNull();
      const told = await store.desks.message(grant, ofOther.id);
      expect(told?.said.text).toMatch(/^Net als /u);
      expect(told?.said.text).not.toContain(marker);
    });

    test('a desk that may have the ticket is asked to forget it, also when it was to be sent again', async () => {
      const openedBy = `marker-${randomUUID()}@zonnewende.example`;
      const ticket = await opened({ openedBy });
      const waiting = await handoverOf(ticket);
      const { id } = waiting;
      expect(await store.desks.begin(grant, waiting, at)).toBe('begun');
      const tried = await store.desks.handover(grant, id);
      if (tried === null) throw new Error('it is not there');
      await store.desks.settle(grant, tried.handover, { is: 'given-up', problem: 'timeout' }, step);
      expect(await store.desks.again(grant, id, at)).toBe('again');
      const { desks } = await store.erase({ tenant, address: openedBy }, []);
      expect(desks).toMatchObject([{ ticket: ticket.number, desk: 'development' }]);
    });

    /** What the asker writes in the chat, as a turn leaves it behind. */
    const answered = async (ticket: Ticket, conversation: string, note: string) => {
      // The turn that opened it never released its lease.
      const claim = await store.claim(conversation, 'one', new Date(at.getTime() + 60_000), 10_000);
      if (claim === null) throw new Error('the lease was not free');
      const { number } = ticket;
      const { revision = 0 } = (await store.tickets.find(grant, number)) ?? {};
      const answers = [{ number, revision, move: 'customer-answered', note }] as const;
      const outcome = { state: null, done: [], heard: [], audit: [], at, replies: () => [], ticket: null };
      expect(await store.commit(claim, { ...outcome, answers })).toMatchObject({ is: 'committed' });
      await store.release(claim);
      return await store.tickets.find(grant, number);
    };
    const asked = async () => {
      const { ticket, handover } = await lying();
      const { id } = await heard(handover.key, { is: 'question', text: 'Sinds wanneer?' });
      const [conversation = ''] = await store.desks.settleMessage(job, id, step);
      return { ticket, handover, conversation };
    };

    test('what the asker answers goes back to the desk that asked, and the ticket lies there again', async () => {
      const { ticket, handover, conversation } = await asked();
      expect(await answered(ticket, conversation, 'Sinds maandag')).toMatchObject({ state: 'with-desk' });
      await until(async () => (await handoversOf(ticket)).some(({ kind }) => kind === 'answer'));
      const answer = (await handoversOf(ticket)).find(({ kind }) => kind === 'answer');
      expect(answer).toMatchObject({ state: 'waiting', text: 'Sinds maandag', about: { key: handover.key } });
      expect(answer?.key).not.toBe(handover.key);
      if (answer === undefined) throw new Error('it did not go');
      expect(await store.desks.settle(job, answer, { is: 'opened', ref: 'commented' }, step)).toEqual([]);
      expect(await store.tickets.find(grant, ticket.number)).toMatchObject({ state: 'with-desk' });
    });

    test('an answer that does not get there comes back to the agents, who see which', async () => {
      const { ticket, conversation } = await asked();
      await answered(ticket, conversation, 'Sinds maandag');
      await until(async () => (await handoversOf(ticket)).some(({ kind }) => kind === 'answer'));
      const answer = (await handoversOf(ticket)).find(({ kind }) => kind === 'answer');
      if (answer === undefined) throw new Error('it did not go');
      const refused = { is: 'refused', problem: '404' } as const;
      expect(await store.desks.settle(job, answer, refused, step)).toEqual([conversation]);
      expect(await store.tickets.find(grant, ticket.number)).toMatchObject({ state: 'triaged' });
      expect(await store.desks.stranded(grant, 1)).toMatchObject([{ id: answer.id, kind: 'answer' }]);
    });

    test('what an agent here asked is answered to that agent, and goes to no desk', async () => {
      const { ticket } = await lying();
      const { number } = ticket;
      const now = async () => (await store.tickets.find(grant, number))?.revision ?? 0;
      const by = { by: 'agent', note: 'Welke afdeling?', at, tell } as const;
      await store.tickets.step(grant, {
        number,
        revision: await now(),
        move: { is: 'desk-answered' },
        ...by,
      });
      const stepped = await store.tickets.step(grant, {
        ...{ number, revision: await now(), move: { is: 'ask-customer' } },
        ...by,
      });
      const [conversation = ''] = stepped.is === 'moved' ? stepped.told : [];
      expect(await answered(ticket, conversation, 'Zorg')).toMatchObject({ state: 'triaged' });
      expect((await handoversOf(ticket)).filter(({ kind }) => kind === 'answer')).toEqual([]);
    });

    test('a message that comes twice is one', async () => {
      const { handover } = await lying();
      const said = { is: 'progress', text: 'x' } as const;
      expect((await heard(handover.key, said, 'm-1')).taken).toBe('new');
      expect((await heard(handover.key, said, 'm-1')).taken).toBe('seen');
    });

    test('what is not possible any more is told all the same', async () => {
      const { ticket, handover } = await lying();
      const solved = await heard(handover.key, { is: 'solved', text: null });
      await store.desks.settleMessage(job, solved.id, step);
      const late = await heard(handover.key, { is: 'returned', text: 'Te laat' });
      expect(await store.desks.settleMessage(job, late.id, step)).toHaveLength(1);
      expect(await store.tickets.find(grant, ticket.number)).toMatchObject({ state: 'solved' });
    });

    test('about a ticket that no desk of this name has, nothing is done', async () => {
      const { id } = await heard('loket-unknown', { is: 'solved', text: null });
      expect(await store.desks.asker({ is: 'desk-said', id })).toBeNull();
      expect(await store.desks.message(grant, id)).toBeNull();
    });
  });
});
