import type { Json } from '../model.ts';

/** A lease on one conversation. `fence` grows with every claim; `revision` with every commit. */
export interface Claim {
  readonly conversation: string;
  readonly owner: string;
  readonly fence: number;
  readonly revision: number;
  readonly until: Date;
  /** 1, or more when earlier claims ended in neither a commit nor an orderly release: a turn was cut short. */
  readonly attempt: number;
  /** In how many of those it went with no other turn beside it. */
  readonly alone: number;
  /** How often in a row sending failed. */
  readonly sendTries: number;
  /** The last committed state, or `null` for a new conversation. */
  readonly state: Json;
  readonly channel: string;
  /** As the first delivery gave it; `null` for a conversation that is older than this was kept. */
  readonly place: Json;
}
