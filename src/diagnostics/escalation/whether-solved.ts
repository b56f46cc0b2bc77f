import type { SeatProof } from '../licences/seat-proof.ts';
import type { Finding } from '../model.ts';
import { detailOf, type Report } from './brief.ts';

/** What the systems say to *it works again*; `not-checked`: a point that counts could not be read now;
 * `nothing-to-see`: nothing was found wrong before, so the systems look the same whether it works or not.
 */
export type Solved = 'solved' | 'not-yet' | 'not-checked' | 'nothing-to-see';

/**
 * A case is solved only when the systems say so. Who was missing must have an account now; for any other complaint
 * nothing that somebody can mend may hold any more, and what was the cause must really have been read.
 * `causes`: the checks that were the cause before.
 */
export function whetherSolved(
  causes: readonly string[],
  { flow, findings, seats }: Pick<Report, 'flow' | 'findings' | 'seats'>,
): Solved {
  if (flow === 'user-missing') return whetherPresent(findings);
  if (flow === 'licence-increase') return seats == null ? whetherAllIn(findings) : whetherEachIn(seats);
  if (findings.some(isMendable)) return 'not-yet';
  const counted = findings.filter(({ check }) => causes.length === 0 || causes.includes(check));
  if (counted.some(({ is }) => is === 'unknown' || is === 'crashed')) return 'not-checked';
  return causes.length === 0 ? 'nothing-to-see' : 'solved';
}

function whetherPresent(findings: readonly Finding[]): Solved {
  const present = findings.find(({ check }) => check === 'already-present');
  if (present?.is === 'cause') return 'solved';
  return present?.is === 'clear' ? 'not-yet' : 'not-checked';
}

/** Who waited must have got in, each of them, or be gone from the source. Who began to wait since asks for more. */
function whetherEachIn({ people }: SeatProof): Solved {
  const left = people.filter(({ is }) => is !== 'in' && is !== 'gone');
  if (left.length === 0) return 'solved';
  return left.every(({ is }) => is === 'not-checked') ? 'not-checked' : 'not-yet';
}

/** Licences that were added are used up at once by who waited: what counts is whether anybody waits still. */
function whetherAllIn(findings: readonly Finding[]): Solved {
  const found = findings.find(({ check }) => check === 'licence-request');
  const detail = found === undefined ? null : detailOf(found);
  if (detail === null || typeof detail['waiting'] !== 'number') return 'not-checked';
  return detail['waiting'] === 0 ? 'solved' : 'not-yet';
}

/** A change that was right stays a cause for ever, and nobody has to do anything about it. */
const isMendable = (finding: Finding): boolean => finding.is === 'cause' && finding.remedy.by !== 'nobody';
