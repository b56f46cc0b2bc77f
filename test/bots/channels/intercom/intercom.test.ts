import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Heard, Reply } from '../../../../src/bots/channel.ts';
import { intercomChannel } from '../../../../src/bots/channels/intercom/index.ts';
import { throughChannels } from '../../../../src/bots/channels/through-channels.ts';
import type { Asked } from '../../../../src/bots/route.ts';
import type { Line } from '../../../../src/diagnostics/ports/lines.ts';
import { inMemoryIdentities } from '../../../fixtures/in-memory-identities.ts';
import { inMemoryWhereabouts } from '../../../fixtures/in-memory-whereabouts.ts';
import { type IntercomStandIn, startIntercom } from './intercom-stand-in.ts';

const settings = {
  clientSecret: 'client-secret',
  token: 'intercom-token',
  adminId: '7',
  handOver: { to: 'team', id: '814865' },
  ticketType: '53',
} as const;
const address = { installation: 'app1', thread: '215', person: 'u1' };
let intercom: IntercomStandIn;
let now = new Date('2026-11-23T09:00:00.000Z');

beforeAll(async () => {
  intercom = await startIntercom();
});
afterAll(() => intercom.close());
beforeEach(() => {
  intercom.calls.length = 0;
  intercom.refusals.length = 0;
  intercom.unseen.length = 0;
  intercom.contacts.clear();
  intercom.holders.clear();
  now = new Date('2026-11-23T09:00:00.000Z');
});

function stage() {
  const taken: Heard[] = [];
  const troubles: unknown[] = [];
  const identities = inMemoryIdentities();
  const channel = intercomChannel(
    { ...settings, url: intercom.url },
    {
      identities,
      whereabouts: inMemoryWhereabouts(),
      clock: () => now,
      customersOf: (company) => (company === 'linde' ? ['zorggroep-linde'] : []),
      accept: async (heard) => {
        const seen = taken.some(({ key }) => key === heard.key);
        if (!seen) taken.push(heard);
        return seen ? 'seen' : 'new';
      },
      report: (error) => troubles.push(error),
    },
  );
  return { taken, troubles, ...channel };
}

