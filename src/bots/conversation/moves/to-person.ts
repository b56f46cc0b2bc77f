import { flowFor } from '../../../diagnostics/flows/flows.ts';
import type { Ticket, TicketAnswer } from '../../../diagnostics/ports/tickets.ts';
import { sayAgent } from '../../wording/agent-name.ts';
import { personWords } from '../../wording/person-words.ts';
import type { Event, Next, Setting } from '../event.ts';
import { remember, say } from '../say.ts';
import type { State } from '../state.ts';
import { findRequestWord } from '../understand/find-request-word.ts';
import type { Understood } from '../understand/understood.ts';
import { isAsking } from './ask-again.ts';
import { hearAnswer } from './hear-answer.ts';

type Said = Extract<Event, { is: 'said' | 'pressed' }>;

/**
 * What is heard while a person at the desk waits for it goes to that person; `null`: it is Loket's to answer. Where a
 * person has taken over everything does, and Loket says nothing.
 */
export function toPerson(state: State, event: Event, setting: Setting): Next | null {
  if ((event.is !== 'said' && event.is !== 'pressed') || event.audience === 'group') return null;
  const taken = setting.withPerson.find(({ talk }) => talk === 'person');
  if (isWordOnRequest(state, event)) return null;
  if (taken !== undefined) return keepQuiet(state, setting, event, taken);
  const [ticket] = setting.withPerson;
  if (ticket === undefined || event.is === 'pressed') return null;
  const understood = setting.understand(event.text);
  return isForLoket(state, event.text, understood, ticket)
    ? null
    : passOn(state, setting, event.text, understood, ticket);
}

/** Another question than the one that a person waits for an answer to: said so once, and then looked into. */
export function turnAside(state: State, event: Event, setting: Setting): Next {
  const [ticket] = setting.withPerson;
  if (event.is !== 'said' || event.audience === 'group' || ticket === undefined || isAside(state, ticket))
    return [state, []];
  const understood = setting.understand(event.text);
  if (!asksAnother(event.text, understood, ticket)) return [state, []];
  const language = understood.language ?? state.language;
  const words = personWords[language].stillWaits(sayAgent(ticket.holder, language), ticket.number);
  const aside = { number: ticket.number, revision: ticket.revision };
  const [said, effects] = say({ ...state, language }, setting, words);
  return [{ ...said, aside, offers: state.offers }, effects];
}

/** The button of a request that waits: it says nothing of what is spoken of with the person at the desk. */
const isWordOnRequest = ({ standing }: State, event: Said): boolean =>
  event.is === 'pressed' && standing.some(({ nonce }) => nonce === event.nonce);

function keepQuiet(state: State, setting: Setting, event: Said, ticket: Ticket): Next {
  const text = event.is === 'said' ? event.text : labelOf(state, event.nonce);
  if (text === null) return [state, []];
  return [remember(state, setting, 'heard', text), [answerTo(ticket, text)]];
}

const labelOf = ({ offers }: State, nonce: string): string | null =>
  offers.find((offer) => offer.nonce === nonce)?.label ?? null;

function passOn(before: State, setting: Setting, text: string, understood: Understood, ticket: Ticket): Next {
  const language = understood.language ?? before.language;
  const words = personWords[language];
  const state = remember({ ...before, language, aside: null }, setting, 'heard', text);
  const [next, said] = say(state, setting, words.passedOn(sayAgent(ticket.holder, language), ticket.number), {
    buttons: [[words.otherQuestion, { is: 'other-question', text }]],
  });
  return [next, [answerTo(ticket, text), ...said]];
}

const answerTo = ({ number, revision, state }: Ticket, note: string) =>
  ({
    is: 'answer-ticket',
    answer: {
      number,
      revision,
      move: state === 'waiting-for-customer' ? 'customer-answered' : 'customer-wrote',
      note,
    } satisfies TicketAnswer,
  }) as const;

/** Small talk, a clear question about something else, a code, or an answer to what Loket asked after the person did. */
function isForLoket(state: State, text: string, understood: Understood, ticket: Ticket): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || isSmallTalk(text, understood)) return true;
  if (state.proving !== null || namesRequest(text)) return true;
  if (asksAnother(text, understood, ticket)) return true;
  if (!isAside(state, ticket)) return false;
  return isAsking(state) === 'yes' || hearAnswer(state, text, understood) !== null;
}

/** *approve 1001*, *withdraw request 1001*: so clear that it is no answer to anybody. */
const namesRequest = (text: string): boolean => {
  const word = findRequestWord(text);
  return word !== null && word.is !== 'list' && word.is !== 'status' && word.number !== null;
};

const isAside = ({ aside }: State, { number, revision }: Ticket): boolean =>
  aside?.number === number && aside.revision === revision;

/** *Hi*, *thanks*: so short that nothing else can stand in it. */
const isSmallTalk = (text: string, { intents: [intent] }: Understood): boolean =>
  (intent === 'greeting' || intent === 'thanks-goodbye') && text.trim().split(/\s+/u).length <= 3;

/**
 * A question by its form that was understood well, about another complaint or another person. What only tells
 * something is taken for the answer: then nothing gets lost, and a button leads back.
 */
function asksAnother(text: string, { intents: [intent], tier, person }: Understood, ticket: Ticket): boolean {
  if (intent === undefined || tier !== 'act' || !isQuestion(text)) return false;
  if (intent === 'ticket-status') return true;
  if (flowFor(intent) === null) return false;
  const other = person !== null && person.is !== 'self' && !ticket.summary.includes(person.text);
  return intent !== ticket.flow || other;
}

const opens =
  /^\W*(?:waarom|hoe|wanneer|wie|wat|welke?|waar|kan|kun|kunnen|mag|wil|is|zijn|heeft|staat|why|how|when|who|what|which|where|can|could|may|do|does|did|is|are|has)\b/iu;

const isQuestion = (text: string): boolean => text.includes('?') || opens.test(text);
