import type { HrConnection } from '../../diagnostics/facts/hr-connection.ts';
import type { HrDeliveries } from '../../diagnostics/facts/hr-delivery.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { sampleSize } from '../../diagnostics/facts/peers.ts';
import type { Deadline } from '../../diagnostics/ports/look-up.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';

/** Loose filters, all of which must hold; none: everybody. `manager` is the id of the manager's record. */
export interface RecordQuery {
  readonly email?: string;
  readonly username?: string;
  readonly name?: string;
  readonly id?: string;
  readonly manager?: string;
}

/** Of whom a few are read: of one department, compared loosely, or of anybody. */
export type SampleQuery = { readonly department: string } | 'anybody';

/** Enough once the person meant is left out, and among anybody those of that person's department. */
export const rowsOfSample = (where: SampleQuery): number =>
  where === 'anybody' ? 2 * sampleSize + 1 : sampleSize + 1;

/** Of the people who were asked about, by the id of their record: who is there, and who is somebody's manager. */
export interface Census {
  readonly there: ReadonlySet<string>;
  readonly managers: ReadonlySet<string>;
}

/** One customer's HR source, of whichever kind: the same questions, the same answers. */
export interface HrSource {
  /** `asOf` of what is read is the delivery's own time. */
  records(query: RecordQuery, deadline: Deadline): Promise<Answer<Read<readonly HrRecord[]>>>;
  /** A few people, in one call: no page after the first. Who is not among them may be in the source all the same. */
  some(where: SampleQuery, deadline: Deadline): Promise<Answer<Read<readonly HrRecord[]>>>;
  /** The record as the delivery before this one had it; `not-kept` where no earlier delivery is known. */
  before(id: string, deadline: Deadline): Promise<Answer<Read<HrRecord | null | 'not-kept'>>>;
  /** Tells of any number of people without reading them; only of a source that can. */
  census?(deadline: Deadline): Promise<Answer<Read<(ids: readonly string[]) => Promise<Census>>>>;
  /** What was delivered, newest first; of a connector: the last calls that were good. */
  deliveries(deadline: Deadline): Promise<Answer<Read<HrDeliveries>>>;
  /** Calls the source and says what came of it; a refusal is an outcome here, and only silence is no answer. */
  connection(deadline: Deadline): Promise<Answer<Read<HrConnection>>>;
}
