import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { cardWords } from '../../../../src/bots/triage/cards/card-words.ts';
import { until } from '../../../until.ts';
import { buttonsIn, choicesIn, type SlackBlock } from './check-message.ts';
import { deliver, event, interaction } from './deliver.ts';
import { type LoketInSlack, loketInSlack } from './loket-in-slack.ts';
import {
  callback,
  deskTeam,
  directMessage,
  mention,
  newId,
  newTs,
  noa,
  press,
  sam,
  stranger,
  triageRoom,
} from './payloads.ts';
import type { Posted } from './slack-memory.ts';

let loket: LoketInSlack;
beforeAll(async () => {
  loket = await loketInSlack({
    language: 'nl',
    slack: { workspace: deskTeam, channel: triageRoom },
    teams: null,
  });
}, 120_000);
afterAll(() => loket.stop());

type Fields = Readonly<Record<string, unknown>>;

const cards = () =>
  loket.slack.posted.filter(
    ({ channel, how, thread }) => channel === triageRoom && how === 'message' && thread === null,
  );
const cardOf = (number: string) => cards().filter(({ text }) => text.includes(`Ticket ${number}`));
const textOf = ({ text, blocks }: Posted) => `${text}\n${blocks.map(wordsOf).join('\n')}`;
const wordsOf = (block: SlackBlock): string => {
  if (block.type === 'context') return block.elements.map(({ text }) => text).join('\n');
  return block.type === 'section' || block.type === 'header' ? block.text.text : '';
};

/** The card, once it says this. */
async function card(number: string, says: string): Promise<Posted> {
  const fits = () => cardOf(number).find((each) => textOf(each).includes(says));
  await until(async () => fits() !== undefined);
  const found = fits();
  if (found === undefined) throw new Error('no card');
  return found;
}

/** Somebody of the desk presses what stands on a card. */
async function does(person: string, { ts, blocks }: Posted, label: string, more: Fields = {}) {
  const [found] = [
    ...buttonsIn(blocks).filter(({ text }) => text.text === label),
    ...choicesIn(blocks).filter(({ text }) => text.text === label),
  ];
  if (found === undefined) throw new Error(`nothing says ${label}`);
  const pressed = press(
    { blockId: 'b', actionId: found.action_id, value: found.value ?? '' },
    {
      user: { id: person, team_id: deskTeam },
      team: { id: deskTeam, domain: 'desk' },
      channel: { id: triageRoom, name: 'triage' },
      message: { type: 'message', ts, text: 'Ticket' },
      trigger_id: newId('trigger'),
    },
  );
  const [action] = z.array(z.record(z.string(), z.unknown())).parse(pressed['actions']);
  const chosen =
    'type' in found && found.type === 'button'
      ? action
      : { ...action, type: 'static_select', value: undefined, selected_option: { value: found.value } };
  return deliver(loket.url, interaction({ ...pressed, actions: [chosen], ...more }));
}

const form = z.object({ callback_id: z.string(), private_metadata: z.string() });

/** The form that the press opens, filled in and sent; what Slack is answered. */
async function fills(person: string, on: Posted, label: string, values: Record<string, Fields>) {
  const before = loket.slack.forms.length;
  await does(person, on, label);
  await loket.slack.until(() => loket.slack.forms.length > before);
  expect(loket.slack.wrong).toEqual([]);
  return sends(person, form.parse(loket.slack.forms.at(-1)?.view), values);
}

async function sends(person: string, view: z.infer<typeof form>, values: Record<string, Fields>) {
  const state = { values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }])) };
  const sent = {
    type: 'view_submission',
    user: { id: person, team_id: deskTeam },
    team: { id: deskTeam, domain: 'desk' },
    view: { id: newId('V'), hash: newId('h.'), state, ...view },
  };
  const { status, text } = await deliver(loket.url, interaction(sent));
  expect(status).toBe(200);
  return text === ''
    ? null
    : z.object({ errors: z.record(z.string(), z.string()) }).parse(JSON.parse(text)).errors;
}

/** What the customer reads in the thread of the question. */
const heardIn = (thread: unknown) => loket.slack.posted.filter((each) => each.thread === thread);
const told = (thread: unknown, words: string) =>
  until(async () => heardIn(thread).some(({ text }) => text.includes(words)));
const aloneTo = (person: string) =>
  loket.slack.posted.filter(({ how, user }) => how === 'ephemeral' && user === person);
const toldAlone = (person: string, words: string) =>
  until(async () => aloneTo(person).some(({ text }) => text.includes(words)));

