import type { Decided } from '../../diagnostics/licences/decide-request.ts';
import type { Decision, SeatRequest } from '../../diagnostics/licences/seat-request.ts';

/** Why one request is read: Loket asks its approver, who wants to see it, or says no to it; or its asker wants it back. */
export type ReadFor = 'ask' | 'see' | 'decline' | 'withdraw';

/** Why those that wait are read: to list them, to add them to a greeting, or because a word named none of them. */
export type ListFor =
  | { readonly is: 'list' }
  | { readonly is: 'greet' }
  | { readonly is: 'which'; readonly said: Decision['is']; readonly note: string | null };

/** What a move wants done with requests for licences. */
export type RequestEffect =
  | { readonly is: 'read-request'; readonly number: number; readonly purpose: ReadFor }
  /** Those that wait for a word of who is heard. */
  | { readonly is: 'read-requests'; readonly purpose: ListFor }
  | {
      readonly is: 'decide-request';
      readonly number: number;
      readonly said: Decision['is'];
      readonly note: string | null;
    }
  | { readonly is: 'withdraw-request'; readonly number: number };

/** What comes back of it. `null`: there is none of that number for who is heard. */
export type RequestEvent =
  | {
      readonly is: 'request-read';
      readonly number: number;
      readonly request: SeatRequest | null;
      readonly purpose: ReadFor;
    }
  | {
      readonly is: 'requests-read';
      readonly requests: readonly SeatRequest[];
      readonly purpose: ListFor;
    }
  | {
      readonly is: 'request-decided';
      readonly number: number;
      readonly said: Decision['is'];
      /** With the word in it, if it counted. */
      readonly request: SeatRequest | null;
      readonly came: Decided;
    }
  | { readonly is: 'request-withdrawn'; readonly number: number; readonly request: SeatRequest | null };
