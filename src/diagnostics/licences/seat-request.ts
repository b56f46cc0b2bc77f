import type { Language } from '../model.ts';
import type { ApprovalStep } from './approval-rules.ts';
import type { SeatSum } from './seat-sum.ts';

export const seatRequestStates = [
  'awaiting-approval',
  /** By everybody who has to, or nobody has to. */
  'approved',
  'refused',
  /** Nobody answered in time. */
  'expired',
  'withdrawn',
] as const;
export type SeatRequestState = (typeof seatRequestStates)[number];

export const verdicts = ['approved', 'refused'] as const;

/** What one approver said in one step. */
export interface Decision {
  /** Counted from 0. */
  readonly step: number;
  /** The address of who decided. */
  readonly by: string;
  readonly is: (typeof verdicts)[number];
  readonly note: string | null;
  readonly at: Date;
}

/** What is asked for, as it goes with a new ticket. */
export interface NewSeatRequest {
  readonly amount: number;
  /** Out of what the proposal came; `null`: it could not be counted. */
  readonly sum: SeatSum | null;
  /** What they are for, with a reference where one was given, in the asker's own words. */
  readonly reason: string | null;
  /** As the rules were when it was asked: a later change of the rules asks nobody anew. */
  readonly steps: readonly ApprovalStep[];
}

/** A request for licences; it has the number of its ticket. */
export interface SeatRequest extends NewSeatRequest {
  readonly number: number;
  readonly tenant: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly language: Language;
  readonly state: SeatRequestState;
  /** The step that is asked now, counted from 0. */
  readonly step: number;
  readonly stepSince: Date;
  readonly decisions: readonly Decision[];
  /** It ended without approval, and its ticket is open all the same: Support has it. */
  readonly withSupport: 'yes' | 'no';
  /** Grows with every change: who saw an older one overwrites nothing. */
  readonly revision: number;
}

/** Who still can decide in the step that is asked now. */
export const awaited = (request: SeatRequest): readonly string[] =>
  request.state === 'awaiting-approval' ? undecided(request) : [];

/** Who said nothing in the step of now, or in the one in which it ended. */
export function undecided({ steps, step, decisions }: SeatRequest): readonly string[] {
  const said = decisions.filter((each) => each.step === step).map(({ by }) => by);
  return (steps[step]?.by ?? []).filter((address) => !said.includes(address));
}