/** A question of the customer that becomes a ticket. */
async function ticketOf(
  question: string,
): Promise<{ number: string; thread: unknown; say(text: string): Promise<void> }> {
  const asked = directMessage(question);
  const thread = asked['ts'];
  const say = async (text: string) => {
    await deliver(loket.url, event(callback(directMessage(text, { thread_ts: thread, ts: newTs() }))));
  };
  await deliver(loket.url, event(callback(asked)));
  await until(async () => heardIn(thread).length > 0);
  await say('stuur door');
  const numberIn = () =>
    /ticketnummer is (\d+)/u.exec(
      heardIn(thread)
        .map(({ text }) => text)
        .join('\n'),
    )?.[1];
  await until(async () => numberIn() !== undefined);
  return { number: numberIn() ?? '', thread, say };
}

describe('from a question in the chat to a ticket that is solved, with a card in the agents’ channel', () => {
  test('an agent takes it, asks, looks again and solves it; the customer sees each step, across a restart', async () => {
    const { number, thread, say } = await ticketOf('Waarom staat Sanne Jansen niet in LearnLinq?');
    const fresh = await card(number, 'Status: Nieuw');
    expect(textOf(fresh)).toContain('Nog van niemand');
    expect(textOf(fresh)).toContain('e-mail');
    await does(sam, fresh, 'Pak op');
    await told(thread, `Sam van Support heeft ticket ${number} opgepakt`);
    const taken = await card(number, 'Behandelaar: Sam');
    expect(taken.ts).toBe(fresh.ts);

    expect(
      await fills(sam, taken, 'Stel de klant een vraag', {
        note: { value: 'Sinds wanneer werkt Sanne er?' },
      }),
    ).toBeNull();
    await told(thread, `Sam van Support vraagt bij ticket ${number}: Sinds wanneer werkt Sanne er?`);
    await card(number, 'Status: Wacht op de klant');
    await loket.restart();
    await say('Sinds maandag, ze is net begonnen');
    const answered = await card(number, 'Sinds maandag, ze is net begonnen');
    expect(textOf(answered)).toContain('Status: In behandeling');

    await does(sam, answered, 'Kijk opnieuw');
    await until(async () => loket.slack.posted.some((each) => each.thread === answered.ts));
    const below = loket.slack.posted.filter((each) => each.thread === answered.ts);
    expect(below.map(({ text }) => text).join()).toContain('Volgens de systemen is het nog niet opgelost.');
    const looked = below.find(({ blocks }) => buttonsIn(blocks).length > 0);
    if (looked === undefined) throw new Error('no letter is offered');
    expect(buttonsIn(looked.blocks).map(({ text }) => text.text)).toEqual([
      'Bericht voor HR, in het Nederlands',
      'Bericht voor HR, in het Engels',
    ]);
    const onBelow = { type: 'message', ts: looked.ts, thread_ts: answered.ts, text: 'Ticket' };
    await does(sam, looked, 'Bericht voor HR, in het Nederlands', { message: onBelow });
    const letter = () => loket.slack.posted.filter((each) => each.thread === answered.ts).at(-1);
    await until(async () => letter()?.text.includes('Gegevens van Sanne Jansen in de HR-bron') ?? false);
    expect(letter()?.text).toContain('Wat er nodig is:');

    const verified = { how: { selected_option: { value: 'verified' } }, note: { value: null } };
    expect(await fills(sam, answered, 'Los op', verified)).toBeNull();
    await toldAlone(sam, 'Volgens de systemen is het nog niet opgelost, dus het ticket blijft open.');
    const confirmed = { how: { selected_option: { value: 'confirmed' } }, note: { value: 'Fijne dag!' } };
    expect(await fills(sam, answered, 'Los op', confirmed)).toBeNull();
    await told(thread, `Ticket ${number} is opgelost, bevestigt Sam van Support.`);
    await card(number, 'Status: Opgelost: bevestigd door de klant');
    expect(cardOf(number)).toHaveLength(1);
    expect(loket.slack.wrong).toEqual([]);
  }, 120_000);
});

