import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { cardWords } from '../../../../src/bots/triage/cards/card-words.ts';
import { until } from '../../../until.ts';
import { linesOf, ordersOn, workLines } from './check-card.ts';
import { deliver } from './deliver.ts';
import { type LoketInTeams, loketInTeams } from './loket-in-teams.ts';
import {
  chatWith,
  deskTenant,
  executes,
  type Fields,
  hanneke,
  inChat,
  mentions,
  newId,
  noa,
  sam,
  stranger,
  submits,
  triageRoom,
  writes,
} from './payloads.ts';
import type { Worked } from './teams-memory.ts';

let loket: LoketInTeams;
beforeAll(async () => {
  loket = await loketInTeams({
    language: 'nl',
    slack: null,
    teams: { tenant: deskTenant, conversation: triageRoom },
  });
  // Loket is added to the team of the desk, in its general channel; the cards have a channel of their own.
  const general = {
    conversationType: 'channel',
    isGroup: true,
    tenantId: deskTenant,
    id: '19:algemeen@thread.tacv2',
  };
  const added = { type: 'installationUpdate', action: 'add', conversation: general, ...ofDesk };
  expect((await post(inChat(at(), sam, added))).status).toBe(200);
}, 120_000);
afterAll(() => loket.stop());

const ofDesk = { channelData: { tenant: { id: deskTenant } } };
const at = () => loket.teams.serviceUrl;
const post = async (activity: Fields) => deliver(loket.url, activity, await loket.teams.keys.sign(at()));
const textOf = ({ card }: Worked) => workLines(card).join('\n');
const cardOf = (number: string) =>
  loket.teams.worked.filter(
    (each) => each.conversation === triageRoom && textOf(each).includes(`Ticket ${number} `),
  );

/** The card, once it says this. */
async function card(number: string, says: string): Promise<Worked> {
  const fits = () => cardOf(number).find((each) => textOf(each).includes(says));
  await until(async () => fits() !== undefined);
  const found = fits();
  if (found === undefined) throw new Error('no card');
  return found;
}

/** Where a press on the card comes from. */
const onCard = (id: string, root = id): Fields => ({
  replyToId: id,
  conversation: {
    conversationType: 'channel',
    isGroup: true,
    tenantId: deskTenant,
    id: `${triageRoom};messageid=${root}`,
  },
  ...ofDesk,
});
const answered = z.object({
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string(),
});

/** Presses what says so, with what was filled in; what only who pressed is told. */
async function does(
  person: string,
  on: Worked,
  label: string,
  filled: Fields = {},
  root = on.id,
): Promise<string> {
  const found = ordersOn(on.card).find(({ title }) => title === label);
  if (found === undefined) throw new Error(`nothing says ${label}`);
  const pressed = executes(at(), person, { ...found.data, ...filled }, onCard(on.id, root));
  const { status, text } = await post(pressed);
  expect(status).toBe(200);
  return answered.parse(JSON.parse(text)).value;
}

const chat = chatWith(hanneke);
const said = () => loket.teams.posted.filter(({ conversation }) => conversation === chat);
const told = (words: string) =>
  until(async () => said().some((each) => linesOf(each.card).join('\n').includes(words)));

/** A question about somebody that becomes a ticket. */
async function ticketOf(who: string): Promise<string> {
  const before = said().length;
  const news = () =>
    said()
      .slice(before)
      .flatMap((each) => linesOf(each.card))
      .join('\n');
  await post(writes(at(), hanneke, `Waarom staat ${who} niet in LearnLinq?`));
  // News of another ticket may come in between.
  await until(async () => news().includes(who));
  await post(writes(at(), hanneke, 'stuur door'));
  const numberIn = () => /ticketnummer is (\d+)/u.exec(news())?.[1];
  await until(async () => numberIn() !== undefined);
  return numberIn() ?? '';
}

