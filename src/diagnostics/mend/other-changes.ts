import type { Cause } from '../model.ts';
import type { Case } from './apply-changes.ts';
import type { Change } from './change.ts';
import { recordChecks } from './plan.ts';

/** What would have to be different besides the record, for those causes that do not lie there; `all` hold at the same time. */
export const otherChanges = (
  about: Case,
  causes: readonly Cause[],
  all: readonly Cause[] = causes,
): readonly Change[] => causes.flatMap((cause) => changeFor(about, cause, all) ?? []);

function changeFor(about: Case, { check, detail }: Cause, all: readonly Cause[]): Change | null {
  switch (check) {
    case 'source-sync-stalled':
      return { is: 'sync-again' };
    case 'licence-limit-reached':
      return { is: 'licences', more: licencesFor(about, all) };
    case 'sync-not-yet-run':
      return { is: 'next-run' };
    case 'key-held-by-another-account':
      return { is: 'keys-freed' };
    case 'connector-source':
      return isAboutContract(detail['what']) ? null : { is: 'source-answers' };
    default:
      return null;
  }
}

const isAboutContract = (what: unknown): boolean => what === 'begins-too-late' || what === 'ended-too-early';

/** With so many more, everybody who waits has one. Whom something else keeps out does not stand in line yet. */
function licencesFor({ facts }: Case, all: readonly Cause[]): number | null {
  const licences = facts['lms.licences'];
  const waiting = facts['lms.waiting'];
  if (licences?.is !== 'known' || waiting?.is !== 'known' || waiting.value.is !== 'counted') return null;
  const keepsOut = (check: string) =>
    check === 'key-held-by-another-account' || recordChecks.some((each) => each === check);
  const extra = all.some(({ check }) => keepsOut(check)) ? 1 : 0;
  const line = Math.max(1, waiting.value.people + extra);
  return line + licences.value.used - licences.value.maximum;
}
