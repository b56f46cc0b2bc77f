/** Whether somebody who waited for a licence got in. */
type Proven =
  | { readonly is: 'in' }
  /** The source does not hold this person any more, so nobody has to get in. */
  | { readonly is: 'gone' }
  /** Still for want of a licence. */
  | { readonly is: 'waits' }
  /** There is something else as well, or instead: the checks that say what, in the order of their flow. */
  | { readonly is: 'kept-out'; readonly causes: readonly string[] }
  | { readonly is: 'no-cause-seen' }
  | { readonly is: 'not-checked' };

export type ProvenPerson = Proven & {
  /** Empty where the source has none any more. */
  readonly name: string;
};

export interface SeatProof {
  /** Everybody who waited when it was asked for. */
  readonly people: readonly ProvenPerson[];
  /** How many others began to wait since; `null`: not known. */
  readonly since: number | null;
}
