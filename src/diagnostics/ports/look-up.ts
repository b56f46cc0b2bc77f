import type { Grant } from '../access/grant.ts';
import type { Facts, FactTable, Known, LookedUpFact } from '../facts/fact-table.ts';

/** The domain's clock; the demo's stands still. Leases and retries use the machine's own. */
export type Clock = () => Date;

/** The end of a diagnosis, handed to every look-up. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds left, never below 0. */
  left(): number;
}

/** Looks up one fact. It never throws: what could not be read is `unknown`, with the reason. */
export type LookUp = <N extends LookedUpFact>(
  grant: Grant,
  name: N,
  context: { readonly deadline: Deadline; readonly facts: Facts },
) => Promise<Known<FactTable[N]>>;

/** Each run starts afresh; within it a fact is looked up once. */
export type BeginRun = () => LookUp;