describe('from a question in the chat to a ticket that is solved, with a card in the agents’ channel', () => {
  test('an agent takes it, asks, looks again and solves it; the customer sees each step, across a restart', async () => {
    const number = await ticketOf('Sanne Jansen');
    const fresh = await card(number, 'Status: Nieuw');
    expect(textOf(fresh)).toContain('Nog van niemand');
    expect(textOf(fresh)).toContain('e-mail');
    expect(await does(sam, fresh, 'Pak op')).toBe('Gedaan.');
    await told(`Sam van Support heeft ticket ${number} opgepakt`);
    const taken = await card(number, 'Behandelaar: Sam');
    expect(taken.id).toBe(fresh.id);

    expect(await does(sam, taken, 'Stel de klant een vraag')).toBe('Schrijf eerst een bericht aan de klant.');
    const question = { 'ask-customer.note': 'Sinds wanneer werkt Sanne er?' };
    expect(await does(sam, taken, 'Stel de klant een vraag', question)).toBe('Gedaan.');
    await told(`Sam van Support vraagt bij ticket ${number}: Sinds wanneer werkt Sanne er?`);
    await card(number, 'Status: Wacht op de klant');
    await loket.restart();
    await post(writes(at(), hanneke, 'Sinds maandag, ze is net begonnen'));
    const replied = await card(number, 'Sinds maandag, ze is net begonnen');
    expect(textOf(replied)).toContain('Status: In behandeling');

    expect(await does(sam, replied, 'Kijk opnieuw')).toContain('Opnieuw nagekeken');
    const thread = `${triageRoom};messageid=${fresh.id}`;
    const [looked] = loket.teams.worked.filter(({ conversation }) => conversation === thread);
    if (looked === undefined) throw new Error('nothing stands below the card');
    expect(textOf(looked)).toContain('Volgens de systemen is het nog niet opgelost.');
    expect(ordersOn(looked.card).map(({ title }) => title)).toEqual([
      'Bericht voor HR, in het Nederlands',
      'Bericht voor HR, in het Engels',
    ]);
    const wanted = 'Bericht voor HR, in het Engels';
    expect(await does(sam, looked, wanted, {}, fresh.id)).toContain(
      'Bericht voor HR: Details of Sanne Jansen in the HR source',
    );
    const letter = loket.teams.posted.filter(({ conversation }) => conversation === thread).at(-1);
    expect(letter === undefined ? '' : linesOf(letter.card).join('\n')).toContain('Needed: Fill in');
    // What stands below the card is no card that came twice.
    expect(loket.teams.worked.find(({ id }) => id === looked.id)).toEqual(looked);
    expect(await does(sam, replied, 'Los op', { 'solve.how': 'verified' })).toContain('nog niet opgelost');
    const solved = { 'solve.how': 'confirmed', 'solve.note': 'Fijne dag!' };
    expect(await does(sam, replied, 'Los op', solved)).toBe('Gedaan.');
    await told(`Ticket ${number} is opgelost, bevestigt Sam van Support.`);
    await card(number, 'Status: Opgelost: bevestigd door de klant');
    expect(cardOf(number)).toHaveLength(1);
    const next = await card(await ticketOf('Daan Visser'), 'Status: Nieuw');
    expect(textOf(next)).toContain('Eerder opgelost bij deze klant: 1');
    expect(loket.teams.wrong).toEqual([]);
  }, 120_000);
});

