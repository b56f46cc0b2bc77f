import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { tenant } from '../../../src/diagnostics/facts/tenant.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
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
