import type { Report } from '../../diagnostics/escalation/brief.ts';
import { momentOf, sayMoment } from '../../diagnostics/facts/moment.ts';
import type { Finding, Language } from '../../diagnostics/model.ts';
import type { Proviso } from '../../diagnostics/visible/proviso.ts';
import { sayOthersWait } from '../../diagnostics/words/say-others-wait.ts';
import { wording } from '../wording/wording.ts';

/** The line about when it shows. Nothing where the causes say so already. */
export function sayVisible(report: Report, language: Language): readonly string[] {
  const { visibleAt, findings, timeZone } = report;
  const words = wording[language].visible;
  const on = (at: Date) => sayMoment(momentOf(at, timeZone), language);
  if (visibleAt?.is === 'if-changed-since')
    return [words.ifChangedSince(on(visibleAt.since), on(visibleAt.at))];
  if (visibleAt === null || !findings.some(isForSomebody)) return [];
  if (visibleAt.is === 'waits-for-licences') return [words.waitsForLicences];
  if (visibleAt.is === 'waits-for-sync') return [words.waitsForSync];
  const provisos = visibleAt.provided.map((each) => sayProviso(each, language));
  const run = on(visibleAt.at);
  return [[provisos.length === 0 ? words.after(run) : words.atTheEarliest(run), ...provisos].join(' ')];
}

/** Something that somebody mends and that shows after a run; the sync itself says enough where it stands. */
const isForSomebody = (finding: Finding): boolean =>
  finding.is === 'cause' &&
  finding.check !== 'source-sync-stalled' &&
  'lookAgain' in finding.remedy &&
  finding.remedy.lookAgain === 'after-next-sync';

function sayProviso(proviso: Proviso, language: Language): string {
  const words = wording[language].visible;
  if (proviso.is === 'others-wait') return sayOthersWait(proviso, language);
  return proviso.is === 'shared-by-many' ? words.sharedByMany(proviso.free) : words.provided[proviso.is];
}
