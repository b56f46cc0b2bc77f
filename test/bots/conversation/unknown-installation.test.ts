import { describe, expect, test } from '@jest/globals';
import type { Heard } from '../../../src/bots/channel.ts';
import { stranger } from '../../../src/bots/channels/who-is-asking.ts';
import { respond } from '../../../src/bots/conversation/respond.ts';
import { freshState } from '../../../src/bots/conversation/state.ts';
import { wording } from '../../../src/bots/wording/wording.ts';
import { tenantOf } from '../../fixtures/tenant.ts';
import { understand } from './understand/learned.ts';

const somebody = [
  { channel: 'slack', installation: 'T0ELDERS1', person: 'U0ANYONE1' },
  { channel: 'intercom', installation: 'app-elsewhere', person: 'lead-1' },
] as const;
const messages = {
  nl: [
    'Waarom staat Sanne Jansen niet in LearnLinq?',
    'Ik kan niet inloggen',
    'Heeft de koppeling vannacht gelopen?',
    'Ik wil extra licenties',
    'Wat is de status van ticket 1001?',
    'Ik wil een mens spreken',
    'Voor Zonnehof',
    'sanne@zonnehof.example',
    'blablabla',
    'Goedemorgen',
  ],
  en: [
    'Why is Sanne Jansen not in LearnLinq?',
    'I cannot log in',
    'Did the sync run last night?',
    'What is the status of ticket 1001?',
    'I want to talk to a person please',
  ],
} as const;

/** What somebody is answered here, where nothing may be asked of any system. */
async function answers(member: (typeof somebody)[number], language: 'nl' | 'en', text: string) {
  const { channel, installation, person } = member;
  const heard: Heard = {
    key: text,
    address: { installation, thread: 'chat', person },
    sender: stranger({ channel, installation, person }),
    audience: 'alone',
    language,
    input: { is: 'text', text },
  };
  const untouchable = () => {
    throw new Error('a system was asked');
  };
  const tenant = tenantOf({ channels: { slack: ['T0ZONNE01'], teams: [], intercom: ['zonnehof'] } });
  const dependencies = {
    tenants: new Map([[tenant.id, tenant]]),
    beginRun: untouchable,
    tickets: { find: untouchable, list: untouchable },
    stepUp: {
      codes: { latest: untouchable, asked: untouchable },
      hash: { ofAddress: untouchable, ofCode: untouchable },
    },
    understand,
    nonce: () => 'nonce',
  };
  const talk = {
    dependencies,
    heard,
    conversation: 'chat',
    now: new Date(0),
    ticket: null,
    withPerson: [],
    answers: [],
  };
  const { replies, ticket } = await respond({ ...talk, progress: () => undefined }, freshState(language));
  return { ticket, texts: replies.map((reply) => reply(null).text) };
}

describe.each(somebody)('whoever writes from an installation of $channel that is not known', (member) => {
  test.each(Object.entries(messages).flatMap(([language, texts]) => texts.map((text) => [language, text])))(
    '%s: is told how to get connected, and learns nothing: %s',
    async (language, text) => {
      const as = language === 'nl' ? 'nl' : 'en';
      const answer = await answers(member, as, text);
      const told = wording[as].noCustomer(`${member.channel}:${member.installation}`);
      expect(answer).toEqual({ ticket: null, texts: [told] });
      expect(told).toContain(member.installation);
      expect(told.toLowerCase()).not.toContain('zonnehof');
    },
  );
});
