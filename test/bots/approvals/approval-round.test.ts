import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { tenant } from '../../../src/diagnostics/facts/tenant.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import { approvalStage, type Cut } from './approval-stage.ts';

const at = (name: string) => `${name}@linde.example`;
const [asker, ann, bea, cas, boss] = [at('hans.prins'), at('ann'), at('bea'), at('cas'), at('d.baas')];
const customer = tenant.parse({
  ...{ id: 'linde', name: 'Linde', source: { kind: 'api', name: 'HR Plein' } },
  ...{ schedule: { times: ['06:00'] }, hours: { from: '09:00', until: '17:00' } },
  ...{ administrators: [asker], agents: ['sam@loket.example'] },
  approvals: {
    licences: [
      { upTo: 5, steps: [] },
      { upTo: 10, steps: [{ by: [ann] }] },
      { steps: [{ by: [ann, bea, cas], needed: 2 }, { by: [boss] }] },
    ],
    expiresAfter: 3,
  },
});
/** A Tuesday, ten in the morning in Amsterdam. */
const tuesday = '2026-11-17T09:00:00Z';

describe('requests for licences are seen through', () => {
  let store: Store;
  let stage: ReturnType<typeof approvalStage>;
  beforeAll(async () => {
    store = await openStore('memory', {
      outside: (_tenant, desk) => (desk === 'licences' ? 'yes' : 'no'),
      report: () => undefined,
    });
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    stage = approvalStage(store, { ...customer, id: `linde-${randomUUID()}` }, new Date(tuesday));
    await stage.knows(ann, bea, cas, boss);
  });
  afterEach(() => stage.close());
  const roundAt = async (moment: string) => {
    stage.at(moment);
    await stage.round();
  };

  test('two of three and then the director: each is asked when it is their turn, and the desk gets it at the end', async () => {
    const number = await stage.ask(asker, 12);
    await stage.round();
    expect(stage.asked).toEqual(['ann schedule', 'bea schedule', 'cas schedule']);
    await stage.round();
    expect(stage.asked).toHaveLength(3);
    await stage.says(ann, number);
    await stage.says(cas, number);
    await stage.round();
    expect(stage.asked.slice(3)).toEqual(['d.baas schedule']);
    expect(await stage.handovers(number)).toBe(0);
    await stage.says(boss, number);
    await stage.round();
    expect(await stage.told(asker)).toEqual([
      `Goed nieuws: aanvraag ${number} is goedgekeurd door Ann, Cas en D. Baas. De aanvraag gaat nu naar het licentieteam. Zodra er nieuws is, hoor je het hier.`,
    ]);
    expect(await stage.ticket(number)).toMatchObject({ state: 'new', snoozed: null });
    expect(await stage.handovers(number)).toBe(1);
    expect(stage.troubles).toEqual([]);
  });

  test('who does not answer is reminded after half a working day, and who asked hears each working day how it stands', async () => {
    const number = await stage.ask(asker, 12);
    await stage.round();
    await stage.says(bea, number);
    await roundAt('2026-11-17T12:59:00Z');
    expect(stage.asked).toHaveLength(3);
    await roundAt('2026-11-17T13:00:00Z');
    expect(stage.asked.slice(3)).toEqual(['ann schedule', 'cas schedule']);
    await roundAt('2026-11-18T09:00:00Z');
    await roundAt('2026-11-18T13:00:00Z');
    await stage.round();
    expect(stage.asked.slice(5)).toEqual(['ann schedule', 'cas schedule']);
    await roundAt('2026-11-19T09:00:00Z');
    const waits = `Aanvraag ${number} (12 licenties) wacht nog op 1 akkoord van deze 2: Ann en Cas.`;
    expect(await stage.told(asker)).toEqual([waits, waits]);
  });

  test('nobody is told anything at night or in the weekend', async () => {
    stage.at('2026-11-20T15:30:00Z');
    await stage.ask(asker, 8);
    await stage.round();
    await roundAt('2026-11-22T12:00:00Z');
    expect(stage.asked).toHaveLength(1);
    await roundAt('2026-11-23T11:30:00Z');
    expect(stage.asked).toHaveLength(2);
  });

  test('without an answer in time it ends: its ticket is closed, and who was asked hears that nothing is left to do', async () => {
    const number = await stage.ask(asker, 8);
    await stage.round();
    await roundAt('2026-11-20T09:00:00Z');
    expect((await stage.request(number)).state).toBe('expired');
    expect((await stage.ticket(number))?.state).toBe('declined');
    expect((await stage.told(asker)).at(-1)).toBe(
      `Aanvraag ${number} is verlopen: Ann gaf niet op tijd antwoord. Overleg even met elkaar; je kunt de licenties daarna opnieuw aanvragen.`,
    );
    expect(await stage.told(ann)).toEqual([
      `Aanvraag ${number} van Hans Prins gaat niet door. Je hoeft er niets meer voor te doen.`,
    ]);
    await roundAt('2026-12-20T09:00:00Z');
    expect(await stage.told(ann)).toHaveLength(1);
  });

  test('refused by so many that it cannot be any more: who asked reads why', async () => {
    const number = await stage.ask(asker, 12, 'en');
    await stage.round();
    await stage.says(ann, number, 'refused', 'Not this quarter');
    await stage.round();
    expect(await stage.told(asker)).toEqual([]);
    await stage.says(bea, number, 'refused');
    await stage.round();
    expect(await stage.told(asker)).toEqual([
      `Request ${number} was declined by Ann and Bea.\nAnn: “Not this quarter”`,
    ]);
    expect(await stage.told(cas)).toHaveLength(1);
    expect([await stage.told(ann), await stage.told(boss)]).toEqual([[], []]);
    expect((await stage.ticket(number))?.state).toBe('declined');
  });

  test('withdrawn: its ticket is closed by who asked, and only who was asked hears of it', async () => {
    const number = await stage.ask(asker, 12);
    await stage.round();
    await stage.says(ann, number);
    await stage.withdraws(asker, number);
    await stage.round();
    expect((await stage.ticket(number))?.state).toBe('declined');
    const trail = await store.tickets.trail(stage.asAgent(), number);
    expect(trail?.at(-1)).toMatchObject({ by: 'asker', actor: asker, move: 'decline' });
    expect(await stage.told(bea)).toHaveLength(1);
    expect([await stage.told(ann), await stage.told(boss), await stage.told(asker)]).toEqual([[], [], []]);
  });

  test('an agent who closes the ticket ends it as well', async () => {
    const number = await stage.ask(asker, 8);
    await stage.round();
    const step = { number, revision: 0, by: 'agent', note: 'Al geregeld', at: new Date(tuesday) } as const;
    await store.tickets.step(stage.asAgent(), {
      ...{ ...step, move: { is: 'decline' }, tell: () => null },
    });
    await stage.round();
    expect(await stage.told(ann)).toHaveLength(1);
    await roundAt('2026-11-24T09:00:00Z');
    expect(stage.asked).toHaveLength(1);
  });

  test('without a chat an approver gets a letter, and a reminder of it', async () => {
    stage.mail({ is: 'sent' });
    await stage.knowsNobody();
    const number = await stage.ask(asker, 8);
    await stage.round();
    await roundAt('2026-11-17T13:00:00Z');
    expect(stage.letters.map(({ to, subject }) => [to, subject])).toEqual([
      [ann, `Je akkoord gevraagd voor 8 licenties (aanvraag ${number})`],
      [ann, `Herinnering: je akkoord gevraagd voor 8 licenties (aanvraag ${number})`],
    ]);
    expect(stage.letters[0]?.text).toContain(`goedkeuren ${number}`);
    expect(new Set(stage.letters.map(({ messageId }) => messageId)).size).toBe(2);
    expect(await stage.told(asker)).toEqual([]);
  });

  test.each(['no-mail', { is: 'refused', code: 550 }] as const)(
    'whom neither chat nor mail reaches (%j) is named to who asked, once, with what can be sent on',
    async (mail) => {
      stage.mail(mail);
      await stage.knowsNobody();
      await stage.knows(ann, cas);
      const number = await stage.ask(asker, 12);
      await stage.round();
      await roundAt('2026-11-17T13:00:00Z');
      expect(await stage.told(asker)).toEqual([
        `Voor aanvraag ${number} is het akkoord nodig van Bea, maar die kan ik niet bereiken. Wil je dit doorsturen? “Typ in de chat met Loket: goedkeuren ${number}”`,
      ]);
      await stage.says(bea, number);
      expect((await stage.request(number)).decisions).toHaveLength(1);
    },
  );

  test('while a channel is down an approver is tried again; after an hour who asked hears of it', async () => {
    stage.channel('down');
    const number = await stage.ask(asker, 8);
    await stage.round();
    await roundAt('2026-11-17T09:30:00Z');
    expect(await stage.told(asker)).toEqual([]);
    stage.channel('up');
    await roundAt('2026-11-17T09:40:00Z');
    expect(stage.asked).toEqual(['ann schedule']);
    stage.channel('down');
    const other = await stage.ask(asker, 8);
    await roundAt('2026-11-17T11:00:00Z');
    expect((await stage.told(asker)).join()).toContain(`aanvraag ${other}`);
    expect(number).not.toBe(other);
  });

  test('who does not approve any more by the tenant file is not asked', async () => {
    const number = await stage.ask(asker, 12);
    const [rule] = [{ upTo: null, steps: [{ by: [ann, cas], needed: 1 }] }];
    stage.changed({ approvals: { licences: [rule], expiresAfter: 3 } });
    await stage.round();
    expect(stage.asked).toEqual(['ann schedule', 'cas schedule']);
    await stage.says(ann, number);
    await stage.says(cas, number);
    await stage.round();
    // Of the director nobody is left: that is said, and the desk has it again, without the desk outside.
    expect((await stage.request(number)).state).toBe('expired');
    expect(await stage.told(asker)).toEqual([
      `Aanvraag ${number} kan niet meer worden goedgekeurd, want wie dat moest doen, gaat er niet meer over. Support weet ervan. Vraag de licenties gerust opnieuw aan, dan leg ik het voor aan wie er nu over gaat.`,
    ]);
    expect(await stage.ticket(number)).toMatchObject({ state: 'new', snoozed: null });
    expect(await stage.handovers(number)).toBe(0);
  });

  const byAgent = async (number: number, move: TicketStep['move'], moment = tuesday) => {
    const revision = (await stage.ticket(number))?.revision ?? 0;
    const step = { number, revision, move, by: 'agent', note: null, at: new Date(moment) } as const;
    return await store.tickets.step(stage.asAgent(), { ...step, tell: () => null });
  };
  const support = (number: number) =>
    `Support heeft ticket ${number} (8 licenties). Zodra er nieuws is, hoor je het hier.`;

  test('one that nobody can approve any more is with Support: said each working day until it is closed', async () => {
    const number = await stage.ask(asker, 8);
    stage.changed({
      approvals: { licences: [{ upTo: null, steps: [{ by: [boss], needed: 1 }] }], expiresAfter: 3 },
    });
    await stage.round();
    expect((await stage.request(number)).withSupport).toBe('yes');
    await roundAt('2026-11-18T09:00:00Z');
    expect((await stage.told(asker)).slice(1)).toEqual([support(number)]);
    await byAgent(number, { is: 'solve', how: 'confirmed' });
    await roundAt('2026-11-20T09:00:00Z');
    expect(await stage.told(asker)).toHaveLength(2);
    expect((await stage.request(number)).withSupport).toBe('no');
  });

  test('refused and opened again it is with Support, and no desk is said to have it', async () => {
    const number = await stage.ask(asker, 8);
    await stage.round();
    await stage.says(ann, number, 'refused');
    await stage.round();
    await byAgent(number, { is: 'reopen' });
    await roundAt('2026-11-18T09:30:00Z');
    expect((await stage.told(asker)).slice(1)).toEqual([support(number)]);
  });

  test('approved while an agent has it, it goes to the desk; what comes back from there is with Support', async () => {
    const number = await stage.ask(asker, 8);
    await stage.round();
    await byAgent(number, { is: 'assign', to: 'sam@loket.example' });
    await stage.says(ann, number);
    await stage.round();
    expect((await stage.ticket(number))?.state).toBe('with-desk');
    await roundAt('2026-11-18T09:30:00Z');
    expect((await stage.told(asker)).at(-1)).toContain('ligt sinds dinsdag 17 november 2026');
    // Of the desk outside it came back.
    await store.tickets.step(stage.asAgent(), {
      ...{ number, revision: (await stage.ticket(number))?.revision ?? 0, move: { is: 'desk-answered' } },
      ...{ by: 'agent', note: null, at: new Date(tuesday), tell: () => null },
    });
    expect((await stage.ticket(number))?.state).toBe('assigned');
    await roundAt('2026-11-19T10:30:00Z');
    expect((await stage.told(asker)).at(-1)).toBe(support(number));
  });

  test('approved while its asker is asked something: who asked hears that it goes on, and that an answer is awaited', async () => {
    const number = await stage.ask(asker, 8);
    await stage.round();
    await byAgent(number, { is: 'ask-customer' });
    await stage.says(ann, number);
    await stage.round();
    expect(await stage.handovers(number)).toBe(1);
    expect(await stage.told(asker)).toEqual([
      `Goed nieuws: aanvraag ${number} is goedgekeurd door Ann. De aanvraag gaat nu naar het licentieteam. Zodra er nieuws is, hoor je het hier. Ticket ${number} wacht op je antwoord. Schrijf het hier, dan geef ik het door.`,
    ]);
  });

  test('who asked is erased: who was asked hears that it is over, without a name, and nothing follows', async () => {
    const number = await stage.ask(asker, 8);
    await stage.round();
    await store.erase(stage.subject(asker), []);
    await stage.round();
    expect(await stage.told(ann)).toEqual([
      `Aanvraag ${number} gaat niet door. Je hoeft er niets meer voor te doen.`,
    ]);
    expect((await stage.ticket(number))?.state).toBe('declined');
  });

  test('erased while a round is at it, or opened again later, nothing is said into what was erased', async () => {
    const number = await stage.ask(asker, 3);
    await stage.round();
    const erasing = () => store.erase(stage.subject(asker), []);
    stage.at('2026-11-18T09:00:00Z');
    await stage.meanwhile(erasing);
    await byAgent(number, { is: 'decline' });
    await byAgent(number, { is: 'reopen' });
    for (const day of [19, 20, 23]) await roundAt(`2026-11-${day}T10:00:00Z`);
    expect(stage.did.filter((each) => each === 'tell-asker')).toHaveLength(1);
    expect(stage.troubles).toEqual([]);
  });

  test('who is known on the page alone and cannot be written to is tried again, and is not said to be out of reach: it waits in that chat', async () => {
    stage.outlet('when-opened');
    stage.mail({ is: 'unreachable' });
    const number = await stage.ask(asker, 8);
    await stage.round();
    await roundAt('2026-11-17T09:30:00Z');
    expect(stage.letters).toHaveLength(2);
    expect(stage.asked).toEqual(['ann schedule']);
    await roundAt('2026-11-17T10:30:00Z');
    await roundAt('2026-11-17T10:40:00Z');
    expect(stage.letters).toHaveLength(3);
    expect((await stage.told(asker)).join()).not.toContain(`Voor aanvraag ${number} is het akkoord nodig`);
  });

  test('what was decided is settled before anybody else is asked', async () => {
    const decided = await stage.ask(asker, 8);
    await stage.round();
    stage.at('2026-11-17T09:20:00Z');
    await stage.ask(asker, 8);
    stage.at('2026-11-17T09:30:00Z');
    await stage.says(ann, decided);
    await stage.round();
    expect(stage.did.slice(1, 3)).toEqual(['settle', 'ask']);
  });

  test('who was asked by mail is told by mail that nothing is left to do', async () => {
    stage.mail({ is: 'sent' });
    await stage.knowsNobody();
    const number = await stage.ask(asker, 8);
    await stage.round();
    await stage.withdraws(asker, number);
    await stage.round();
    expect(stage.letters.at(-1)).toMatchObject({
      ...{ to: ann, subject: `Aanvraag ${number} gaat niet door` },
      text: expect.stringContaining(`Aanvraag ${number} van Hans Prins gaat niet door.`),
    });
    expect(stage.letters).toHaveLength(2);
  });

  test('where nobody has to approve, who asked hears each working day that it lies at the desk, until it is closed', async () => {
    const number = await stage.ask(asker, 3);
    await stage.round();
    expect(await stage.handovers(number)).toBe(1);
    expect(await stage.told(asker)).toEqual([]);
    await roundAt('2026-11-18T09:00:00Z');
    await roundAt('2026-11-18T16:00:00Z');
    const lies = `Aanvraag ${number} (3 licenties) ligt sinds dinsdag 17 november 2026 om 10:00 bij het licentieteam. Zodra er nieuws is, hoor je het hier.`;
    expect(await stage.told(asker)).toEqual([lies]);
    const solved = { is: 'solve', how: 'confirmed' } as const;
    const step = { number, revision: 0, by: 'agent', note: null, at: new Date(tuesday) } as const;
    await store.tickets.step(stage.asAgent(), { ...step, move: solved, tell: () => null });
    await roundAt('2026-11-20T09:00:00Z');
    expect(await stage.told(asker)).toEqual([lies]);
  });

  test('of two rounds at once each person hears everything once', async () => {
    const number = await stage.ask(asker, 12);
    await stage.twoRounds();
    await stage.says(ann, number);
    await stage.says(bea, number);
    await stage.twoRounds();
    await stage.says(boss, number, 'refused');
    await stage.twoRounds();
    expect(stage.asked.toSorted()).toEqual(
      ['ann schedule', 'bea schedule', 'cas schedule', 'd.baas schedule'].toSorted(),
    );
    expect(await stage.told(asker)).toHaveLength(1);
  });

  const cuts: readonly Cut[] = ['taken', 'accepted', 'mailed', 'told', 'noted', 'settled'];
  test.each(cuts)('killed right after it is %s, nothing is lost and nothing said twice', async (cut) => {
    stage.mail({ is: 'sent' });
    await stage.knowsNobody();
    await stage.knows(ann, bea, boss);
    const number = await stage.ask(asker, 12);
    await stage.killedAt(cut);
    await stage.round();
    stage.at('2026-11-17T13:00:00Z');
    await stage.killedAt(cut);
    await stage.round();
    stage.at('2026-11-18T09:00:00Z');
    await stage.killedAt(cut);
    await stage.round();
    await stage.says(ann, number);
    await stage.says(bea, number, 'refused', 'Te duur');
    await stage.says(cas, number, 'refused');
    await stage.killedAt(cut);
    await stage.round();
    expect(stage.asked.toSorted()).toEqual(['ann', 'ann', 'bea', 'bea'].map((name) => `${name} schedule`));
    expect(new Set(stage.letters.map(({ messageId }) => messageId)).size).toBe(2);
    expect(await stage.told(asker)).toEqual([
      `Aanvraag ${number} (12 licenties) wacht nog op 2 akkoorden van deze 3: Ann, Bea en Cas.`,
      `Aanvraag ${number} is afgewezen door Bea en Cas.\nBea: “Te duur”`,
    ]);
    expect((await stage.ticket(number))?.state).toBe('declined');
  });
});
