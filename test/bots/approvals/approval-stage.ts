import { randomUUID } from 'node:crypto';
import { approvalRound } from '../../../src/bots/approvals/approval-round.ts';
import type { RoundPorts } from '../../../src/bots/approvals/round-ports.ts';
import { reply } from '../../../src/bots/channel.ts';
import type { Outlet } from '../../../src/bots/channels/outlet.ts';
import { conversationId } from '../../../src/bots/conversation/conversation-id.ts';
import { createTurns } from '../../../src/bots/conversation/create-turns.ts';
import type { Think } from '../../../src/bots/conversation/thought.ts';
import { reach } from '../../../src/bots/unasked/reach.ts';
import { createSpeakFirst } from '../../../src/bots/unasked/speak-first.ts';
import { authorise } from '../../../src/diagnostics/access/authorise.ts';
import { grantForJob } from '../../../src/diagnostics/access/grant-for-job.ts';
import type { Tenant } from '../../../src/diagnostics/facts/tenant.ts';
import { stepsFor } from '../../../src/diagnostics/licences/approval-rules.ts';
import type { SeatRequest } from '../../../src/diagnostics/licences/seat-request.ts';
import type { Language } from '../../../src/diagnostics/model.ts';
import type { Letter, Mailed } from '../../../src/diagnostics/ports/mail.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TurnOutcome } from '../../../src/diagnostics/ports/turns.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { stage } from '../conversation/turn-stage.ts';

/** Where a round can be cut short: right after it did this. */
export type Cut = 'accepted' | 'mailed' | 'told' | 'noted' | 'taken' | 'settled';

