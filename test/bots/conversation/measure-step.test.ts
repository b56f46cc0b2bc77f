import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Heard } from '../../../src/bots/channel.ts';
import { createThink } from '../../../src/bots/conversation/think.ts';
import type { Think, Thought } from '../../../src/bots/conversation/thought.ts';
import { worldCustomers } from '../../../src/cli/world-customers.ts';
import { createBeginRun } from '../../../src/clients/look-up.ts';
import { demoWorld } from '../../../src/sandbox/demo-world.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import { understand } from './understand/learned.ts';

let sandbox: Sandbox;
let silent: Sandbox;
let think: Think;
let thinkInSilence: Think;
beforeAll(async () => {
  sandbox = await startSandbox(demoWorld);
  think = thinkIn(sandbox);
  silent = await startSandbox({
    ...demoWorld,
    faults: [{ system: 'learnlinq', route: '*', kind: 'server-error' }],
  });
  thinkInSilence = thinkIn(silent);
}, 60_000);

function thinkIn(sandbox: Sandbox): Think {
  const customers = worldCustomers(demoWorld, sandbox);
  let count = 0;
  return createThink({
    tenants: new Map(customers.map(({ tenant }) => [tenant.id, tenant])),
    beginRun: createBeginRun({
      tenants: new Map(customers.map((customer) => [customer.tenant.id, customer])),
      clock: sandbox.clock,
      http: { attemptMs: 600, backoffMs: 1 },
    }),
    tickets: { find: async () => null, list: async () => [] },
    understand,
    nonce: () => `nonce-${count++}`,
    note: () => {},
  });
}
afterAll(() => Promise.all([sandbox.close(), silent.close()]));

let keys = 0;
const hanneke = ['zorggroep-linde'];
const said = (text: string, customers: string[] = hanneke): Heard => ({
  key: `message-${keys++}`,
  address: { installation: 'web', thread: 'chat', person: 'hanneke' },
  sender: { customers, address: 'h.prins@zorggroep-linde.example', proven: 'yes', via: 'channel' },
  audience: 'alone',
  language: 'nl',
  input: { is: 'text', text },
});

/** What is counted of a talk, turn by turn, in short. */
const counted = (...texts: readonly string[]) => countedBy(think, texts);

async function countedBy(thinks: Think, texts: readonly string[]): Promise<readonly string[][]> {
  const all: string[][] = [];
  let state: Thought['state'] = null;
  for (const text of texts) {
    const thought = await thinks({
      ...{ state, heard: [said(text)], conversation: 'talk', withPerson: [], booked: [] },
      now: sandbox.clock(),
      progress: () => {},
    });
    all.push(
      (thought.measures ?? []).map((each) => ('outcome' in each ? `${each.is} ${each.outcome}` : each.is)),
    );
    state = thought.state;
  }
  return all;
}

describe('what is counted of a talk', () => {
  test('a question that is looked into at once is asked and diagnosed, and nothing was asked back', async () => {
    expect(await counted('Waarom staat Sanne Jansen niet in LearnLinq?')).toEqual([
      ['asked', 'diagnosed explained'],
    ]);
  });

  test('a question back is one, and the diagnosis comes once it is answered', async () => {
    expect(await counted('Er ontbreekt iemand in LearnLinq', 'Sanne Jansen')).toEqual([
      ['asked', 'question'],
      ['diagnosed explained'],
    ]);
  });

  test('another person is another request, and the same look once more is not', async () => {
    expect(
      await counted(
        'Waarom staat Sanne Jansen niet in LearnLinq?',
        'Waarom staat Sanne Jansen niet in LearnLinq?',
      ),
    ).toEqual([['asked', 'diagnosed explained'], []]);
    const [, other] = await counted('Waarom staat Sanne Jansen niet in LearnLinq?', 'En Kees Vermeulen?');
    expect(other).toEqual(['asked', expect.stringMatching(/^diagnosed/u)]);
  });

  test('a complaint that leads on to another is one request with one diagnosis', async () => {
    const [all = []] = await counted('Sanne Jansen kan niet inloggen');
    expect(all.map((each) => each.split(' ')[0])).toEqual(['asked', 'diagnosed']);
  });

  test('small talk is nothing, and what was not understood is counted without its words', async () => {
    expect(await counted('Hallo', 'bedankt')).toEqual([[], []]);
    expect(await counted('qwx zzkp vlrt')).toEqual([['misunderstood']]);
  });

  test('what still does not work is not solved, whatever is said', async () => {
    const [, after] = await counted('Waarom staat Sanne Jansen niet in LearnLinq?', 'het werkt weer');
    expect(after).toEqual([]);
  });

  test('what the systems cannot tell is confirmed by who asked, once', async () => {
    expect(
      await countedBy(thinkInSilence, [
        'Waarom staat Daan Visser niet in LearnLinq?',
        'het werkt weer',
        'het werkt weer',
      ]),
    ).toEqual([['asked', 'diagnosed undecided'], ['solved confirmed'], []]);
  });

  test('nobody and no conversation stands in it', async () => {
    const thought = await think({
      ...{
        state: null,
        heard: [said('Waarom staat Sanne Jansen niet in LearnLinq?')],
        conversation: 'talk-77',
      },
      ...{ withPerson: [], booked: [], now: sandbox.clock(), progress: () => {} },
    });
    const text = JSON.stringify(thought.measures);
    expect(text).not.toMatch(/Sanne|Jansen|@|talk-77|T\d\d:/u);
    expect(thought.measures).toHaveLength(2);
  });

  test('of somebody whose customer is not known yet nothing is counted', async () => {
    const both = ['zorggroep-linde', 'bakkerij-vermeer'];
    const thought = await think({
      ...{
        state: null,
        heard: [said('Waarom mist er iemand?', both)],
        conversation: 'talk',
        withPerson: [],
        booked: [],
      },
      ...{ now: sandbox.clock(), progress: () => {} },
    });
    expect(thought.measures).toEqual([]);
  });
});
