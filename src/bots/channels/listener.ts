/** Begins and ends hearing deliveries over a line that Loket opens. */
export interface Listener {
  start(): void;
  stop(): Promise<void>;
}
