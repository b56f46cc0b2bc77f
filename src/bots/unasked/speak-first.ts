import { z } from 'zod';
import type { Language } from '../../diagnostics/model.ts';
import type { Announcements, Chat } from '../../diagnostics/ports/announcements.ts';
import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import type { Identities } from '../../diagnostics/ports/identities.ts';
import type { LineKind } from '../../diagnostics/ports/lines.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import { type Address, address, type Reply } from '../channel.ts';
import { conversationId } from '../conversation/conversation-id.ts';
import { type Reached, type ReachPorts, reach } from './reach.ts';

/** Something that Loket says without being asked. */
export interface Note {
  /** Ids only: what has the same key is said once, whatever was restarted in between. */
  readonly key: string;
  readonly kind: LineKind;
  /** No buttons: they would take the place of those of an answer. */
  say(language: Language): Omit<Reply, 'language' | 'buttons'>;
}

export type Spoken =
  /** It is on disk, and goes out like an answer. */
  { readonly is: 'kept' | 'seen'; readonly conversation: string } | Extract<Reached, { is: 'not-reachable' }>;

/** How Loket speaks first. Each is on disk when it resolves, and is then sent by whoever has the conversation. */
export interface SpeakFirst {
  /** In a talk that there is; where others read along there, in that person's own chat. */
  inChat(conversation: string, note: Note): Promise<Spoken>;
  /** To somebody of a customer whom a channel has proven to be there under this address, and to nobody else. */
  to(who: Subject, note: Note): Promise<Spoken>;
  /** Where `to` would speak; `null`: nowhere. */
  chatOf(who: Subject): Promise<Chat | null>;
}

export interface SpeakFirstPorts extends ReachPorts {
  readonly identities: Pick<Identities, 'membersWith' | 'find'>;
  readonly announcements: Announcements;
  readonly clock: Clock;
  /** Wakes the conversation; returns at once. */
  run(conversation: string): void;
}

export function createSpeakFirst(ports: SpeakFirstPorts): SpeakFirst {
  const { announcements, clock, run } = ports;
  const find = reach(ports);
  const say = async (chat: Chat, { key, kind, say: words }: Note): Promise<Spoken> => {
    const is = await announcements.announce(chat, {
      ...{ key, kind, at: clock() },
      tell: (state) => {
        const language = languageOf(state);
        return { ...words(language), language, buttons: [] };
      },
    });
    run(chat.conversation);
    return { is, conversation: chat.conversation };
  };
  return {
    async inChat(conversation, note) {
      const chat = await announcements.chat(conversation);
      const alone = chat === null ? null : await inPrivate(ports, chat);
      return alone === null ? { is: 'not-reachable', because: 'nowhere' } : say(alone, note);
    },
    async to(person, note) {
      const found = await find(person);
      return found.is === 'place' ? say(chatAt(found.channel, found.address, person), note) : found;
    },
    async chatOf(person) {
      const found = await find(person);
      return found.is === 'place' ? chatAt(found.channel, found.address, person) : null;
    },
  };
}

/** The same talk, or the person's own chat where others would read along; `null`: there is none. */
async function inPrivate({ outlets, identities }: SpeakFirstPorts, chat: Chat): Promise<Chat | null> {
  const { channel, place } = chat;
  const outlet = outlets().find(({ id }) => id === channel);
  if (outlet === undefined) return null;
  const at = address.safeParse(place).data;
  // Older than places were kept: then there was the page alone.
  if (at === undefined || (await outlet.audienceAt(at)) === 'alone') return chat;
  const member = { channel, installation: at.installation, person: at.person };
  const own = await outlet.chatWith(member);
  if (own === null) return null;
  const known = (await identities.find(member))?.sender;
  const [tenant] = known?.customers ?? [];
  const person =
    known === undefined || tenant === undefined ? chat.person : { tenant, address: known.address };
  return chatAt(channel, own, person);
}

const chatAt = (channel: string, at: Address, person: Subject): Chat => ({
  conversation: conversationId(at),
  channel,
  place: at,
  person,
});

const spoken = z.looseObject({ language: z.enum(['nl', 'en']) });

/** The language of the talk so far; Dutch where nothing was said yet. */
const languageOf = (state: unknown): Language => spoken.safeParse(state).data?.language ?? 'nl';
