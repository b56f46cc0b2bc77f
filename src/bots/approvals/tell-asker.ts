import { momentOf, sayMoment } from '../../diagnostics/facts/moment.ts';
import { whoIsLeft } from '../../diagnostics/licences/who-is-left.ts';
import type { Language } from '../../diagnostics/model.ts';
import { roundWords } from '../wording/approval-round-words.ts';
import { personWords } from '../wording/person-words.ts';
import { wording } from '../wording/wording.ts';
import type { InHand } from './in-hand.ts';
import type { RoundPorts } from './round-ports.ts';
import { tellInChat } from './tell-in-chat.ts';

/** How it stands, once for each time that it was due. */
export async function tellAsker(ports: RoundPorts, inHand: InHand): Promise<void> {
  const { due, grant } = inHand;
  const key = `request ${due.request.number} stands ${due.heardAt.getTime()}`;
  await tellInChat(ports, due, key, (language) => sayStanding(inHand, language));
  await ports.requests.note(grant, due, { is: 'told' }, ports.clock());
}

function sayStanding({ due: { request, ticket }, tenant }: InHand, language: Language): string {
  const { number, amount, state, steps, step, decisions } = request;
  const words = roundWords[language];
  const moment = (at: Date) => sayMoment(momentOf(at, tenant.timeZone), language);
  if (ticket.state === 'waiting-for-customer') return words.waitsForYou(number);
  if (ticket.state === 'waiting-for-sync') return personWords[language].awaitsSync(number);
  if (state === 'awaiting-approval') {
    const approved = decisions.filter((each) => each.step === step && each.is === 'approved').length;
    const missing = (steps[step]?.needed ?? 0) - approved;
    return words.waits(number, amount, missing, whoIsLeft(request, tenant.approvals));
  }
  if (ticket.lies === 'with-support') return words.withSupport(number, amount);
  const last = decisions.at(-1)?.at ?? ticket.since;
  const since = last > ticket.since ? last : ticket.since;
  return words.lies(number, amount, wording[language].desks[ticket.desk], moment(since));
}
