/** Where one customer's system answers, and the bearer token that it wants. */
export interface Connection {
  readonly url: string;
  readonly token: string;
}