describe('an agent who asks how the cards come to a channel', () => {
  const newRoom = '19:nieuw@thread.tacv2';
  const ask = (person: string, text: string) =>
    post(
      mentions(at(), person, text, '1770000000001', {
        conversation: {
          ...{ isGroup: true, conversationType: 'channel', tenantId: deskTenant },
          id: `${newRoom};messageid=1770000000001`,
        },
        ...ofDesk,
      }),
    );
  const saidAt = (thread: string) =>
    loket.teams.posted
      .filter(({ conversation }) => conversation === thread)
      .flatMap((each) => linesOf(each.card));
  const own = async (person: string) => {
    const alone = { conversationType: 'personal', tenantId: deskTenant, id: chatWith(person) };
    await post(writes(at(), person, 'hoi', { conversation: alone, ...ofDesk }));
    await until(async () => saidAt(chatWith(person)).length > 0);
  };
  const inNewRoom = () => saidAt(`${newRoom};messageid=1770000000001`);

  test('reads the line for the tenant file in the own chat, and the channel only that it is there', async () => {
    await own(noa);
    expect((await ask(noa, 'triage hier')).status).toBe(200);
    await until(async () => inNewRoom().length > 0);
    expect(saidAt(chatWith(noa)).join('\n')).toContain(
      `triage: { language: nl, teams: { tenant: ${deskTenant}, conversation: '${newRoom}' } }`,
    );
    expect(inNewRoom()).toEqual(['Ik antwoord je in onze chat, daar leest niemand mee.']);
    await own(sam);
    await ask(sam, 'triage here bakkerij-vermeer');
    await until(async () => saidAt(chatWith(sam)).join().includes('the file of bakkerij-vermeer'));
  }, 60_000);

  test('who is no agent is answered like anybody who writes there', async () => {
    const before = inNewRoom().length;
    await ask(stranger, 'triage hier');
    await until(async () => inNewRoom().length > before);
    expect(inNewRoom().join()).not.toContain('triage:');
    expect(saidAt(chatWith(stranger)).join()).not.toContain('triage:');
  }, 60_000);
});

