/** The Connector answered, and it is no yes. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal';
  readonly status: number;
  /** Seconds, as `Retry-After` says them; `null` when it does not. */
  readonly retryAfter: number | null;

  constructor(status: number, retryAfter: number | null) {
    super(`the Connector answers ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Nothing left this machine: the address is none of the Connector's, or there is no token. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}
