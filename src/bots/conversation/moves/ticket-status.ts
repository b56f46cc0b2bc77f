import { momentOf, sayMoment } from '../../../diagnostics/facts/moment.ts';
import { wording } from '../../wording/wording.ts';
import type { Event, Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import { sayApproval } from '../say-approval.ts';
import type { State } from '../state.ts';

/** Without a number: the asker's last ticket. */
export const askTicket = (state: State, number: number | null): Next => [
  state,
  [{ is: 'read-ticket', number }],
];

/** Another's ticket is answered like one that does not exist. */
export function tellTicket(
  state: State,
  setting: Setting,
  { number, ticket, request }: Extract<Event, { is: 'ticket-read' }>,
): Next {
  const words = wording[state.language].ticket;
  if (ticket === null) return say(state, setting, number === null ? words.none : words.unknown(number));
  const moment = sayMoment(momentOf(ticket.openedAt, setting.timeZone), state.language);
  const approval = request === null ? null : sayApproval(request, moment, state.language);
  if (approval?.is === 'instead') return say(state, setting, approval.text);
  const status = words.status(ticket, moment);
  return say(state, setting, approval === null ? status : `${status} ${approval.text}`);
}
