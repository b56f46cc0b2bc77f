import { canBeApproved, whoIsLeft } from '../../diagnostics/licences/who-is-left.ts';
import type { SeatSettlement } from '../../diagnostics/ports/seat-requests.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Reply } from '../channel.ts';
import { roundWords } from '../wording/approval-round-words.ts';
import { wording } from '../wording/wording.ts';
import type { InHand } from './in-hand.ts';
import { overLetter } from './over-letter.ts';
import type { RoundPorts } from './round-ports.ts';

/** What came of a request: who was asked in vain hears it first, then its ticket moves and its asker is told. */
export async function settleRequest(ports: RoundPorts, inHand: InHand): Promise<void> {
  const { due, grant } = inHand;
  if (due.request.state !== 'approved') await tellApprovers(ports, inHand);
  const told = await ports.requests.settle(grant, due, {
    ...wayOf(inHand),
    at: ports.clock(),
    tell: (ticket) => sayEnd(inHand, ticket),
  });
  for (const conversation of new Set(told)) ports.run(conversation);
}

/** Who did not answer hears it the way in which that was asked. A letter is tried once: nothing is left to do for it. */
async function tellApprovers(ports: RoundPorts, { due, tenant }: InHand): Promise<void> {
  const { request, asked } = due;
  const whom = whoIsLeft(request, tenant.approvals);
  const tell = async (address: string): Promise<unknown> => {
    if (asked[address] === 'mail') return await ports.mail?.send(overLetter(due, address));
    if (asked[address] !== 'chat') return null;
    return await ports.speakFirst.to(
      { tenant: tenant.id, address },
      {
        key: `request ${request.number} over`,
        kind: 'proactive',
        say: (language) => ({ text: roundWords[language].over(request.number, request.askedBy), ladder: [] }),
      },
    );
  };
  await Promise.all(whom.map(tell));
}

/** One that nobody can approve any more stays open: the desk has to see it. */
function wayOf(inHand: InHand): Pick<SeatSettlement, 'move' | 'by'> {
  const { state } = inHand.due.request;
  if (state === 'approved' || isStuck(inHand)) return { move: 'wake', by: 'loket' };
  return { move: 'decline', by: state === 'withdrawn' ? 'asker' : 'loket' };
}

const isStuck = ({ due: { request }, tenant }: InHand): boolean =>
  request.state === 'expired' && canBeApproved(request, tenant.approvals) === 'no';

/** `null`: who withdrew it knows. */
function sayEnd(inHand: InHand, { desk, language, state }: Ticket): Reply | null {
  const { number, decisions, step, state: end } = inHand.due.request;
  const words = roundWords[language];
  const said = (text: string): Reply => ({ language, text, ladder: [], buttons: [] });
  const by = (is: 'approved' | 'refused') => decisions.filter((each) => each.is === is);
  switch (end) {
    case 'approved': {
      const whom = new Set(by('approved').map((each) => each.by));
      const approved = words.approved(number, [...whom], wording[language].desks[desk]);
      return said(state === 'waiting-for-customer' ? `${approved} ${words.waitsForYou(number)}` : approved);
    }
    case 'refused': {
      const against = by('refused').filter((each) => each.step === step);
      return said(words.refused(number, against));
    }
    case 'expired':
      return said(
        isStuck(inHand)
          ? words.stuck(number)
          : words.expired(number, whoIsLeft(inHand.due.request, inHand.tenant.approvals)),
      );
    default:
      return null;
  }
}
