import { afterEach, describe, expect, test } from '@jest/globals';
import type { Heard, Reply } from '../../../src/bots/channel.ts';
import { createThink } from '../../../src/bots/conversation/think.ts';
import type { Thought } from '../../../src/bots/conversation/thought.ts';
import { wording } from '../../../src/bots/wording/wording.ts';
import { worldCustomers } from '../../../src/cli/world-customers.ts';
import { createBeginRun } from '../../../src/clients/look-up.ts';
import type { NewTicket } from '../../../src/diagnostics/ports/tickets.ts';
import { demoWorld } from '../../../src/sandbox/demo-world.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import { freshTicket } from '../../fixtures/fresh-ticket.ts';
import { understand } from './understand/learned.ts';

const open: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

/** Hanneke, administrator at Linde, with a mind of her own to talk to. */
async function hanneke() {
  const sandbox = await startSandbox(demoWorld);
  open.push(sandbox);
  const customers = worldCustomers(demoWorld, sandbox);
  let count = 0;
  const think = createThink({
    tenants: new Map(customers.map(({ tenant }) => [tenant.id, tenant])),
    beginRun: createBeginRun({
      tenants: new Map(customers.map((customer) => [customer.tenant.id, customer])),
      clock: sandbox.clock,
    }),
    tickets: { find: async () => null, list: async () => [] },
    understand,
    nonce: () => `nonce-${count++}`,
    note: () => {},
  });
  return (state: Thought['state'], ...heard: readonly Heard[]) =>
    think({
      ...{ state, heard, conversation: 'talk', withPerson: [], booked: [] },
      now: sandbox.clock(),
      progress: () => {},
    });
}

let keys = 0;
const hears = (input: Heard['input']): Heard => ({
  key: `message-${keys++}`,
  address: { installation: 'web', thread: 'chat', person: 'hanneke' },
  sender: {
    customers: ['zorggroep-linde'],
    address: 'h.prins@zorggroep-linde.example',
    proven: 'yes',
    via: 'channel',
  },
  audience: 'alone',
  language: 'nl',
  input,
});
const says = (text: string) => hears({ is: 'text', text });
const presses = (nonce: string) => hears({ is: 'press', nonce });

const numbered = (ticket: NewTicket | null, number = 1001) =>
  ticket === null ? null : freshTicket(number, ticket);
