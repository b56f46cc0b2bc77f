import { deliveryOverdue } from '../../checks/learnlinq/delivery-overdue.ts';
import { massDeactivation } from '../../checks/learnlinq/mass-deactivation.ts';
import { sourceSyncStalled } from '../../checks/learnlinq/source-sync-stalled.ts';
import { unreadableDelivery } from '../../checks/learnlinq/unreadable-delivery.ts';
import { conclude } from '../../conclude.ts';
import type { Flow } from '../../model.ts';

/** *Does the sync run, and is what the source delivers right?* */
export const syncOrSource: Flow = {
  id: 'sync-or-source',
  about: 'customer',
  checks: [sourceSyncStalled, deliveryOverdue, unreadableDelivery, massDeactivation],
  conclude,
};
