import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Desk } from '../../diagnostics/model.ts';
import type { ConnectedDesks } from './desk-dependencies.ts';
import { type IntercomDeskAccess, intercomDesk } from './intercom/intercom-desk.ts';
import { type JiraAccess, jiraDesk } from './jira/jira-desk.ts';
import { type LearnLinqDeskAccess, learnlinqDesk } from './learnlinq/learnlinq-desk.ts';
import { type MailDeskAccess, mailDesk, type Post } from './mail/mail-desk.ts';
import { type DeskPace, deskPace, type OutsideDesk } from './outside-desk.ts';
import { type WebhookAccess, webhookDesk } from './webhook/webhook-desk.ts';

/** How a desk outside is reached. */
export type DeskAccess =
  | ({ readonly kind: 'webhook' } & WebhookAccess)
  | ({ readonly kind: 'jira' } & JiraAccess)
  | ({ readonly kind: 'intercom' } & IntercomDeskAccess)
  | ({ readonly kind: 'learnlinq' } & LearnLinqDeskAccess)
  | ({ readonly kind: 'mail' } & MailDeskAccess);

/** The desks outside of every customer, by its id. */
export const connectDesks = (
  customers: readonly { readonly tenant: Tenant; readonly desks: ReadonlyMap<Desk, DeskAccess> }[],
  post: Post | null,
  pace = deskPace,
): ReadonlyMap<string, ConnectedDesks> =>
  new Map(
    customers.map(({ tenant, desks }) => [
      tenant.id,
      { tenant, desks: new Map([...desks].map(([name, access]) => [name, connect(access, post, pace)])) },
    ]),
  );

function connect(access: DeskAccess, post: Post | null, pace: DeskPace): OutsideDesk {
  switch (access.kind) {
    case 'webhook':
      return webhookDesk(access, pace);
    case 'jira':
      return jiraDesk(access, pace);
    case 'intercom':
      return intercomDesk(access, pace);
    case 'learnlinq':
      return learnlinqDesk(access, pace);
    case 'mail':
      return mailDesk(access, post);
  }
}
