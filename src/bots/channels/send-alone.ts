import type { Line } from '../../diagnostics/ports/lines.ts';
import { type Destination, reply, type Sent } from '../channel.ts';
import { wording } from '../wording/wording.ts';
import type { Outlet } from './outlet.ts';

/** What is told of somebody's ticket, by an agent's move or by a desk outside. */
const ofOnePerson: ReadonlySet<Line['kind']> = new Set(['ticket', 'progress']);

/**
 * Sends a line. Who joins a talk reads no news of a ticket that was opened in it: that goes to the asker's own chat, and
 * where there is none, all that is said is that one is needed. Throws when the channel cannot say who reads along.
 */
export async function sendAlone(
  outlet: Pick<Outlet, 'id' | 'send' | 'chatWith' | 'audienceAt'>,
  line: Line,
  to: Destination,
): Promise<Sent> {
  const { address } = to;
  if (!ofOnePerson.has(line.kind) || address === null) return outlet.send(line, to);
  if ((await outlet.audienceAt(address)) === 'alone') return outlet.send(line, to);
  const { installation, person } = address;
  const own = await outlet.chatWith({ channel: outlet.id, installation, person });
  if (own !== null && own.thread !== address.thread) return outlet.send(line, { ...to, address: own });
  const { language } = reply.parse(line.body);
  const pointer = { language, text: wording[language].chatAlone, ladder: [], buttons: [] };
  return outlet.send({ ...line, body: pointer }, to);
}