const repliesOf = (thought: Thought): readonly Reply[] => thought.replies(numbered(thought.ticket));
const textsOf = (thought: Thought) => repliesOf(thought).map(({ text }) => text);
const buttonOf = (thought: Thought, label: string): string => {
  const found = repliesOf(thought)
    .flatMap(({ buttons }) => buttons)
    .findLast((each) => each.label === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return found.nonce;
};

describe('a turn opens one ticket, and promises no other', () => {
  test('a second case that is forwarded in one burst gets an honest answer, and can be forwarded next', async () => {
    const think = await hanneke();
    const first = await think(null, says('Sanne Jansen ontbreekt'));
    const burst = await think(
      first.state,
      presses(buttonOf(first, 'Doorsturen naar Support')),
      says('Kees Vermeulen ontbreekt'),
      hears({ is: 'press', nonce: 'none' }),
      says('Ik wil een mens spreken'),
    );
    expect(burst.ticket?.summary).toBe('user-missing: Sanne Jansen');
    const texts = textsOf(burst);
    expect(texts.filter((text) => text.includes('1001'))).toHaveLength(1);
    expect(texts.at(-1)).toBe(wording.nl.ticket.oneAtATime);
    const next = await think(burst.state, presses(buttonOf(burst, 'Doorsturen naar Support')));
    expect(next.ticket?.summary).toBe('user-missing: Kees Vermeulen');
    expect(next.ticket?.key).not.toBe(burst.ticket?.key);
  });

  test('thinking again about the same messages gives the same ticket', async () => {
    const think = await hanneke();
    const first = await think(null, says('Sanne Jansen ontbreekt'));
    const press = presses(buttonOf(first, 'Doorsturen naar Support'));
    const [once, again] = [await think(first.state, press), await think(first.state, press)];
    expect(again.ticket).toEqual(once.ticket);
  });

  test('a conversation that started over never takes an earlier ticket for its own', async () => {
    const think = await hanneke();
    const human = async () => think(null, says('Ik wil een mens spreken'));
    const [one, other] = [await human(), await human()];
    expect(one.ticket?.key).not.toBe(other.ticket?.key);
  });
});

test('short messages in a row are read as one', async () => {
  const think = await hanneke();
  const thought = await think(
    null,
    says('Hoi'),
    says('waarom staat sanne jansen niet'),
    says('in learnlinq?'),
  );
  expect(textsOf(thought)).toHaveLength(1);
  expect(textsOf(thought)[0]).toContain('Niet ingevuld in de bron');
});

test.each([
  ['Waarom staat Sanne Jansen niet in LearnLinq?', 'Waarom staat Pieter Bakker niet in LearnLinq?'],
  ['Sanne Jansen ontbreekt', 'en Pieter Bakker staat ook niet in LearnLinq'],
])('two questions in one burst get an answer each: %s %s', async (...questions) => {
  const think = await hanneke();
  const texts = textsOf(await think(null, ...questions.map(says)));
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('Sanne Jansen');
  expect(texts[1]).toContain('Pieter Bakker');
});

test('a question and a request for a ticket in one burst are both answered', async () => {
  const think = await hanneke();
  const burst = [says('Sanne Jansen ontbreekt'), says('Wat is de status van ticket 1001?')];
  const texts = textsOf(await think(null, ...burst));
  expect(texts).toEqual([expect.stringContaining('Sanne Jansen'), wording.nl.ticket.unknown(1001)]);
});

test.each([
  ['Sanne Jansen ontbreekt', 'Waarom staat Sanne Jansen niet in LearnLinq?'],
  ['Mijn collega staat niet in LearnLinq', 'Sanne Jansen'],
  ['Sanne Jansen ontbreekt', 'bedankt!'],
])('one question in two messages gets one answer: %s %s', async (...pieces) => {
  const think = await hanneke();
  const texts = textsOf(await think(null, ...pieces.map(says)));
  expect(texts).toEqual([expect.stringContaining('Niet ingevuld in de bron')]);
});

test('a state of another version is said so, and the question is answered', async () => {
  const think = await hanneke();
  const thought = await think({ version: 0, mood: 'good' }, says('Sanne Jansen ontbreekt'));
  expect(textsOf(thought)[0]).toBe(wording.nl.startedOver);
  expect(textsOf(thought)[1]).toContain('Niet ingevuld in de bron');
});

test('somebody of a customer that is not set up here gets no look, and a way on', async () => {
  const think = await hanneke();
  const stranger = says('Sanne Jansen ontbreekt');
  const thought = await think(null, { ...stranger, sender: { ...stranger.sender, customers: ['gone'] } });
  expect(textsOf(thought)).toEqual([wording.nl.noCustomer('gone')]);
});

test('a ticket for one customer carries nothing of what was said for another', async () => {
  const think = await hanneke();
  const fromSam = (text: string): Heard => {
    const heard = says(text);
    const customers = ['zorggroep-linde', 'bakkerij-vermeer'];
    return { ...heard, sender: { ...heard.sender, customers, address: 'sam@support.example' } };
  };
  const words = ['Sanne Jansen ontbreekt', 'Zorggroep Linde', 'andere klant', 'Bakkerij Vermeer'];
  let state: Thought['state'] = null;
  for (const each of words) state = (await think(state, fromSam(each))).state;
  const { ticket } = await think(state, fromSam('Ik wil een mens spreken'));
  expect(ticket?.tenant).toBe('bakkerij-vermeer');
  expect(JSON.stringify(ticket)).not.toContain('Sanne');
});

test('where somebody else spoke in between, a bare answer is none to what Loket asked before', async () => {
  const talk = await hanneke();
  const asked = await talk(null, says('Waarom staat Joost de Wit niet in LearnLinq?'));
  const labels =
    repliesOf(asked)
      .at(-1)
      ?.buttons.map(({ label }) => label) ?? [];
  const forward = String(labels.indexOf(wording.nl.button.forward('support')) + 1);
  expect((await talk(asked.state, says(forward))).ticket).not.toBeNull();
  expect((await talk(asked.state, { ...says(forward), afresh: 'yes' })).ticket).toBeNull();
  const burst = await talk(asked.state, { ...says('oké'), afresh: 'yes' }, says(forward));
  expect(burst.ticket).toBeNull();
});
