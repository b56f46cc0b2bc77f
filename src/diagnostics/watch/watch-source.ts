import { deliveryOverdue } from '../checks/learnlinq/delivery-overdue.ts';
import { duplicateDelivery } from '../checks/learnlinq/duplicate-delivery.ts';
import { massDeactivation } from '../checks/learnlinq/mass-deactivation.ts';
import { misplacedDelivery } from '../checks/learnlinq/misplaced-delivery.ts';
import { sourceSyncStalled } from '../checks/learnlinq/source-sync-stalled.ts';
import { unreadableDelivery } from '../checks/learnlinq/unreadable-delivery.ts';
import type { FactName, Facts } from '../facts/fact-table.ts';
import type { Cause, DefinedCheck } from '../model.ts';
import type { Listener, Notice, Watched } from './notice.ts';

/** What can go wrong with a sync or a delivery while nobody asks. */
export const watchedChecks: readonly DefinedCheck[] = [
  sourceSyncStalled,
  deliveryOverdue,
  misplacedDelivery,
  duplicateDelivery,
  unreadableDelivery,
  massDeactivation,
];

export const watchedFacts: readonly FactName[] = [...new Set(watchedChecks.flatMap(({ needs }) => needs))];

/** The sync and the deliveries, judged by the same checks that answer questions. */
export function watchSource(facts: Facts, now: Date): Watched {
  const seen = watchedChecks.map((check) => ({ check, finding: check.run(facts, now) }));
  return {
    found: seen.flatMap(({ check, finding }) => (finding.is === 'cause' ? [noticeOf(check, finding)] : [])),
    unseen: seen.flatMap(({ check: { id }, finding: { is } }) =>
      is === 'unknown' || is === 'crashed' ? [id] : [],
    ),
  };
}

const both: readonly Listener[] = ['administrator', 'technical-administrator'];

const noticeOf = (check: DefinedCheck, cause: Cause): Notice => ({
  id: check.id,
  concerns: both,
  title: check.title,
  say(language, to) {
    const { text, remedy } = check.say(cause, language, ['subject', 'other']);
    if (to === 'agent') return text;
    const isTheirs = to === 'technical-administrator' && cause.remedy.by === 'technical-admin';
    return `${text} ${isTheirs ? check.ask(cause, language, ['subject', 'other']) : (remedy ?? '')}`.trim();
  },
});
