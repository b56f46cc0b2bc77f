import { startIntercom, token } from '../../test/bots/channels/intercom/intercom-stand-in.ts';
import {
  adminId,
  clientSecret,
  conversation,
  deliver,
  notification,
  part,
} from '../../test/bots/channels/intercom/payloads.ts';
import { byPerson, type PlayedChannel } from './played-channel.ts';

export const intercomCompany = 'linde';

export interface PlayedIntercom extends PlayedChannel {
  readonly env: Readonly<Record<string, string>>;
}

const contactOf = (person: number) => `u${person}`;
/** The number of the conversation of the first person. */
const first = 100_000;

/** Intercom: signed notifications to the bot, and its API. */
export async function playIntercom(addresses: readonly string[]): Promise<PlayedIntercom> {
  const intercom = await startIntercom();
  for (const [person, email] of addresses.entries())
    intercom.contacts.set(contactOf(person), {
      role: 'user',
      email,
      external_id: `e${person}`,
      companies: [intercomCompany],
    });
  const shown = byPerson(
    () => intercom.posted,
    ({ is, conversation: id }) => (is === 'comment' ? Number(id) - first : null),
  );
  let count = 0;
  return {
    name: 'intercom',
    patienceMs: 5_000,
    env: {
      INTERCOM_CLIENT_SECRET: clientSecret,
      INTERCOM_ACCESS_TOKEN: token,
      INTERCOM_ADMIN_ID: adminId,
      INTERCOM_API_URL: intercom.url,
    },
    enter: async () => undefined,
    says(text, person) {
      count += 1;
      const author = { type: 'user', id: contactOf(person) };
      const said = part({ id: String(count), author, body: `<p>${text}</p>` });
      const body = JSON.stringify(
        notification(
          conversation({
            id: String(first + person),
            contacts: { type: 'contact.list', contacts: [{ type: 'contact', id: contactOf(person) }] },
            source: { type: 'conversation', id: '1', body: '<p>Hallo</p>', author },
            conversation_parts: { type: 'conversation_part.list', conversation_parts: [said] },
          }),
        ),
      );
      return async (url) => (await deliver(url, body)).status;
    },
    read: (person) => shown(person).map(({ body }) => body),
    watch: (look) =>
      void intercom.until(() => {
        look();
        return false;
      }),
    wrong: () => [],
    close: intercom.close,
  };
}
