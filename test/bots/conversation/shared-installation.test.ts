import { expect, test } from '@jest/globals';
import type { Heard } from '../../../src/bots/channel.ts';
import { respond } from '../../../src/bots/conversation/respond.ts';
import { freshState } from '../../../src/bots/conversation/state.ts';
import { wording } from '../../../src/bots/wording/wording.ts';
import { tenantOf } from '../../fixtures/tenant.ts';
import { understand } from './understand/learned.ts';

const tenants = [tenantOf({}), tenantOf({ id: 'anders', name: 'Andersoord' })];
const untouchable = () => {
  throw new Error('a system was asked');
};

/** What somebody is answered in a workspace that two customers have in their tenant file. */
async function answered(proven: 'yes' | 'no', text: string): Promise<string> {
  const heard: Heard = {
    key: text,
    address: { installation: 'T0SHARED', thread: 'chat', person: 'U0SOMEONE' },
    sender: {
      ...{ customers: tenants.map(({ id }) => id), proven, via: 'channel' },
      address: proven === 'yes' ? 'eva@zonnehof.example' : 'u0someone@slack:t0shared',
    },
    ...{ audience: 'alone', language: 'nl', input: { is: 'text', text } },
  };
  const dependencies = {
    tenants: new Map(tenants.map((tenant) => [tenant.id, tenant])),
    beginRun: untouchable,
    tickets: { find: untouchable, list: untouchable },
    stepUp: {
      codes: { latest: untouchable, asked: untouchable },
      hash: { ofAddress: untouchable, ofCode: untouchable },
    },
    ...{ understand, nonce: () => 'nonce' },
  };
  const { replies } = await respond(
    {
      ...{ dependencies, heard, conversation: 'chat', now: new Date(0), ticket: null },
      ...{ withPerson: [], answers: [], progress: () => undefined },
    },
    freshState('nl'),
  );
  return JSON.stringify(replies.map((reply) => reply(null)));
}

test.each([
  'Waarom staat Sanne Jansen niet in LearnLinq?',
  'ik wil een mens spreken',
  'andere klant',
  'Zonnehof',
  'eva@zonnehof.example',
])('a guest of a place that two customers share is told of neither: %s', async (text) => {
  const said = await answered('no', text);
  expect(said).not.toMatch(/Zonnehof|Andersoord/u);
});

test('a question of such a guest is answered as where nobody is known', async () => {
  const said = await answered('no', 'Waarom staat Sanne Jansen niet in LearnLinq?');
  expect(said).toContain(JSON.stringify(wording.nl.noCustomer('T0SHARED')));
});

test('who is proven there still chooses', async () => {
  const said = await answered('yes', 'Waarom staat Sanne Jansen niet in LearnLinq?');
  expect(said).toContain('Andersoord');
});
