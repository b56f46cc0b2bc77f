/** What became of somebody who was erased. */
export interface Erased {
  /** Their own. */
  readonly conversations: number;
  readonly lines: number;
  /** The numbers of the tickets that they opened, which stand empty now. */
  readonly tickets: readonly number[];
  /** Texts of others in which they were named. */
  readonly mentions: number;
  /** Messages below the cards of the customer's tickets that are to be taken away. */
  readonly below: number;
  /** The hand-overs by which desks outside are asked to forget them; they wait in the queue. */
  readonly desks: readonly { readonly id: number; readonly ticket: number; readonly desk: string }[];
}

/** For how many days things with personal values are kept. */
export interface KeepFor {
  /** What was said, and who somebody was on a channel. */
  readonly conversationDays: number;
  /** What a ticket was about, from when it was closed. */
  readonly ticketDays: number;
  readonly auditDays: number;
}

/** How much was let go of, because it was kept long enough. */
export interface Kept {
  readonly lines: number;
  readonly tickets: number;
  readonly conversations: number;
  readonly audit: number;
  /** Addresses of whom nothing else was left. */
  readonly people: number;
}
