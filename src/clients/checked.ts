/** One thing that `loket doctor` looked at: what it is, why it matters, and what to do. */
export type Checked =
  | { readonly is: 'well'; readonly what: string }
  | { readonly is: 'wrong'; readonly what: string; readonly why: string; readonly fix: string };