/** A whole Loket on a real store, but for what people say and the channel; the time is the test's. */
export function approvalStage(store: Store, customer: Tenant, start: Date, conversation?: Think) {
  let now = start;
  let machine = start.getTime();
  let tenant = customer;
  let cut: Cut | null = null;
  let state: 'runs' | 'cut' = 'runs';
  let mailed: Mailed | 'no-mail' = 'no-mail';
  let fails: 'no' | 'yes' = 'no';
  /** A workspace of this customer alone. */
  const installation = `T-${customer.id}`;
  const placeOf = (person: string) => ({ installation, thread: `D-${person}`, person });
  const troubles: unknown[] = [];
  const letters: Letter[] = [];
  /** Who was asked in their own chat, as often as that reached a turn. */
  const asked: string[] = [];
  /** What rounds did, in that order. */
  const did: string[] = [];
  let comes: Outlet['comes'] = 'to-the-person';
  /** Happens once, between the word to who asked and the note of it. */
  let between: (() => Promise<unknown>) | null = null;
  const woken = new Set<string>();
  const away = new Set<string>();

  const notes: Think = async ({ heard }) => {
    for (const { input, sender } of heard)
      if (input.is === 'approval') asked.push(`${sender.address.split('@')[0]} ${sender.via}`);
    return { state: null, heard: [], ticket: null, audit: [], replies: () => [] };
  };
  const turns = createTurns(stage(store, { think: conversation ?? notes, clock: () => now }).work);
  const outlet: Outlet = {
    id: 'chat',
    get comes() {
      return comes;
    },
    send: async () => ({ is: 'sent', ref: 'r' }),
    progress: () => undefined,
    identify: async ({ sender }) => sender,
    async chatWith({ person }) {
      if (fails === 'yes') throw new Error('the channel is down');
      return away.has(person) ? null : placeOf(person);
    },
    audienceAt: async () => 'alone',
  };
  const run = (conversation: string) => void woken.add(conversation);
  const reaching = {
    outlets: () => [outlet],
    identities: store.identities,
    report: (error: unknown) => void troubles.push(error),
  };
  const speakFirst = createSpeakFirst({
    ...{ ...reaching, announcements: store.announcements, clock: () => now, run },
  });
  /** The process is gone right after this step: nothing of what follows happens. */
  const mortal =
    <A extends readonly unknown[], R>(step: Cut, act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (state === 'cut') throw new Error('nobody is there');
      const result = await act(...args);
      if (cut === step) {
        state = 'cut';
        throw new Error('killed');
      }
      return result;
    };
  const ports = (): RoundPorts => ({
    requests: {
      take: mortal('taken', store.requests.take),
      note: mortal('noted', store.requests.note),
      leave: store.requests.leave,
      settle: mortal('settled', store.requests.settle),
    },
    tenants: new Map([[tenant.id, tenant]]),
    reach: reach(reaching),
    accept: mortal('accepted', async (channel, heard) => {
      run(conversationId(heard.address));
      return await turns.accept(channel, heard);
    }),
    speakFirst: {
      ...speakFirst,
      inChat: mortal('told', async (conversation, note) => {
        const spoken = await speakFirst.inChat(conversation, note);
        await between?.();
        between = null;
        return spoken;
      }),
      to: mortal('told', speakFirst.to),
    },
    mail:
      mailed === 'no-mail'
        ? null
        : {
            send: mortal('mailed', async (letter) => {
              letters.push(letter);
              return mailed === 'no-mail' ? { is: 'unreachable' } : mailed;
            }),
          },
    clock: () => now,
    machineNow: () => new Date(machine),
    run,
    note: (done) => void did.push(done.did),
    report: (error) => void troubles.push(error),
  });

  /** One round, and every turn that comes of it. */
  const round = async () => {
    await approvalRound(ports(), () => state === 'runs').catch((error: unknown) => troubles.push(error));
    await Promise.all([...woken].map((each) => turns.run(each)));
    woken.clear();
  };
  const conversationOf = (address: string) => conversationId(placeOf(address));
  const grantOf = (address: string) => {
    const grant = grantForJob(customer, { tenant: customer.id, address });
    if (grant === null) throw new Error('no grant');
    return grant;
  };
  const asAgent = () => {
    const [address = ''] = customer.agents;
    const actor = { tenant: customer.id, address, proven: 'yes', via: 'token' } as const;
    const answer = authorise({ actor, tenant: customer, wish: 'customer', team: null });
    if (answer.is !== 'granted') throw new Error('no grant');
    return answer.grant;
  };
  const turn = async (address: string, parts: Partial<TurnOutcome>) => {
    const [conversation, place] = [conversationOf(address), placeOf(address)];
    const from = { tenant: customer.id, address };
    const delivery = { from, channel: 'chat', key: randomUUID(), conversation, place, body: null };
    await store.accept({ ...delivery, receivedAt: now });
    const claim = await store.claim(conversation, randomUUID(), new Date(), 10_000);
    if (claim === null) throw new Error('the lease was not free');
    const done = (await store.waiting(claim)).map(({ id }) => id);
    const outcome = { done, heard: [], ticket: null, audit: [], at: now, replies: () => [], state: null };
    const end = await store.commit(claim, { ...outcome, ...parts });
    if (end.is !== 'committed') throw new Error(end.is);
    await store.release(end.claim);
    return end.ticket;
  };
  const request = async (number: number): Promise<SeatRequest> => {
    const found = await store.requests.find(asAgent(), number);
    if (found === null) throw new Error('no such request');
    return found;
  };

  return {
    asked,
    did,
    letters,
    troubles,
    round,
    request,
    asAgent,
    at: (moment: string) => {
      now = new Date(moment);
    },
    /** The tenant file was changed, and Loket started anew. */
    changed: (parts: Partial<Tenant>) => {
      tenant = { ...tenant, ...parts };
    },
    mail: (answer: typeof mailed) => {
      mailed = answer;
    },
    channel: (is: 'down' | 'up') => {
      fails = is === 'down' ? 'yes' : 'no';
    },
    outlet: (is: Outlet['comes']) => {
      comes = is;
    },
    subject: (address: string) => ({ tenant: customer.id, address }),
    /** One round, in the middle of which this happens. */
    async meanwhile(happens: () => Promise<unknown>) {
      between = happens;
      await round();
    },
    /** Nobody is known in a chat any more. */
    knowsNobody: () => store.identities.forget({ channel: 'chat', installation, person: null }),
    /** Somebody is known in a chat. */
    async knows(...people: readonly string[]) {
      for (const address of people) {
        const sender = { customers: [customer.id], address, proven: 'yes' as const, via: 'channel' as const };
        const member = { channel: 'chat', installation, person: address };
        await store.identities.keep(member, sender, now);
      }
    },
    /** Cuts a round short, and starts anew once its time is over. */
    async killedAt(step: Cut) {
      cut = step;
      await round();
      [cut, state] = [null, 'runs'];
      machine += 10 * 60_000;
    },
    twoRounds: () => Promise.all([round(), round()]),
    async ask(address: string, amount: number, language: Language = 'nl') {
      const steps = stepsFor(customer.approvals, amount, address);
      if (steps.is !== 'steps') throw new Error(steps.is);
      const ticket = await turn(address, {
        ticket: newTicket({
          ...{ key: randomUUID(), tenant: customer.id, openedBy: address, language, desk: 'licences' },
          ...{ flow: 'licence-increase', summary: 'licence-increase' },
          request: { amount, sum: null, reason: 'Nieuwe locatie', steps: steps.steps },
        }),
        state: { language },
      });
      return ticket?.number ?? 0;
    },
    async says(by: string, number: number, is: 'approved' | 'refused' = 'approved', note?: string) {
      const { revision } = await request(number);
      const change = { by, is, note: note ?? null, at: now };
      await turn(by, { requests: [{ number, tenant: customer.id, revision, change }] });
    },
    /** Somebody writes to Loket in their own chat. */
    async writes(address: string, text: string) {
      await turns.accept('chat', {
        ...{ key: randomUUID(), address: placeOf(address), audience: 'alone', language: 'nl' },
        sender: { customers: [customer.id], address, proven: 'yes', via: 'channel' },
        input: { is: 'text', text },
      });
      await turns.run(conversationOf(address));
    },
    async withdraws(by: string, number: number) {
      const { revision } = await request(number);
      const change = { is: 'withdrawn', at: now } as const;
      await turn(by, { requests: [{ number, tenant: customer.id, revision, change }] });
    },
    /** What somebody was told without having asked, oldest first. */
    async told(address: string) {
      const lines = await store.lines(conversationOf(address), 0);
      return lines.filter(({ side }) => side === 'said').map(({ body }) => reply.parse(body).text);
    },
    ticket: (number: number) => store.tickets.find(grantOf(customer.agents[0] ?? ''), number),
    async handovers(number: number) {
      const ids = Array.from({ length: 40 }, (_, id) => id + 1);
      const all = await Promise.all(ids.map((id) => store.desks.handover(asAgent(), id)));
      return all.filter((each) => each?.ticket.number === number).length;
    },
    close: () => turns.stop(),
  };
}
