import { type ApprovalRules, mayApprove } from './approval-rules.ts';
import { type SeatRequest, undecided } from './seat-request.ts';

/** Who said nothing yet in this step, and still approves by the rules of today. */
export const whoIsLeft = (request: SeatRequest, rules: ApprovalRules): readonly string[] =>
  undecided(request).filter((address) => mayApprove(rules, address));

/** Whether so many of them do not approve any more that this step can never be done. */
export function canBeApproved(request: SeatRequest, rules: ApprovalRules): 'yes' | 'no' {
  const { steps, step, decisions } = request;
  const approved = decisions.filter((each) => each.step === step && each.is === 'approved').length;
  const missing = (steps[step]?.needed ?? 0) - approved;
  return whoIsLeft(request, rules).length >= missing ? 'yes' : 'no';
}
