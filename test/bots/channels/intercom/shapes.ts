import { adminId, conversation, notification, part, team, withParts } from './payloads.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a delivery must come to. */
export type Expected =
  | { readonly is: 'heard'; readonly text: string; readonly audience: 'alone' | 'group' }
  | { readonly is: 'pressed' | 'handshake' | 'ignored' };

export interface Shape {
  readonly name: string;
  readonly body: string;
  readonly comesTo: Expected;
}

const heard = (text: string, audience: 'alone' | 'group' = 'alone'): Expected => ({
  is: 'heard',
  text,
  audience,
});
const question = heard('Waarom staat Noor er niet in?');
const ignored: Expected = { is: 'ignored' };
const uuid = 'f4a98af1-be56-4948-a57e-e1a83f8484c6';

const shape = (name: string, payload: unknown, comesTo: Expected): Shape => ({
  name,
  body: JSON.stringify(payload),
  comesTo,
});
/** A customer's answer, whose part differs in this. */
const answer = (name: string, more: Fields, comesTo: Expected): Shape =>
  shape(name, notification(withParts(part(more))), comesTo);
/** A customer's answer in a conversation that differs in this. */
const within = (name: string, more: Fields, comesTo: Expected): Shape =>
  shape(name, notification(conversation(more)), comesTo);
const topic = (name: string, of: string, item: unknown = conversation()): Shape =>
  shape(name, notification(item, { topic: of }), ignored);
const opening = (name: string, source: Fields, comesTo: Expected): Shape => {
  const whole = { ...Object(conversation()['source']), ...source };
  const item = conversation({
    source: whole,
    conversation_parts: { conversation_parts: [], total_count: 0 },
  });
  return shape(name, notification(item, { topic: 'conversation.user.created' }), comesTo);
};
const ticketPart = (part_type: string, body: string | null): Fields => ({
  type: 'ticket_ticket_part',
  id: '1',
  ticket: { type: 'ticket', id: '1', ticket_id: '2' },
  ticket_part: { type: 'ticket_part', id: '3', part_type, body, author: { type: 'admin', id: '12' } },
});

