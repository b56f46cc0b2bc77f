import { type Decided, decideRequest } from '../../diagnostics/licences/decide-request.ts';
import { awaited, type SeatRequest } from '../../diagnostics/licences/seat-request.ts';
import type { Language } from '../../diagnostics/model.ts';
import { agentName } from '../wording/agent-name.ts';
import { approvalWords } from '../wording/approval-words.ts';
import { sayPeople, sayStep } from '../wording/say-steps.ts';
import type { RequestEvent } from './request-event.ts';

/** What a word about a request came to, for who said it. */
export function sayOutcome(
  { number, said, request, came }: Extract<RequestEvent, { is: 'request-decided' }>,
  language: Language,
): string {
  if (request === null || came.is !== 'decided') return sayWhyNot(number, request, came, language);
  const { approved, refused } = approvalWords[language];
  if (came.comes === 'refused') return refused.all(number, agentName(request.askedBy));
  if (said === 'refused') return refused.more(number);
  if (came.comes === 'approved') return approved.all(number);
  const whom = sayStep(stillNeeded(request), language);
  return came.comes === 'next-step' ? approved.next(number, whom) : approved.more(number, whom);
}

/** Why this person cannot decide about it now; `null`: it waits for this person's word. */
export function whyNotNow(
  number: number,
  request: SeatRequest | null,
  reader: { readonly address: string | null; readonly language: Language; readonly now: Date },
): string | null {
  const { address, language, now } = reader;
  const word = { by: address ?? '', is: 'approved', note: null, at: now } as const;
  const came: Decided = request === null ? { is: 'not-asked' } : decideRequest(request, word);
  return came.is === 'decided' ? null : sayWhyNot(number, request, came, language);
}

/** Who still has to agree in the step of now, and how many of them. */
export function stillNeeded(request: SeatRequest): SeatRequest['steps'][number] {
  const { steps, step, decisions } = request;
  const gave = decisions.filter((each) => each.step === step && each.is === 'approved').length;
  return { by: awaited(request), needed: (steps[step]?.needed ?? 0) - gave };
}

/** Another's request is answered like one that does not exist. */
function sayWhyNot(
  number: number,
  request: SeatRequest | null,
  came: Exclude<Decided, { is: 'decided' }> | Decided,
  language: Language,
): string {
  const words = approvalWords[language];
  if (request === null) return words.unknown(number);
  switch (came.is) {
    case 'not-yet':
      return words.notYet(number, sayPeople(awaited(request), language));
    case 'already':
      return words.already(number, came.decision.is);
    case 'step-over':
      return words.stepOver(number);
    case 'over':
      return words.over[came.state](number);
    case 'not-asked':
    case 'decided':
      return words.unknown(number);
  }
}
