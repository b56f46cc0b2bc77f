/** What looking at a platform came to: what it is, why it matters, and what to do. */
export type ChannelCheck =
  | { readonly is: 'well'; readonly what: string }
  | { readonly is: 'wrong'; readonly what: string; readonly why: string; readonly fix: string };
