import type { Refusal } from '../../diagnostics/access/authorise.ts';
import type { Because } from '../../diagnostics/facts/fact-table.ts';
import type { Desk, Intent } from '../../diagnostics/model.ts';
import type { Rung } from '../channel.ts';

/** Every sentence that Loket says of its own accord; what a check found stands with the check. */
export interface Words {
  readonly greeting: string;
  readonly thanks: string;
  readonly askWho: string;
  readonly askWhich: (count: number) => string;
  readonly askCustomer: string;
  readonly notUnderstood: string;
  readonly outOfScope: string;
  readonly emptyMessage: string;
  readonly tooLong: (limit: number) => string;
  readonly cancelled: string;
  readonly enough: string;
  readonly staleButton: string;
  readonly startedOver: string;
  readonly chatAlone: string;
  readonly notYet: (intent: Intent) => string;
  readonly refused: Record<Refusal, string>;
  readonly crashed: (reference: string) => string;

  readonly found: {
    readonly oneCause: (who: string | null) => string;
    readonly severalCauses: (who: string | null) => string;
    readonly goOn: (who: string | null) => string;
    readonly escalate: (who: string | null) => string;
    readonly undecided: (who: string | null) => string;
    readonly unchecked: (points: readonly string[]) => string;
    readonly unread: (system: 'hr' | 'lms', because: Because, until: string | null) => string;
    readonly visibleAfter: (moment: string) => string;
    readonly offer: (desk: Desk) => string;
    readonly whatNow: string;
    readonly state: Record<Rung['state'], string>;
    readonly couldNotCheck: string;
    readonly crashed: (reference: string) => string;
    readonly notApplicable: string;
    readonly readAt: (moment: string) => string;
  };
  readonly button: {
    readonly self: string;
    readonly none: string;
    readonly lookAgain: string;
    readonly someoneElse: string;
    readonly forward: (desk: Desk) => string;
    readonly enough: string;
    readonly start: string;
  };
  readonly ticket: {
    readonly opened: (number: number, desk: Desk) => string;
    readonly wouldOpen: (desk: Desk) => string;
    readonly already: string;
    readonly status: (number: number, desk: Desk, moment: string) => string;
    readonly unknown: (number: number) => string;
    readonly none: string;
    readonly nothingToForward: string;
  };
}
