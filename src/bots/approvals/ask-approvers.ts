import type { ReachedBy } from '../../diagnostics/ports/seat-requests.ts';
import type { Heard } from '../channel.ts';
import type { Reached } from '../unasked/reach.ts';
import { roundWords } from '../wording/approval-round-words.ts';
import type { InHand } from './in-hand.ts';
import { type Asking, requestLetter } from './request-letter.ts';
import type { RoundPorts } from './round-ports.ts';
import { tellInChat } from './tell-in-chat.ts';

/** While a channel or the mail server fails, whoever could not be asked is tried again; milliseconds. */
const tryAgain = { everyMs: 2 * 60_000, forMs: 60 * 60_000 } as const;

/** Each in their own chat, else by mail; who asked hears whom Loket could not reach, and what they can send on. */
export async function askApprovers(
  ports: RoundPorts,
  inHand: InHand,
  whom: readonly string[],
): Promise<void> {
  const { due, grant } = inHand;
  const at = ports.clock();
  const ways = await askEach(ports, inHand, whom, 0);
  const late = at.getTime() - due.request.stepSince.getTime() > tryAgain.forMs;
  const asked = Object.fromEntries(
    Object.entries(ways).flatMap(([address, way]) =>
      isWay(way) ? [[address, way] as const] : late ? [[address, afterAll[way]] as const] : [],
    ),
  );
  const nowhere = whom.filter((address) => asked[address] === 'nowhere');
  if (nowhere.length > 0) await sayWhomNot(ports, inHand, nowhere);
  const all = Object.keys(asked).length === whom.length;
  const next = all ? at : new Date(at.getTime() + tryAgain.everyMs);
  const asker = nowhere.length > 0 ? 'told' : 'not-told';
  await ports.requests.note(grant, due, { is: 'asked', whom: asked, asker, next }, at);
}

/** Who could not be reached before is tried as well. */
export async function remindApprovers(
  ports: RoundPorts,
  inHand: InHand,
  whom: readonly string[],
): Promise<void> {
  await askEach(ports, inHand, whom, inHand.due.reminders + 1);
  await ports.requests.note(inHand.grant, inHand.due, { is: 'reminded' }, ports.clock());
}

/** `chat-alone`: it waits in the chat, and the letter that would say so did not go. */
type Way = ReachedBy | 'failed' | 'chat-alone';

/** What is left of it when it was tried for long enough. */
const afterAll = { failed: 'nowhere', 'chat-alone': 'chat' } as const;
const isWay = (way: Way): way is ReachedBy => !(way in afterAll);

/** `nth`: 0 for the question itself, and then each reminder. */
async function askEach(
  ports: RoundPorts,
  inHand: InHand,
  whom: readonly string[],
  nth: number,
): Promise<Readonly<Record<string, Way>>> {
  // At once: whoever takes long to reach keeps no other waiting.
  const ways = whom.map(
    async (address) => [address, await askOne(ports, { ...inHand, address, nth })] as const,
  );
  return Object.fromEntries(await Promise.all(ways));
}

async function askOne(ports: RoundPorts, asking: Asking): Promise<Way> {
  const { tenant, address } = asking;
  const found = await ports.reach({ tenant: tenant.id, address });
  if (found.is === 'place') {
    await ports.accept(found.channel, heardOf(asking, found));
    // What waits until somebody looks may wait for long.
    const written = found.comes === 'when-opened' ? await write(ports, asking) : 'chat';
    // What it was put into once is not put there again.
    return written === 'failed' ? 'chat-alone' : 'chat';
  }
  return found.because === 'channel-failed' ? 'failed' : await write(ports, asking);
}

async function write({ mail }: RoundPorts, asking: Asking): Promise<Way> {
  if (mail === null) return 'nowhere';
  const mailed = await mail.send(requestLetter(asking));
  if (mailed.is === 'unreachable') return 'failed';
  return mailed.is === 'refused' ? 'nowhere' : 'mail';
}

/** As if it were heard in that person's own chat; the channel is asked again who that is. */
const heardOf = (
  { due: { request, ids }, tenant, address, nth }: Asking,
  place: Extract<Reached, { is: 'place' }>,
): Heard => ({
  key: `approval:${request.number}:${request.step}:${ids[address]}:${nth}`,
  address: place.address,
  sender: { customers: [tenant.id], address, proven: 'yes', via: 'schedule' },
  audience: 'alone',
  language: request.language,
  input: { is: 'approval', request: request.number },
});

/** Ids only in the key: the same people are named once. */
async function sayWhomNot(ports: RoundPorts, inHand: InHand, whom: readonly string[]): Promise<void> {
  const { request, ids } = inHand.due;
  const key = `request ${request.number} ${request.step} not reached ${whom.map((each) => ids[each]).join(' ')}`;
  await tellInChat(ports, inHand.due, key, (language) =>
    roundWords[language].notReached(request.number, whom),
  );
}
