import { intercomChannel } from '../../../../src/bots/channels/intercom/index.ts';
import type { ContractPorts, OpenChannel, Proof, Shown, Spot } from '../../../contracts/contract-channel.ts';
import type { Part } from './intercom-memory.ts';
import { startIntercom, token } from './intercom-stand-in.ts';
import { adminId, clientSecret, conversation, deliver, notification, part, signatureOf } from './payloads.ts';

type Payload = Readonly<Record<string, unknown>>;
/** A notification, and the conversation that it tells of. */
export interface IntercomRaw {
  readonly body: string;
  readonly item: Payload;
}

/** Intercom as the contract sees it, with its API played on this machine. */
export async function openIntercom(ports: ContractPorts): Promise<OpenChannel<IntercomRaw>> {
  const intercom = await startIntercom();
  const settings = { clientSecret, token, adminId, url: intercom.url, handOver: null, ticketType: null };
  const wrong: string[] = [];
  const made = () =>
    intercomChannel(settings, {
      clock: ports.clock,
      identities: ports.store.identities,
      whereabouts: ports.store.whereabouts,
      customersOf: () => ['zonnewende'],
      accept: ports.accept,
      report: (error) => wrong.push(String(error)),
    });
  let loket = made();
  for (let person = 0; person < 200; person += 1)
    intercom.contacts.set(contactOf(person), {
      role: 'user',
      email: `p${person}@zonnewende.example`,
      external_id: `p${person}`,
      companies: ['zonnewende'],
    });
  return {
    get routes() {
      return loket.routes;
    },
    get outlet() {
      return loket.outlet;
    },
    restart() {
      loket = made();
    },
    doubt: () => intercom.cutOff(),
    emailOf: (person) => `p${person}@zonnewende.example`,
    says: (text, spot) => wrap(itemOf(spot, [{ body: `<p>${escaped(text)}</p>` }])),
    again: ({ item }) => wrap(item),
    presses: ({ label, button }, by) =>
      wrap(
        itemOf(by, [{ body: `<p>${escaped(label)}</p>`, metadata: { quick_reply_uuid: button['uuid'] } }]),
      ),
    odd: (kind, spot) => odd[kind](spot),
    post: (url, { body }, proof) => deliver(url, body, proofOf(body, proof)),
    shown: () => intercom.posted.flatMap((each, index) => shownOf(each, intercom.posted.slice(index + 1))),
    until: intercom.until,
    hang: intercom.hang,
    free: intercom.free,
    wrong: () =>
      [...wrong, ...intercom.posted.filter(({ body }) => /<(?!\/?(?:p|ul|li|b|i)>)/u.test(body))].map(String),
    close: intercom.close,
  };
}

let counted = 0;
const contactOf = (person: number) => `u${person}`;
/** A person alone, or a thread in which others are too, told in the conversation's own number. */
const idOf = ({ person, where, thread }: Spot) =>
  `${where === 'alone' ? 1 : 2}${String(thread).padStart(4, '0')}${String(where === 'alone' ? person : 0).padStart(4, '0')}`;

const wrap = (item: Payload, more: Payload = {}): IntercomRaw => ({
  body: JSON.stringify(notification(item, more)),
  item,
});

function itemOf(spot: Spot, parts: readonly Payload[], author: Payload = {}): Payload {
  const contacts = [spot.person, ...(spot.where === 'alone' ? [] : [spot.person + 1])].map((each) => ({
    type: 'contact',
    id: contactOf(each),
  }));
  return conversation({
    id: idOf(spot),
    source: {
      type: 'conversation',
      id: '1',
      body: '<p>Hallo</p>',
      author: { type: 'user', id: contactOf(spot.person) },
    },
    contacts: { type: 'contact.list', contacts },
    conversation_parts: {
      type: 'conversation_part.list',
      conversation_parts: parts.map((each) => {
        counted += 1;
        return part({
          id: String(counted),
          author: { type: 'user', id: contactOf(spot.person), ...author },
          ...each,
        });
      }),
    },
  });
}

const odd: Record<Parameters<OpenChannel<IntercomRaw>['odd']>[0], (spot: Spot) => readonly IntercomRaw[]> = {
  'own message': (spot) => [
    wrap(itemOf(spot, [{}], { type: 'admin', id: adminId }), { topic: 'conversation.admin.replied' }),
    wrap(itemOf(spot, [{}], { type: 'admin', id: adminId })),
    wrap(itemOf(spot, [{}], { type: 'bot', id: '12' })),
  ],
  'unknown event': (spot) => [
    wrap(itemOf(spot, [{}]), { topic: 'conversation.rating.added' }),
    wrap({ type: 'contact', id: contactOf(spot.person) }, { topic: 'contact.user.updated' }),
    wrap({ type: 'nobody_knows_this' }, { topic: 'nobody.knows.this' }),
  ],
  'edited and deleted': (spot) => [
    wrap(itemOf(spot, [{ body: null, redacted: true }]), { topic: 'conversation_part.redacted' }),
    wrap({ type: 'conversation', id: idOf(spot) }, { topic: 'conversation.deleted' }),
  ],
};

function proofOf(body: string, proof: Proof): string | null {
  if (proof === 'unsigned') return null;
  return signatureOf(body, proof === 'forged' ? 'somebody else’s secret' : clientSecret);
}

/** A comment, with the quick replies that came right after it; notes are for teammates and not shown. */
function shownOf({ is, conversation: id, body }: Part, later: readonly Part[]): readonly Shown[] {
  if (is !== 'comment') return [];
  const next = later.find((each) => each.conversation === id && each.is !== 'note');
  const options = next?.is === 'quick_reply' ? next.options : [];
  const begun = /^new-u(\d+)$/u.exec(id)?.[1];
  if (begun !== undefined) return [{ to: Number(begun), thread: 0, text: textOf(body), choices: [] }];
  const [thread, person] = [Number(id.slice(1, 5)), Number(id.slice(5))];
  return [
    {
      to: id.startsWith('1') ? person : null,
      thread,
      text: textOf(body),
      choices: options.map(({ text, uuid }) => ({ label: text, button: { uuid } })),
    },
  ];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As a browser would show it. */
const textOf = (html: string) =>
  html
    .replaceAll('</p><p>', '\n')
    .replaceAll(/<\/?p>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