const part = (parts: object = {}) => ({
  id: '9001',
  part_type: 'comment',
  body: '<p>Waarom staat Noor er niet in?</p>',
  author: { type: 'user', id: 'u1' },
  ...parts,
});
const conversation = (parts: object = {}) => ({
  type: 'conversation',
  id: '215',
  admin_assignee_id: 0,
  source: { type: 'conversation', id: '500', body: '<p>Hallo</p>', author: { type: 'user', id: 'u1' } },
  contacts: { contacts: [{ type: 'contact', id: 'u1' }] },
  conversation_parts: { conversation_parts: [part()] },
  ...parts,
});
const notification = (item: unknown, parts: object = {}) => ({
  type: 'notification_event',
  id: `notif_${randomUUID()}`,
  topic: 'conversation.user.replied',
  app_id: 'app1',
  data: { type: 'notification_event_data', item },
  ...parts,
});
const asked = (body: Buffer, signature?: string): Asked => ({
  path: '/intercom/webhooks',
  query: new URLSearchParams(),
  headers: signature === undefined ? {} : { 'x-hub-signature': signature },
  body,
  gone: new AbortController().signal,
});
const sign = (body: Buffer, secret: string = settings.clientSecret) =>
  `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;
const signed = (payload: unknown) => {
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return asked(body, sign(body));
};
const post = (channel: ReturnType<typeof stage>, request: Asked) => {
  const [route] = channel.routes;
  if (route === undefined) throw new Error('no route');
  return route.answer(request);
};
const withPart = (parts: object) =>
  notification(conversation({ conversation_parts: { conversation_parts: [part(parts)] } }));

describe('who may speak', () => {
  const body = Buffer.from(JSON.stringify(notification(conversation())));
  test.each([
    ['no signature', undefined],
    ['another secret', sign(body, 'wrong')],
    ['a signature over other words', sign(Buffer.from('other'))],
    [
      'a signature over the same words, written otherwise',
      sign(Buffer.from(JSON.stringify(notification(conversation()), null, 1))),
    ],
    ['another method', `sha256=${createHmac('sha256', settings.clientSecret).update(body).digest('hex')}`],
    ['half a signature', sign(body).slice(0, 30)],
    ['no hexadecimal', `sha1=${'z'.repeat(40)}`],
  ])('%s: 401, and nothing is taken', async (_name, signature) => {
    const channel = stage();
    expect(await post(channel, asked(body, signature))).toMatchObject({ is: 'error', status: 401 });
    expect(channel.taken).toEqual([]);
  });
});

describe('what is heard', () => {
  test('the customer’s words, without markup, before it is acknowledged', async () => {
    const channel = stage();
    expect(await post(channel, signed(notification(conversation())))).toEqual({ is: 'nothing', status: 200 });
    expect(channel.taken).toMatchObject([
      {
        key: 'intercom:app1:215:9001',
        address,
        audience: 'alone',
        input: { is: 'text', text: 'Waarom staat Noor er niet in?' },
      },
    ]);
  });

  test('the first words of a conversation', async () => {
    const channel = stage();
    await post(channel, signed(notification(conversation(), { topic: 'conversation.user.created' })));
    expect(channel.taken).toMatchObject([
      { key: 'intercom:app1:215:500', input: { is: 'text', text: 'Hallo' } },
    ]);
  });

  test('a quick reply that was chosen is a button that was pressed', async () => {
    const channel = stage();
    const uuid = randomUUID();
    await post(
      channel,
      signed(withPart({ body: '<p>Doorsturen</p>', metadata: { quick_reply_uuid: uuid } })),
    );
    expect(channel.taken).toMatchObject([{ input: { is: 'press', nonce: uuid } }]);
  });

  test('the same part in two notifications once', async () => {
    const channel = stage();
    await post(channel, signed(notification(conversation())));
    await post(channel, signed(notification(conversation())));
    expect(channel.taken).toHaveLength(1);
  });

  test.each([
    ['a lead', part({ author: { type: 'lead', id: 'u1' } }), 'Waarom staat Noor er niet in?'],
    [
      'links and images',
      part({ body: '<p>zie <a href="https://x.example">hier</a> <img src="y"></p>' }),
      'zie hier',
    ],
    ['lines', part({ body: '<p>een</p><p>twee</p>' }), 'een\n\ntwee'],
    ['entities', part({ body: '<p>O&#39;Brien &amp; &lt;b&gt;</p>' }), "O'Brien & <b>"],
    ['marks that turn the reading direction', part({ body: '<p>Noor\u202e\u0007 Smits</p>' }), 'Noor Smits'],
    ['no words', part({ body: null }), ''],
    ['numbers for ids', { ...part(), id: 9002 }, 'Waarom staat Noor er niet in?'],
  ])('%s', async (_name, one, text) => {
    const channel = stage();
    await post(
      channel,
      signed(notification(conversation({ conversation_parts: { conversation_parts: [one] } }))),
    );
    expect(channel.taken).toMatchObject([{ input: { is: 'text', text } }]);
  });

  test.each([
    ['another topic', notification(conversation(), { topic: 'conversation.admin.replied' })],
    ['a bot’s words', withPart({ author: { type: 'bot', id: '1' } })],
    ['a teammate’s words', withPart({ author: { type: 'admin', id: '7' } })],
    ['an assignment', withPart({ part_type: 'assignment' })],
    ['a note', withPart({ part_type: 'note' })],
    ['a closing', withPart({ part_type: 'close' })],
    ['a conversation without parts', notification(conversation({ conversation_parts: null }))],
    ['a conversation that a teammate has', notification(conversation({ admin_assignee_id: 12 }))],
    ['the same, told as text', notification(conversation({ admin_assignee_id: '12' }))],
    ['one that was given to the team', notification(conversation({ team_assignee_id: 814865 }))],
    ['one that their own agent is busy with', notification(conversation({ ai_agent_participated: true }))],
    [
      'one that their own agent thinks it has answered',
      notification(
        conversation({ ai_agent_participated: true, ai_agent: { resolution_state: 'assumed_resolution' } }),
      ),
    ],
    [
      'an opening that a teammate wrote',
      notification(
        conversation({ source: { type: 'conversation', id: '1', author: { type: 'admin', id: '7' } } }),
        { topic: 'conversation.user.created' },
      ),
    ],
  ])('%s is acknowledged and not answered', async (_name, payload) => {
    const channel = stage();
    expect(await post(channel, signed(payload))).toEqual({ is: 'nothing', status: 200 });
    expect(channel.taken).toEqual([]);
  });

  test.each([
    ['nobody', { admin_assignee_id: null }],
    ['nobody, told as text', { admin_assignee_id: '0' }],
    ['Loket', { admin_assignee_id: 7 }],
    ['not told', { admin_assignee_id: undefined }],
    ['Loket again, by the team', { admin_assignee_id: '7', team_assignee_id: '814865' }],
    ['another team, and nobody in it', { admin_assignee_id: 0, team_assignee_id: '55' }],
    [
      'nobody, by their own agent',
      { ai_agent_participated: true, ai_agent: { resolution_state: 'escalated' } },
    ],
  ])('assigned to %s is answered', async (_name, parts) => {
    const channel = stage();
    await post(channel, signed(notification(conversation(parts))));
    expect(channel.taken).toHaveLength(1);
  });

  test('two customers in one conversation read along, and each has a conversation', async () => {
    const channel = stage();
    const contacts = { contacts: [{ id: 'u1' }, { id: 'u2' }] };
    const second = part({ id: '9002', author: { type: 'user', id: 'u2' } });
    await post(channel, signed(notification(conversation({ contacts }))));
    await post(
      channel,
      signed(notification(conversation({ contacts, conversation_parts: { conversation_parts: [second] } }))),
    );
    expect(channel.taken.map(({ audience, address: { person } }) => [audience, person])).toEqual([
      ['group', 'u1'],
      ['group', 'u2'],
    ]);
  });

  test('a ping is answered', async () => {
    const channel = stage();
    const ping = notification({ type: 'ping' }, { topic: 'ping', id: null });
    expect(await post(channel, signed(ping))).toMatchObject({ is: 'json', status: 200 });
  });

  test.each([
    ['no JSON', 'hallo'],
    ['no notification', { type: 'something' }],
    ['no conversation', notification({ type: 'ticket' })],
  ])('%s: 400', async (_name, payload) => {
    expect(await post(stage(), signed(payload))).toMatchObject({ is: 'error', status: 400 });
  });

  test('whatever is signed is answered with 200 or 400, and never ends in a throw', async () => {
    const channel = stage();
    const good = JSON.stringify(notification(conversation()));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.nat(20),
        async (at, put, cut) => {
          const answer = await post(channel, signed(good.slice(0, at) + put + good.slice(at + cut)));
          expect(['nothing', 'error', 'json']).toContain(answer.is);
          if (answer.is === 'error') expect([400, 401]).toContain(answer.status);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('any well-formed notification with odd values in it as well', async () => {
    const channel = stage();
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.constantFrom('id', 'source', 'contacts', 'conversation_parts', 'admin_assignee_id'),
        async (value, key) => {
          const answer = await post(channel, signed(notification(conversation({ [key]: value }))));
          expect(['nothing', 'error']).toContain(answer.is);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('who it is', () => {
  const heardFrom = (person: string): Heard => ({
    key: 'k',
    address: { ...address, person },
    sender: { customers: ['intercom:app1'], address: 'x@intercom:app1', proven: 'no', via: 'channel' },
    audience: 'alone',
    language: 'nl',
    input: { is: 'text', text: 'hoi' },
  });
  const noor = {
    role: 'user',
    email: 'Noor@Linde.example',
    external_id: 'n-1',
    companies: ['linde'],
  } as const;

  test('a contact that the customer’s own site signed in, at its company', async () => {
    intercom.contacts.set('u1', noor);
    const { outlet } = stage();
    expect(await outlet.identify(heardFrom('u1'))).toEqual({
      customers: ['zorggroep-linde'],
      address: 'noor@linde.example',
      proven: 'yes',
      via: 'channel',
    });
    await outlet.identify(heardFrom('u1'));
    expect(intercom.calls).toHaveLength(2);
    expect(intercom.calls.every(({ version }) => version === '2.16')).toBe(true);
  });

  test('one question too many is asked again in the next window', async () => {
    intercom.contacts.set('u1', noor);
    const headers = { 'x-ratelimit-reset': String(now.getTime() / 1000 + 1) };
    intercom.refusals.push({ status: 429, headers });
    expect(await stage().outlet.identify(heardFrom('u1'))).toMatchObject({ proven: 'yes' });
    expect(intercom.calls).toHaveLength(3);
  });

  test('its companies are read under either name', async () => {
    intercom.contacts.set('u1', { ...noor, listedAs: 'companies' });
    expect(await stage().outlet.identify(heardFrom('u1'))).toMatchObject({ customers: ['zorggroep-linde'] });
  });

  test.each([
    ['a lead, whatever address it gives', { ...noor, role: 'lead' } as const, 'u1', ['zorggroep-linde']],
    ['a user without an external id', { ...noor, external_id: null }, 'u1', ['zorggroep-linde']],
    ['a user without an address', { ...noor, email: null }, 'u1', ['zorggroep-linde']],
    ['somebody who writes by e-mail', noor, 'mail:u1', ['zorggroep-linde']],
    ['a company that is not known here', { ...noor, companies: ['elders'] }, 'u1', ['intercom:app1']],
    ['nobody’s employee', { ...noor, companies: [] }, 'u1', ['intercom:app1']],
  ])('%s has proven nothing', async (_name, contact, person, customers) => {
    intercom.contacts.set('u1', contact);
    const sender = await stage().outlet.identify(heardFrom(person));
    expect(sender).toMatchObject({ proven: 'no', customers });
    expect(sender.address).not.toContain('linde.example');
  });

  test('an Intercom that does not answer is no proof of anything', async () => {
    intercom.contacts.set('u1', noor);
    intercom.refusals.push({ status: 500 }, { status: 500 });
    await expect(stage().outlet.identify(heardFrom('u1'))).rejects.toThrow();
  });
});

describe('after somebody else had the word', () => {
  const again = (parts: object = {}) =>
    notification(conversation({ conversation_parts: { conversation_parts: [part(parts)] } }));
  const teammates = { id: '9002', author: { type: 'admin', id: '9' }, body: '<p>Ik kijk even mee.</p>' };
  const told = ({ taken }: ReturnType<typeof stage>) => taken.map(({ afresh }) => afresh ?? 'no');

  test('the next message is read afresh, and the one after it is not', async () => {
    const channel = stage();
    await post(channel, signed(again()));
    await post(channel, signed({ ...again(teammates), topic: 'conversation.admin.replied' }));
    await post(channel, signed(again({ id: '9003', body: '<p>ja</p>' })));
    await post(channel, signed(again({ id: '9004', body: '<p>ja</p>' })));
    expect(told(channel)).toEqual(['no', 'yes', 'no']);
  });

  test('and so it is where the customer wrote to the teammate who had the conversation', async () => {
    const channel = stage();
    await post(channel, signed(notification(conversation({ admin_assignee_id: 9 }))));
    await post(channel, signed(again({ id: '9003', body: '<p>ja</p>' })));
    expect(told(channel)).toEqual(['yes']);
  });

  test('Loket’s own words are nobody else’s', async () => {
    const channel = stage();
    const own = again({ id: '9002', author: { type: 'admin', id: '7' } });
    await post(channel, signed({ ...own, topic: 'conversation.admin.replied' }));
    await post(channel, signed(again({ id: '9003' })));
    expect(told(channel)).toEqual(['no']);
  });
});

describe('where somebody is spoken to first', () => {
  const member = { channel: 'intercom', installation: 'app1', person: 'u1' };
  const open = (id: string, updated_at: number, people = 1) => ({
    ...{ type: 'conversation', id, updated_at },
    contacts: {
      contacts: Array.from({ length: people }, (_, index) => ({ type: 'contact', id: `u${index}` })),
    },
  });

  test('in the open conversation that moved last', async () => {
    intercom.open.set('u1', [open('215', 10), open('217', 30), open('216', 20)]);
    expect(await stage().outlet.chatWith(member)).toEqual({
      installation: 'app1',
      thread: '217',
      person: 'u1',
    });
  });

  test('never where others read along: then one is begun, with what is said', async () => {
    intercom.open.set('u1', [open('215', 10, 2)]);
    const { outlet } = stage();
    const to = await outlet.chatWith(member);
    expect(to === null ? null : await outlet.audienceAt(to)).toBe('alone');
    const line: Line = {
      ...{ id: 1, conversation: 'c', side: 'said', kind: 'proactive', at: now, sent: 'no', ref: null },
      body: { language: 'nl', text: 'Er staat <iets> stil.', ladder: [], buttons: [] },
    };
    const sent = await outlet.send(line, { channel: 'intercom', conversation: 'c', address: to });
    expect(sent).toEqual({ is: 'sent', ref: 'new-u1' });
    expect(intercom.calls.at(-1)).toMatchObject({
      path: '/messages',
      body: { body: '<p>Er staat &lt;iets&gt; stil.</p>', from: { type: 'admin', id: 7 }, to: { id: 'u1' } },
    });
  });

  test('not at all who only writes e-mail: that proves nothing', async () => {
    expect(await stage().outlet.chatWith({ ...member, person: 'mail:u1' })).toBeNull();
  });
});

describe('news of a ticket in a conversation that somebody else joined', () => {
  const news = (kind: Line['kind']): Line => ({
    ...{ id: 1, conversation: 'c', side: 'said', kind, at: now, sent: 'no', ref: null },
    body: { language: 'nl', text: 'Ticket 1001 is opgelost.', ladder: [], buttons: [] },
  });
  const joined = (person = 'u1') => ({
    ...{ channel: 'intercom', conversation: 'c' },
    address: { ...address, thread: '215', person },
  });
  const posted = () =>
    intercom.calls.filter(({ method, path }) => method === 'POST' && !path.endsWith('/search'));
  const written = () => posted().map(({ path }) => path);
  const sending = (line: Line, to = joined()) => throughChannels(() => [stage().outlet]).send(line, to);

  test.each(['ticket', 'progress'] as const)('goes to the asker’s own one: %s', async (kind) => {
    intercom.open.set('u1', [
      {
        ...{ type: 'conversation', id: '117', updated_at: 10 },
        contacts: { contacts: [{ type: 'contact', id: 'u1' }] },
      },
    ]);
    expect(await sending(news(kind))).toMatchObject({ is: 'sent' });
    expect(written()).toEqual(['/conversations/117/reply']);
  });

  test('begins one where there is none', async () => {
    intercom.open.set('u1', []);
    expect(await sending(news('ticket'))).toMatchObject({ is: 'sent' });
    expect(written()).toEqual(['/messages']);
  });

  test('of who only writes e-mail: only that a chat alone is needed is said there', async () => {
    expect(await sending(news('ticket'), joined('mail:u1'))).toMatchObject({ is: 'sent' });
    expect(written()).toEqual(['/conversations/215/reply']);
    const [said] = posted();
    expect(JSON.stringify(said?.body)).toContain('Open een chat met mij alleen');
    expect(JSON.stringify(said?.body)).not.toContain('1001');
  });

  test('alone it stays where it is, and so does an answer that a turn gave there', async () => {
    const alone = { ...joined(), address: { ...address, thread: '117' } };
    await sending(news('ticket'), alone);
    await sending(news('answer'));
    expect(written()).toEqual(['/conversations/117/reply', '/conversations/215/reply']);
  });
});

describe('what is said', () => {
  const nonce = 'f4a98af1-be56-4948-a57e-e1a83f8484c6';
  const said: Reply = {
    language: 'nl',
    text: 'Niet ingevuld: e-mail.\n→ Vul het in voor <b>Noor & Co</b>.',
    ladder: [
      {
        check: 'missing-required-field',
        title: 'Verplichte velden',
        state: 'cause',
        text: 'Niet ingevuld: <e-mail>',
        remedy: 'Vul het in.',
        evidence: [{ source: 'HR source', read: 'gelezen om 9:00' }],
      },
    ],
    buttons: [{ nonce, label: 'Kijk opnieuw' }],
  };
  const line = (body: Reply): Line => ({
    id: 1,
    conversation: 'c',
    side: 'said',
    kind: 'answer',
    body: JSON.parse(JSON.stringify(body)),
    at: now,
    sent: 'no',
    ref: null,
  });
  const to = { channel: 'intercom', conversation: 'c', address };
  const written = () => intercom.calls.filter(({ method }) => method === 'POST');
  const plain: Reply = { ...said, ladder: [], buttons: [] };

  test('a comment, its buttons as quick replies, and the evidence as a note for teammates', async () => {
    expect(await stage().outlet.send(line(said), to)).toMatchObject({ is: 'sent' });
    expect(written().map(({ method, path, body }) => [method, path, body])).toEqual([
      [
        'POST',
        '/conversations/215/reply',
        {
          type: 'admin',
          admin_id: '7',
          message_type: 'comment',
          body: '<p>Niet ingevuld: e-mail.</p><p>→ Vul het in voor &lt;b&gt;Noor &amp; Co&lt;/b&gt;.</p>',
        },
      ],
      [
        'POST',
        '/conversations/215/reply',
        {
          type: 'admin',
          admin_id: '7',
          message_type: 'quick_reply',
          reply_options: [{ text: 'Kijk opnieuw', uuid: nonce }],
        },
      ],
      [
        'POST',
        '/conversations/215/reply',
        {
          type: 'admin',
          admin_id: '7',
          message_type: 'note',
          body: '<p>✗ <b>Verplichte velden</b>: Niet ingevuld: &lt;e-mail&gt; <i>(HR source, gelezen om 9:00)</i></p>',
        },
      ],
    ]);
  });

  test.each([
    [
      '429: wait until the window ends',
      { status: 429, headers: { 'x-ratelimit-reset': String(Date.parse('2026-11-23T09:00:07Z') / 1000) } },
      { is: 'wait', until: new Date('2026-11-23T09:00:07.000Z') },
    ],
    [
      '429 without a moment: one window',
      { status: 429 },
      { is: 'wait', until: new Date('2026-11-23T09:00:10.000Z') },
    ],
    [
      '429 with nonsense: one window',
      { status: 429, headers: { 'x-ratelimit-reset': '99999999999' } },
      { is: 'wait', until: new Date('2026-11-23T09:00:10.000Z') },
    ],
    ['500: it may have been sent', { status: 500 }, { is: 'maybe-sent' }],
    ['404: the conversation is gone', { status: 404 }, { is: 'unreachable' }],
    ['401: the token is no good any more', { status: 401 }, { is: 'unreachable' }],
  ])('%s', async (_name, refusal, outcome) => {
    intercom.refusals.push(refusal);
    expect(await stage().outlet.send(line(plain), to)).toEqual(outcome);
    expect(written()).toHaveLength(1);
  });

  test('quick replies that fail do not say the words again', async () => {
    const { outlet } = stage();
    intercom.refusals.push(null, { status: 500 });
    expect(await outlet.send(line({ ...said, ladder: [] }), to)).toMatchObject({ is: 'sent' });
    expect(written()).toHaveLength(2);
  });

  test('what comes too late, a teammate having the conversation, is a note for them alone', async () => {
    intercom.holders.set('215', { admin_assignee_id: 12 });
    expect(await stage().outlet.send(line(said), to)).toMatchObject({ is: 'sent' });
    expect(written().map(({ body }) => body)).toEqual([
      expect.objectContaining({
        message_type: 'note',
        body: expect.stringContaining('Niet ingevuld: e-mail.'),
      }),
      expect.objectContaining({ message_type: 'note', body: expect.stringContaining('Verplichte velden') }),
    ]);
  });

  test.each([
    ['does not answer', { status: 503 }, { is: 'unreachable' }],
    ['does not know it', { status: 404 }, { is: 'unreachable' }],
  ])('nothing is said while Intercom %s who has the conversation', async (_name, refusal, outcome) => {
    intercom.unseen.push(refusal);
    expect(await stage().outlet.send(line(plain), to)).toEqual(outcome);
    expect(written()).toEqual([]);
  });

  const forwarded: Reply = { ...plain, text: 'Je ticketnummer is 1001.', handOver: 'support' };

  test('what is forwarded becomes a ticket of the team, and is then told', async () => {
    expect(await stage().outlet.send(line(forwarded), to)).toMatchObject({ is: 'sent' });
    expect(written().map(({ path, body }) => [path, body])).toEqual([
      ['/conversations/215/convert', { ticket_type_id: '53' }],
      [
        '/conversations/215/parts',
        { message_type: 'assignment', type: 'team', admin_id: '7', assignee_id: '814865' },
      ],
      ['/conversations/215/reply', expect.objectContaining({ message_type: 'comment' })],
    ]);
    // From then on the team has it, until somebody gives it back.
    await stage().outlet.send(line(plain), to);
    expect(written().at(-1)?.body).toMatchObject({ message_type: 'note' });
    intercom.holders.set('215', { admin_assignee_id: 7, team_assignee_id: 814865 });
    await stage().outlet.send(line(plain), to);
    expect(written().at(-1)?.body).toMatchObject({ message_type: 'comment' });
  });

  test('a ticket that there is already, or a team that is gone, keeps nothing from the customer', async () => {
    intercom.refusals.push({ status: 422 }, { status: 404 });
    const { outlet, troubles } = stage();
    expect(await outlet.send(line(forwarded), to)).toMatchObject({ is: 'sent' });
    expect(troubles).toHaveLength(2);
    expect(written().at(-1)?.path).toBe('/conversations/215/reply');
  });

  test.each([
    ['500', { status: 500 }, { is: 'unreachable' }],
    ['429', { status: 429 }, { is: 'wait', until: new Date('2026-11-23T09:00:10.000Z') }],
  ])(
    'a hand-over that ends in %s is done again later, before anything is said',
    async (_s, refusal, outcome) => {
      intercom.refusals.push(null, refusal);
      expect(await stage().outlet.send(line(forwarded), to)).toEqual(outcome);
      expect(written().map(({ path }) => path)).not.toContain('/conversations/215/reply');
    },
  );

  test('without an address there is nowhere to send it', async () => {
    expect(await stage().outlet.send(line(plain), { ...to, address: null })).toEqual({ is: 'unreachable' });
  });
});