describe('an agent who asks how the cards come to a channel', () => {
  const ask = (person: string, text: string) =>
    deliver(
      loket.url,
      event(
        callback(mention(text, { user: person, team: deskTeam, channel: 'C0NEWROOM1' }), {
          ...{ team_id: deskTeam, context_team_id: deskTeam },
        }),
      ),
    );
  const there = () => loket.slack.posted.filter(({ channel }) => channel === 'C0NEWROOM1');

  test('alone reads the line for the tenant file', async () => {
    await ask(noa, 'triage hier');
    await toldAlone(noa, 'het bestand van zorggroep-linde');
    expect(aloneTo(noa).map(textOf).join('\n')).toContain(
      'triage: { language: nl, slack: { workspace: T0DESK001, channel: C0NEWROOM1 } }',
    );
    await ask(sam, 'triage here');
    await toldAlone(sam, 'You help more than one customer.');
    await ask(sam, 'triage here bakkerij-vermeer');
    await toldAlone(sam, 'the file of bakkerij-vermeer');
    expect(there().every(({ how }) => how === 'ephemeral')).toBe(true);
  }, 60_000);

  test('who is no agent is answered like anybody who writes there', async () => {
    await ask(stranger, 'triage hier');
    await until(async () => there().some(({ user }) => user === stranger));
    expect(there().map(textOf).join()).toContain('Open een chat met mij alleen');
    const read = there().filter(({ user }) => user === stranger);
    expect(read.map(textOf).join()).not.toContain('triage:');
  }, 60_000);
});

