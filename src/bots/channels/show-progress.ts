import type { Destination, MessageRef, Progress, Sent } from '../channel.ts';

/** What a platform shows of a look that takes a while. */
export interface Showing<Message> {
  /** The platform's own sign that Loket is at it. `enough`: that says it all, and no message is needed. */
  sign(to: Destination, latest: Progress): Promise<'enough' | 'message-too'>;
  /** The message in whose place the answer comes. */
  message(latest: Progress): Message;
  /** How often that message is sent at most, each time in the place of the one before. */
  readonly times: number;
  send(to: Destination, message: Message, replaces?: MessageRef): Promise<Sent>;
  /** Runs this after a while, and gives the way to call it off. */
  later(run: () => void): () => void;
}

export interface ShownProgress<Message> {
  made(to: Destination, progress: Progress): void;
  /** Sends an answer in the place of the message that shows how far the look is, if there is one that can be changed. */
  answer(to: Destination, message: Message): Promise<Sent>;
}

interface Look {
  latest: Progress;
  posted: Promise<MessageRef | null>;
  ticks: number;
  callOff(): void;
}

/** A look ends well before it was looked at so often; one that does not was taken over elsewhere. */
const mostTicks = 10;
/** Messages whose place an answer could not yet take; the oldest are forgotten. */
const remembered = 1_000;

/**
 * The platform's sign is shown at once, and after a while a message, in whose place the answer comes. Of one look at a
 * time in a conversation; lost without harm: an answer that finds no such message is one of its own.
 */
export function showProgress<Message>(showing: Showing<Message>): ShownProgress<Message> {
  const looks = new Map<string, Look>();
  const standing = new Map<string, MessageRef>();
  const begin = (to: Destination, latest: Progress) => {
    const none: Promise<MessageRef | null> = Promise.resolve(null);
    const look: Look = { latest, posted: none, ticks: 0, callOff: () => undefined };
    looks.set(to.conversation, look);
    let signed: 'enough' | 'message-too' = 'message-too';
    const sign = async () => {
      signed = await showing.sign(to, latest);
    };
    sign().catch(() => undefined);
    const show = () => {
      look.ticks += 1;
      if (look.ticks > mostTicks) return void looks.delete(to.conversation);
      if (signed === 'message-too' && look.ticks <= showing.times) look.posted = post(showing, to, look);
      look.callOff = showing.later(show);
    };
    look.callOff = showing.later(show);
  };
  /** Where the answer may come; asked again, it is the same place for as long as the answer did not come there. */
  const take = async (conversation: string): Promise<MessageRef | null> => {
    const look = looks.get(conversation);
    if (look === undefined) return standing.get(conversation) ?? null;
    looks.delete(conversation);
    look.callOff();
    return await Promise.race([look.posted, soon(showing)]);
  };
  return {
    made(to, progress) {
      const look = looks.get(to.conversation);
      if (look === undefined) begin(to, progress);
      else look.latest = progress;
    },
    async answer(to, message) {
      const place = await take(to.conversation);
      if (place === null) return showing.send(to, message);
      const changed = await showing.send(to, message, place);
      standing.delete(to.conversation);
      if (changed.is === 'unreachable') return showing.send(to, message);
      // Tried again it is the same change, so it cannot come twice.
      if (changed.is !== 'sent') keep(standing, to.conversation, place);
      return changed;
    },
  };
}

/** In the place of the one before. One that may not stand there is not sent again. */
async function post<Message>(
  showing: Showing<Message>,
  to: Destination,
  { posted, latest, ticks }: Look,
): Promise<MessageRef | null> {
  const place = await posted;
  if (place === null && ticks > 1) return null;
  const sent = await showing.send(to, showing.message(latest), place ?? undefined);
  return sent.is === 'sent' ? sent.ref : place;
}

/** An answer does not wait for a message that the platform is slow to take. */
const soon = ({ later }: Pick<Showing<unknown>, 'later'>): Promise<null> =>
  new Promise((resolve) => void later(() => resolve(null)));

function keep(standing: Map<string, MessageRef>, conversation: string, place: MessageRef): void {
  standing.set(conversation, place);
  const [oldest] = standing.keys();
  if (standing.size > remembered && oldest !== undefined) standing.delete(oldest);
}
