import { mayApprove, type StepsFor, stepsFor } from '../../../diagnostics/licences/approval-rules.ts';
import type { NewSeatRequest } from '../../../diagnostics/licences/seat-request.ts';
import { seatSumIn } from '../../../diagnostics/licences/seat-sum-in.ts';
import { requestWords } from '../../wording/request-words.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { OpenCase, State } from '../state.ts';
import { customerOf } from './ask-customer.ts';

const rulesIn = (state: State, setting: Setting) =>
  setting.customers.find(({ id }) => id === customerOf(state, setting))?.approvals ?? null;

/** Whether requests for licences are approved first at the customer that is spoken of. */
export const needsApproval = (state: State, setting: Setting): boolean => rulesIn(state, setting) !== null;

/** Whether who is heard approves requests, at any of the own customers. */
export const isApprover = ({ asker, customers }: Setting): boolean =>
  asker !== null && customers.some(({ approvals }) => mayApprove(approvals, asker));

export const stepsIn = (state: State, setting: Setting, amount: number): StepsFor =>
  stepsFor(rulesIn(state, setting), amount, setting.asker ?? '');

/** What is asked for, as the ticket carries it; `null`: it is no request for licences, or not known how many. */
export function requestOf(
  { flow, amount, reason, evidence }: OpenCase,
  steps: NewSeatRequest['steps'],
): NewSeatRequest | null {
  if (flow !== 'licence-increase' || amount === null) return null;
  const found = evidence?.findings.find(({ check }) => check === 'licence-request');
  return { amount, sum: seatSumIn(found?.detail ?? null), reason, steps };
}

/** Nobody approves the own request: nothing is sent, and Support can help. */
export function tellNobodyElse(state: State, setting: Setting, amount: number): Next {
  const { open, language } = state;
  const told: State['open'] =
    open === null ? null : { ...open, stage: 'told', amount: null, reason: null, desk: 'support' };
  const { button } = wording[language];
  return say({ ...state, open: told }, setting, requestWords[language].nobodyElse(amount), {
    buttons: [
      [button.forward('support'), { is: 'forward' }],
      [button.enough, { is: 'enough' }],
    ],
  });
}
