import { momentOf, sayMoment } from '../../diagnostics/facts/moment.ts';
import type { PromisedLook } from '../../diagnostics/ports/looks.ts';
import type { TicketStep } from '../../diagnostics/ports/ticket-moves.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Reply } from '../channel.ts';
import { agentName, sayAgent } from '../wording/agent-name.ts';
import { personWords } from '../wording/person-words.ts';

interface Doing extends Pick<TicketStep, 'number' | 'move' | 'note' | 'at'> {
  /** The agent's address. */
  readonly agent: string;
  readonly timeZone: string;
  /** What is looked at again because of it. */
  promise?(ticket: Ticket): PromisedLook | null;
}

/**
 * What the person who asked is told of an agent's move, in the language of the ticket. Who joined this one hears the
 * same news, and nothing of what was written to somebody else. `null`: it does not concern them.
 */
export const tellCustomer =
  (doing: Doing) =>
  (ticket: Ticket, before: Ticket): Reply | null => {
    const news = newsOf(doing, ticket, before);
    if (news === null) return null;
    const words = personWords[ticket.language];
    const again =
      before.talk === 'person' && ticket.talk === 'loket' && doing.move.is !== 'give-back'
        ? [words.loketAgain]
        : [];
    // A look is promised for each that moves, and what was merged moves no more.
    const promised = before.state === 'merged' ? [] : lookAfter(doing, ticket);
    return {
      language: ticket.language,
      text: [news, ...addition(doing, ticket), ...promised, ...again].join('\n'),
      ladder: [],
      buttons: [],
      person: { name: agentName(doing.agent), talk: ticket.talk },
    };
  };

function newsOf(doing: Doing, ticket: Ticket, before: Ticket): string | null {
  const { move, agent, at, timeZone } = doing;
  const { number, language, desk } = ticket;
  const words = personWords[language];
  const who = sayAgent(agent, language);
  const moment = () => sayMoment(momentOf(at, timeZone), language);
  switch (move.is) {
    case 'assign': {
      if (move.to === before.holder) return null;
      const taker = sayAgent(move.to, language);
      return ticket.talk === 'person' ? words.tookOver(taker, number, moment()) : words.took(taker, number);
    }
    case 'take-over':
      return words.tookOver(who, number, moment());
    case 'release':
    case 'give-back':
      return before.talk === 'person' ? words.gaveBack(who, number) : null;
    case 'ask-customer':
      return words.asks(who, number, doing.note ?? '');
    case 'answer':
      return words.writes(who, number, doing.note ?? '');
    case 'await-sync':
      return words.awaitsSync(number);
    case 'hand-over':
      return words.handedOver(number, desk);
    case 'solve':
      return words.solved[move.how](who, number);
    case 'decline':
      return words.declined(who, number);
    case 'merge':
      return words.merged(number);
    case 'reopen':
      return words.reopened(number);
    case 'triage':
    case 'customer-answered':
    case 'customer-wrote':
    case 'synced':
    case 'verify':
    case 'snooze':
    case 'wake':
    case 'desk-answered':
    case 'warn':
    case 'escalate':
      return null;
  }
}

/** What was written with the end of a ticket is for who asked; with other moves it stays at the desk. */
function addition({ number, move, note, agent }: Doing, ticket: Ticket): readonly string[] {
  const isForAsker = (move.is === 'solve' || move.is === 'decline') && ticket.number === number;
  if (!isForAsker || note === null) return [];
  return [personWords[ticket.language].adds(sayAgent(agent, ticket.language), note)];
}

/** When the systems are asked about what was taken to be solved. */
function lookAfter({ move, promise, timeZone }: Doing, ticket: Ticket): readonly string[] {
  const look = move.is === 'solve' ? (promise?.(ticket) ?? null) : null;
  if (look === null) return [];
  const run = sayMoment(momentOf(look.after, timeZone), ticket.language);
  return [personWords[ticket.language].looksAfter(run)];
}
