import { momentOf, sayMoment } from '../../../diagnostics/facts/moment.ts';
import type { Ticket } from '../../../diagnostics/ports/tickets.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
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
  number: number | null,
  ticket: Ticket | null,
): Next {
  const words = wording[state.language].ticket;
  if (ticket === null) return say(state, setting, number === null ? words.none : words.unknown(number));
  const moment = sayMoment(momentOf(ticket.openedAt, setting.timeZone), state.language);
  return say(state, setting, words.status(ticket, moment));
}
