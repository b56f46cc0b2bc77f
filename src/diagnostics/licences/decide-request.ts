import type { Decision, SeatRequest, SeatRequestState } from './seat-request.ts';

export type Decided =
  | {
      readonly is: 'decided';
      readonly request: SeatRequest;
      /** `more-of-this-step`: others of the same step have to as well. */
      readonly comes: 'more-of-this-step' | 'next-step' | 'approved' | 'refused';
    }
  /** Not asked of this person, in no step. */
  | { readonly is: 'not-asked' }
  /** Others come first. */
  | { readonly is: 'not-yet' }
  | { readonly is: 'already'; readonly decision: Decision }
  /** Enough others decided that step. */
  | { readonly is: 'step-over' }
  /** It needs no word any more. */
  | { readonly is: 'over'; readonly state: Exclude<SeatRequestState, 'awaiting-approval'> };

/**
 * One word of one approver, in the step that is asked now. A step is done when as many approve as it needs, and the
 * request is refused as soon as so many refuse that this cannot be any more.
 */
export function decideRequest(request: SeatRequest, said: Omit<Decision, 'step'>): Decided {
  const { state, steps, step, decisions } = request;
  if (steps.every(({ by }) => !by.includes(said.by))) return { is: 'not-asked' };
  if (state !== 'awaiting-approval') return { is: 'over', state };
  const now = steps[step];
  if (now === undefined || !now.by.includes(said.by)) return passedOrAhead(request, said.by);
  const earlier = decisions.find((each) => each.step === step && each.by === said.by);
  if (earlier !== undefined) return { is: 'already', decision: earlier };
  const all = [...decisions, { ...said, step }];
  const next = { ...request, decisions: all, revision: request.revision + 1 };
  const count = (is: Decision['is']) => all.filter((each) => each.step === step && each.is === is).length;
  if (count('refused') > now.by.length - now.needed)
    return { is: 'decided', request: { ...next, state: 'refused' }, comes: 'refused' };
  if (count('approved') < now.needed) return { is: 'decided', request: next, comes: 'more-of-this-step' };
  if (step === steps.length - 1)
    return { is: 'decided', request: { ...next, state: 'approved' }, comes: 'approved' };
  return { is: 'decided', request: { ...next, step: step + 1, stepSince: said.at }, comes: 'next-step' };
}

/** Who was in a step that is over has nothing to say any more; who is in a later one has to wait. */
function passedOrAhead({ steps, step, decisions }: SeatRequest, address: string): Decided {
  if (steps.some(({ by }, index) => index > step && by.includes(address))) return { is: 'not-yet' };
  const decision = decisions.find(({ by }) => by === address);
  return decision === undefined ? { is: 'step-over' } : { is: 'already', decision };
}
