/** What somebody filled in on the form that asks for licences. */
export interface Filled {
  readonly amount: number;
  readonly reason: string;
  readonly reference: string;
}