/** Deliveries after Intercom's webhook models, one of each shape that an app may be sent. */
export const shapes: readonly Shape[] = [
  shape(
    'a ping',
    notification({ type: 'ping', message: 'something something interzen' }, { topic: 'ping', id: null }),
    { is: 'handshake' },
  ),
  opening('a conversation that a user begins', {}, heard('Hallo')),
  opening('one that a lead begins', { author: { type: 'lead', id: 'l1' } }, heard('Hallo')),
  opening('one that begins with a mail', { type: 'email', subject: 'Vraag' }, heard('Hallo')),
  opening('one without a word', { body: null }, heard('')),
  opening('one that a teammate begins', { author: { type: 'admin', id: '12' } }, ignored),
  opening('one that a bot begins', { author: { type: 'bot', id: '1' } }, ignored),
  answer('an answer', {}, question),
  answer('an answer of a lead', { author: { type: 'lead', id: 'l1' } }, question),
  answer('an answer of a contact', { author: { type: 'contact', id: 'c1' } }, question),
  answer('a number for an id', { id: 9001 }, question),
  answer('numbers for everybody', { author: { type: 'user', id: 17 } }, question),
  answer('several lines', { body: '<p>een</p><p>twee</p>' }, heard('een\n\ntwee')),
  answer('a break', { body: '<p>een<br>twee</p>' }, heard('een\ntwee')),
  answer('a list', { body: '<ul><li>een</li><li>twee</li></ul>' }, heard('* een\n * twee')),
  answer(
    'bold and a link',
    { body: '<p><b>zie</b> <a href="https://x.example">hier</a></p>' },
    heard('zie hier'),
  ),
  answer(
    'a picture',
    { body: '<p>zo</p><div class="intercom-container"><img src="https://x.example/1.png"></div>' },
    heard('zo'),
  ),
  answer(
    'a picture alone',
    { body: '<div class="intercom-container"><img src="https://x.example/1.png"></div>' },
    heard(''),
  ),
  answer('an attachment', { body: null, attachments: [{ type: 'upload', name: 'x.pdf' }] }, heard('')),
  answer('entities', { body: '<p>O&#39;Brien &amp; &lt;b&gt;</p>' }, heard("O'Brien & <b>")),
  answer('an emoji', { body: '<p>👍</p>' }, heard('👍')),
  answer('no markup at all', { body: 'gewoon' }, heard('gewoon')),
  answer('marks that turn the reading direction', { body: '<p>ab\u202Ecd\u0000</p>' }, heard('abcd')),
  answer('a quick reply', { body: '<p>Ja</p>', metadata: { quick_reply_uuid: uuid } }, { is: 'pressed' }),
  answer(
    'a quick reply without an id',
    { body: '<p>Ja</p>', metadata: { quick_reply_uuid: null } },
    heard('Ja'),
  ),
  answer('no metadata', { metadata: null }, question),
  answer('a note', { part_type: 'note', author: { type: 'admin', id: '12' } }, ignored),
  answer('an assignment', { part_type: 'assignment', author: { type: 'admin', id: '12' } }, ignored),
  answer('a closing by the customer', { part_type: 'close' }, ignored),
  answer('a snooze', { part_type: 'snoozed', author: { type: 'bot', id: '1' } }, ignored),
  answer('a teammate’s words', { author: { type: 'admin', id: '12' } }, ignored),
  answer('Loket’s own words', { author: { type: 'admin', id: adminId } }, ignored),
  answer('a bot’s words', { author: { type: 'bot', id: '1' } }, ignored),
  answer('a team’s words', { author: { type: 'team', id: team } }, ignored),
  shape(
    'two new parts, of which the last counts',
    notification(withParts(part({ id: '1', body: '<p>een</p>' }), part({ id: '2', body: '<p>twee</p>' }))),
    heard('twee'),
  ),
  within('assigned to nobody, told with null', { admin_assignee_id: null }, question),
  within('assigned to nobody, told as text', { admin_assignee_id: '0' }, question),
  within('assigned to Loket', { admin_assignee_id: 7 }, question),
  within('assigned to a teammate', { admin_assignee_id: 12 }, ignored),
  within('assigned to the team that took over', { team_assignee_id: team }, ignored),
  within('assigned to another team', { team_assignee_id: 55 }, question),
  within('with their own agent in it', { ai_agent_participated: true }, ignored),
  within(
    'given away by their own agent',
    { ai_agent_participated: true, ai_agent: { resolution_state: 'escalated' } },
    question,
  ),
  within(
    'with two customers',
    { contacts: { contacts: [{ id: 'u1' }, { id: 'u2' }] } },
    heard(question.is === 'heard' ? question.text : '', 'group'),
  ),
  within('without its contacts', { contacts: null }, question),
  within('without parts', { conversation_parts: null }, ignored),
  within('with an empty list of parts', { conversation_parts: { conversation_parts: [] } }, ignored),
  within(
    'with fields that nobody knows',
    { custom_attributes: { x: 1 }, sla_applied: null, topics: {} },
    question,
  ),
  topic('a teammate’s answer', 'conversation.admin.replied'),
  topic('a teammate’s note', 'conversation.admin.noted'),
  topic('an assignment by a teammate', 'conversation.admin.assigned'),
  topic('a closing', 'conversation.admin.closed'),
  topic('their own agent’s answer', 'conversation.operator.replied'),
  topic('a rating', 'conversation.rating.added'),
  topic('a conversation that is gone', 'conversation.deleted', { type: 'conversation', id: '215' }),
  topic('a part that was taken out', 'conversation_part.redacted'),
  topic('a translation', 'conversation.user.replied.translated'),
  topic('a ticket', 'ticket.created', { type: 'ticket', id: '1', ticket_id: '2' }),
  topic('an answer to a ticket', 'ticket.admin.replied', ticketPart('comment', '<p>Gedaan</p>')),
  topic('an assignment of a ticket', 'ticket.admin.replied', ticketPart('assignment', null)),
  topic('a contact', 'contact.user.created', { type: 'contact', id: 'u9' }),
];