describe('a card', () => {
  test('is taken by one of two agents who press at once; the other is told so alone', async () => {
    const { number, thread } = await ticketOf('Waarom staat Pieter Bakker niet in LearnLinq?');
    const fresh = await card(number, 'Status: Nieuw');
    await Promise.all([does(sam, fresh, 'Pak op'), does(noa, fresh, 'Pak op')]);
    const taken = await card(number, 'Status: In behandeling');
    const [first, second] = textOf(taken).includes('Behandelaar: Sam') ? [sam, noa] : [noa, sam];
    await toldAlone(second, 'Iemand anders was je voor.');
    expect(aloneTo(first).filter(({ text }) => text.includes('was je voor'))).toEqual([]);
    expect(heardIn(thread).filter(({ text }) => text.includes('opgepakt'))).toHaveLength(1);
  }, 60_000);

  test('keeps what was typed in a form when somebody was first', async () => {
    const { number, thread } = await ticketOf('Waarom staat Olga Smit niet in LearnLinq?');
    const fresh = await card(number, 'Status: Nieuw');
    const before = loket.slack.forms.length;
    await does(noa, fresh, 'Stel de klant een vraag');
    await loket.slack.until(() => loket.slack.forms.length > before);
    const open = form.parse(loket.slack.forms.at(-1)?.view);
    await does(sam, fresh, 'Pak op');
    await card(number, 'Behandelaar: Sam');
    const errors = await sends(noa, open, { note: { value: 'Hoe spelt zij haar naam?' } });
    expect(errors?.['note']).toContain('Iemand anders was je voor.');
    expect(heardIn(thread).some(({ text }) => text.includes('spelt'))).toBe(false);
  }, 60_000);

  test('does nothing for who is no agent of the customer, and says so alone', async () => {
    const { number, thread } = await ticketOf('Waarom staat Mila de Groot niet in LearnLinq?');
    const fresh = await card(number, 'Status: Nieuw');
    const before = aloneTo(stranger).length;
    for (const label of ['Pak op', 'Stel de klant een vraag', 'Kijk opnieuw', 'Wijs af'])
      await does(stranger, fresh, label);
    const told = () => aloneTo(stranger).slice(before);
    await until(async () => told().length === 4);
    expect(new Set(told().map(({ text }) => text)).size).toBe(1);
    expect(told()[0]?.text).toContain('Alleen supportmedewerkers');
    expect(heardIn(thread).some(({ text }) => text.includes('opgepakt'))).toBe(false);
    expect(textOf(await card(number, 'Status: Nieuw'))).toContain('Nog van niemand');
  }, 60_000);

  test('that is pressed from another channel or workspace does nothing', async () => {
    const { number } = await ticketOf('Waarom staat Els Hendriks niet in LearnLinq?');
    const fresh = await card(number, 'Status: Nieuw');
    const before = loket.slack.posted.filter(({ how }) => how === 'ephemeral').length;
    await does(sam, fresh, 'Pak op', { channel: { id: 'C0ELSEWH1', name: 'x' } });
    await until(async () => loket.slack.posted.filter(({ how }) => how === 'ephemeral').length > before);
    expect(textOf(await card(number, 'Status: Nieuw'))).toContain('Nog van niemand');
  }, 60_000);

  test('gives it to a colleague, passes it on, sets it aside, declines and merges', async () => {
    const { number, thread, say } = await ticketOf('Waarom staat Ruben Postma niet in LearnLinq?');
    const other = await ticketOf('Waarom staat Noor Willems niet in LearnLinq?');
    const fresh = await card(number, 'Status: Nieuw');
    const give = { to: { selected_option: { value: 'noa@support.example' } } };
    expect(await fills(sam, fresh, 'Geef aan een collega', give)).toBeNull();
    const given = await card(number, 'Behandelaar: Noa');
    await told(thread, `Noa van Support heeft ticket ${number} opgepakt`);

    expect(await fills(noa, given, 'Leg weg', { until: { selected_date: '2026-11-16' } })).toEqual({
      until: 'Kies een dag die nog komt.',
    });
    expect(await fills(noa, given, 'Leg weg', { until: { selected_date: '2026-11-20' } })).toBeNull();
    const aside = await card(number, 'Weggelegd tot vrijdag 20 november 2026 om 07:00');
    await does(noa, aside, 'Haal terug');
    await until(async () => !textOf(await card(number, 'Behandelaar: Noa')).includes('Weggelegd'));
    const back = await card(number, 'Behandelaar: Noa');
    expect(await fills(noa, back, 'Leg weg', { until: { selected_date: null } })).toBeNull();
    const quiet = await card(number, 'Weggelegd tot de klant iets schrijft');

    const nothing = { into: { value: number }, note: { value: null } };
    expect(await fills(noa, quiet, 'Voeg samen', nothing)).toEqual({
      into: 'Vul het nummer in van een ander open ticket van deze klant.',
    });
    const pass = {
      desk: { selected_option: { value: 'development' } },
      note: { value: 'Graag naar kijken' },
    };
    expect(await fills(noa, quiet, 'Zet door', pass)).toBeNull();
    const passed = await card(number, 'Status: Doorgezet');
    expect(textOf(passed)).not.toContain('Weggelegd');
    await say('Is er al nieuws?');

    const second = await card(other.number, 'Status: Nieuw');
    expect(
      await fills(sam, second, 'Voeg samen', { into: { value: `#${number}` }, note: { value: null } }),
    ).toBeNull();
    await card(other.number, `Samengevoegd · Hoort bij ticket ${number}`);
    await card(number, '1');
    const last = await card(number, 'Status: Doorgezet');
    expect(await fills(sam, last, 'Wijs af', { note: { value: 'Dit kan niet.' } })).toBeNull();
    await told(thread, 'Dit kan niet.');
    await card(number, 'Status: Afgewezen');
    expect(loket.slack.wrong).toEqual([]);
  }, 120_000);

  test('of which there is one too many says so once it is pressed, and what was pressed is done', async () => {
    const { number } = await ticketOf('Waarom staat Johan Mulder niet in LearnLinq?');
    const [first] = [await card(number, 'Status: Nieuw')];
    expect(cardOf(number)).toHaveLength(1);
    const stray: Posted = { ...first, ts: '1799999999.000001' };
    await does(sam, stray, 'Pak op');
    await card(number, 'Behandelaar: Sam');
    await until(async () =>
      loket.slack.calls.some(({ method, given }) => method === 'chat.update' && given['ts'] === stray.ts),
    );
  }, 60_000);

  test('below which somebody looked again keeps nothing of that when who asked is erased', async () => {
    const { number } = await ticketOf('Waarom staat Olga Smit niet in LearnLinq?');
    const fresh = await card(number, 'Status: Nieuw');
    const below = () => loket.slack.posted.filter((each) => each.thread === fresh.ts);
    for (const count of [1, 2, 3]) {
      await does(sam, fresh, 'Kijk opnieuw');
      await until(async () => below().length === count);
    }
    // One of them somebody deleted, and one may not be changed.
    const others = loket.slack.calls.length;
    loket.slack.fail(
      'chat.update',
      { is: 'error', error: 'message_not_found' },
      { is: 'error', error: 'cant_update_message' },
    );
    const done = await loket.erase('h.prins@zorggroep-linde.example');
    if (done.is !== 'done') throw new Error(done.problem);
    const { takenAway, left } = done.erased.below;
    expect(left).toEqual([{ number: Number(number), channel: 'slack', problem: 'unreachable' }]);
    expect(takenAway).toBeGreaterThanOrEqual(2);
    const changed = loket.slack.calls.slice(others).filter(({ method }) => method === 'chat.update');
    expect(changed.length).toBeGreaterThanOrEqual(3);
    expect(below().map(textOf).join()).toContain(cardWords.nl.takenAway);
    expect(loket.slack.wrong).toEqual([]);
  }, 120_000);
});
