import { flowFor } from '../../../diagnostics/flows/flows.ts';
import type { Next, Setting } from '../event.ts';
import type { OpenCase, State } from '../state.ts';
import type { Understood } from '../understand/understood.ts';
import { tellExpired } from './about-the-talk.ts';
import { clarify } from './clarify.ts';
import { askWho, lookFor } from './look.ts';
import { askProofAgain } from './prove.ts';
import { noted, notUnderstood } from './small-talk.ts';
import { askWhichAgain } from './tell.ts';
import { askTicket } from './ticket-status.ts';

/** No request in the words: whom it is about, when that was asked; a ticket number; or a correction. */
export function withoutIntent(state: State, setting: Setting, text: string, understood: Understood): Next {
  const { open } = state;
  if (state.proving !== null) return askProofAgain(state, setting, 'no-answer');
  if (open === null) return nothingOpen(state, setting, text, understood);
  if (flowFor(open.flow) !== null) return aboutOpenCase(state, setting, understood, open.stage);
  if (understood.ticket !== null) return askTicket(state, understood.ticket);
  return open.stage === 'told' ? noted(state, setting) : notUnderstood(state, setting);
}

function nothingOpen(state: State, setting: Setting, text: string, understood: Understood): Next {
  if (understood.ticket !== null) return askTicket(state, understood.ticket);
  return state.expired === null ? clarify(state, setting, text, understood) : tellExpired(state, setting);
}

function aboutOpenCase(
  state: State,
  setting: Setting,
  { person, personIfAsked, ticket }: Understood,
  stage: OpenCase['stage'],
): Next {
  if (stage === 'who') {
    return personIfAsked === null ? askWho(state, setting, 'askWhoAgain') : lookFor(state, personIfAsked);
  }
  if (ticket !== null) return askTicket(state, ticket);
  if (person !== null) return lookFor(state, person);
  return stage === 'which' && state.offers.length > 0
    ? askWhichAgain(state, setting)
    : notUnderstood(state, setting);
}
