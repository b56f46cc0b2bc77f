import { expect, test } from '@jest/globals';
import type { Heard } from '../../../../src/bots/channel.ts';
import { createThink } from '../../../../src/bots/conversation/think.ts';
import type { Thought } from '../../../../src/bots/conversation/thought.ts';
import { now } from '../../../fixtures/facts.ts';
import { inMemorySeatRequests } from '../../../fixtures/in-memory-seat-requests.ts';
import { tenant, waitingRequest } from '../approval-stage.ts';
import { understand } from '../understand/learned.ts';

const number = 1001;

/** Ada, who approves licences, with the requests that wait for her. */
function ada(numbers: readonly number[] = [number]) {
  const requests = inMemorySeatRequests();
  for (const each of numbers) requests.add(waitingRequest(each));
  let count = 0;
  const think = createThink({
    tenants: new Map([[tenant.id, tenant]]),
    beginRun: () => async () => ({ is: 'unknown', because: 'unreachable' }) as const,
    tickets: { find: async () => null, list: async () => [] },
    ...{ requests, understand, nonce: () => `nonce-${count++}`, note: () => {} },
  });
  return (state: Thought['state'], ...inputs: readonly Heard['input'][]) =>
    think({
      ...{ state, conversation: 'talk', withPerson: [], booked: [], now, progress: () => {} },
      heard: inputs.map((input) => ({
        key: String(count++),
        address: { installation: 'test', thread: 'chat', person: 'ada' },
        sender: { customers: [tenant.id], address: 'ada@zonnehof.example', proven: 'yes', via: 'channel' },
        audience: 'alone',
        language: 'nl',
        input,
      })),
    });
}

const asks = { is: 'approval', request: number } as const;
const says = (text: string): Heard['input'] => ({ is: 'text', text });
const textsOf = (thought: Thought) => thought.replies(null).map(({ text }) => text);

test.each(['ja', '1', 'nee', 'akkoord', 'goedkeuren', 'afwijzen want het is te duur'])(
  'a word that came in the same turn as the request says nothing of it: %s',
  async (word) => {
    const think = ada();
    for (const heard of [
      [asks, says(word)],
      [says(word), asks],
    ]) {
      const turn = await think(null, ...heard);
      expect(turn.requests).toEqual([]);
      expect(textsOf(turn).at(-1)).toContain('Ga je akkoord?');
    }
  },
);

test('a yes to the question before it is taken for that, whichever of the two came first', async () => {
  const think = ada();
  const asked = await think(null, says('Hoe kan ik een nieuwe collega uitnodigen?'));
  for (const heard of [
    [asks, says('ja')],
    [says('ja'), asks],
  ]) {
    const turn = await think(asked.state, ...heard);
    expect(turn.ticket?.desk).toBe('support');
    expect(turn.requests).toEqual([]);
  }
});

test.each(['Wat wacht er op mijn akkoord?', 'goedkeuren'])(
  'what is shown on asking is read before a yes counts: %s',
  async (word) => {
    const think = ada();
    const turn = await think(null, says(word), says('ja'));
    expect(turn.requests).toEqual([]);
    expect(textsOf(turn)[0]).toContain('Ga je akkoord?');
    expect((await think(turn.state, says(`goedkeuren ${number}`))).requests).toHaveLength(1);
  },
);

test('a yes in the next turn approves what was asked last', async () => {
  const think = ada();
  const asked = await think(null, asks);
  expect((await think(asked.state, says('ja'))).requests).toMatchObject([
    { number, change: { is: 'approved' } },
  ]);
});

test.each(['ja', 'nee', '1'])('of two requests in one turn a bare word means neither: %s', async (word) => {
  const think = ada([number, 1002]);
  const asked = await think(null, asks, { is: 'approval', request: 1002 });
  const turn = await think(asked.state, says(word));
  expect(turn.requests).toEqual([]);
  expect((await think(turn.state, says('goedkeuren 1002'))).requests).toMatchObject([{ number: 1002 }]);
});

test.each(['goedkeuren', 'afwijzen want het is te duur'])(
  'what a greeting tells of is no request that was read: %s',
  async (word) => {
    const think = ada();
    const turn = await think(null, says('hallo'), says(word));
    expect(turn.requests).toEqual([]);
    expect(textsOf(turn).at(-1)).toContain('Ga je akkoord?');
    expect((await think(turn.state, says('ja'))).requests).toHaveLength(1);
  },
);