describe('a card', () => {
  test('is taken by one of two agents who press at once; the other is told so alone, with what was typed', async () => {
    const number = await ticketOf('Pieter Bakker');
    const fresh = await card(number, 'Status: Nieuw');
    const tells = await Promise.all([
      does(sam, fresh, 'Pak op'),
      does(noa, fresh, 'Schrijf aan de klant', { 'answer.note': 'Ik kijk even' }),
    ]);
    expect(tells.filter((each) => each === 'Gedaan.')).toHaveLength(1);
    const [late] = tells.filter((each) => each !== 'Gedaan.');
    expect(late).toContain('Iemand anders was je voor.');
    if (tells[1] !== 'Gedaan.') expect(late).toContain('Ik kijk even');
  }, 60_000);

  test('that is pressed twice by the same hand does it once, and says twice that it was done', async () => {
    const number = await ticketOf('Olga Smit');
    const fresh = await card(number, 'Status: Nieuw');
    expect(await Promise.all([does(sam, fresh, 'Pak op'), does(sam, fresh, 'Pak op')])).toEqual([
      'Gedaan.',
      'Gedaan.',
    ]);
    await card(number, 'Behandelaar: Sam');
    const news = said().filter((each) => linesOf(each.card).join().includes(`ticket ${number} opgepakt`));
    expect(news).toHaveLength(1);
  }, 60_000);

  test('is worked on from an older client too, which is told in its own chat', async () => {
    const number = await ticketOf('Mila de Groot');
    const own = { conversationType: 'personal', tenantId: deskTenant, id: chatWith(noa) };
    await post(writes(at(), noa, 'hoi', { conversation: own, ...ofDesk }));
    const fresh = await card(number, 'Status: Nieuw');
    const take = ordersOn(fresh.card).find(({ title }) => title === 'Pak op');
    const pressed = submits(at(), noa, take?.fallback.data ?? {}, onCard(fresh.id));
    expect(await post(pressed)).toEqual({ status: 200, text: '' });
    await card(number, 'Behandelaar: Noa');
    await until(async () =>
      loket.teams.posted.some(
        (each) => each.conversation === chatWith(noa) && linesOf(each.card).includes('Gedaan.'),
      ),
    );
  }, 60_000);

  test('does nothing for who is no agent of the customer, and says so in the answer', async () => {
    const number = await ticketOf('Els Hendriks');
    const fresh = await card(number, 'Status: Nieuw');
    const before = loket.teams.posted.length;
    for (const { title } of ordersOn(fresh.card))
      expect(await does(stranger, fresh, title)).toContain('Alleen supportmedewerkers');
    expect(await does(hanneke, fresh, 'Pak op')).toContain('Alleen supportmedewerkers');
    expect(loket.teams.posted).toHaveLength(before);
    expect(textOf(await card(number, 'Status: Nieuw'))).toContain('Nog van niemand');
  }, 60_000);

  test('gives it to a colleague, sets it aside, passes it on, merges and declines', async () => {
    const number = await ticketOf('Ruben Postma');
    const other = await ticketOf('Noor Willems');
    const fresh = await card(number, 'Status: Nieuw');
    const colleague = { 'give.to': 'noa@support.example' };
    expect(await does(sam, fresh, 'Geef aan een collega', { 'give.to': 'x@y.example' })).toContain(
      'Kies een collega',
    );
    expect(await does(sam, fresh, 'Geef aan een collega', colleague)).toBe('Gedaan.');
    const given = await card(number, 'Behandelaar: Noa');
    expect(await does(noa, given, 'Leg weg', { 'snooze.until': '2026-11-20' })).toBe('Gedaan.');
    const aside = await card(number, 'Weggelegd tot vrijdag 20 november 2026 om 07:00');
    expect(await does(noa, aside, 'Zet door', { 'hand-over.desk': 'development' })).toBe('Gedaan.');
    await card(number, 'Status: Doorgezet');
    const second = await card(other, 'Status: Nieuw');
    expect(await does(sam, second, 'Voeg samen', { 'merge.into': '1' })).toContain(
      'Vul het nummer in van een ander',
    );
    expect(await does(sam, second, 'Voeg samen', { 'merge.into': number })).toBe('Gedaan.');
    await card(other, `Samengevoegd · Hoort bij ticket ${number}`);
    const last = await card(number, 'Tickets met dezelfde oorzaak: 1');
    expect(await does(sam, last, 'Wijs af', { 'decline.note': 'Dit kan niet.' })).toBe('Gedaan.');
    await told('Dit kan niet.');
    await card(number, 'Status: Afgewezen');
    expect(loket.teams.wrong).toEqual([]);
  }, 120_000);

  test('of which there is one too many says so once it is pressed, and what was pressed is done', async () => {
    const number = await ticketOf('Kees Vermeulen');
    const fresh = await card(number, 'Status: Nieuw');
    const stray = newId();
    expect(await does(sam, { ...fresh, id: stray }, 'Pak op')).toBe('Gedaan.');
    await card(number, 'Behandelaar: Sam');
    const changed = loket.teams.calls.filter(({ call, path }) => call === 'change' && path.includes(stray));
    expect(changed).toHaveLength(1);
  }, 60_000);

  test('below which somebody looked again keeps nothing of that when who asked is erased', async () => {
    const number = await ticketOf('Olga Smit');
    const fresh = await card(number, 'Status: Nieuw');
    expect(await does(sam, fresh, 'Kijk opnieuw')).toContain('Opnieuw nagekeken');
    const thread = `${triageRoom};messageid=${fresh.id}`;
    const below = () =>
      [...loket.teams.posted, ...loket.teams.worked]
        .filter(({ conversation }) => conversation === thread)
        .map((each) => JSON.stringify(each.card))
        .join('\n');
    expect(below()).toContain('nog niet opgelost');
    const done = await loket.erase('h.prins@zorggroep-linde.example');
    if (done.is !== 'done') throw new Error(done.problem);
    expect(done.erased.below.left).toEqual([]);
    expect(done.erased.below.takenAway).toBeGreaterThanOrEqual(1);
    expect(below()).toContain(cardWords.nl.takenAway);
    expect(below()).not.toContain('nog niet opgelost');
    expect(loket.teams.wrong).toEqual([]);
  }, 120_000);
});
