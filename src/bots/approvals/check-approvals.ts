import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { ChannelCheck } from '../channels/channel-check.ts';

/** Whether who approves licences can be told that they are asked; the chat page alone waits until it is opened. */
export function checkApprovals(
  tenants: readonly Tenant[],
  ways: { readonly chat: 'set-up' | 'not-set-up'; readonly mail: 'set-up' | 'not-set-up' },
): readonly ChannelCheck[] {
  if (ways.chat === 'set-up' || ways.mail === 'set-up') return [];
  return tenants
    .filter(({ approvals }) => approvals?.licences.some(({ steps }) => steps.length > 0))
    .map(({ id }) => ({
      is: 'wrong',
      what: `Whoever approves licences at ${id} is not told when they are asked.`,
      why: 'There is no chat platform and no mail server, so they see it only when they open the chat page themselves.',
      fix: 'Set up Slack, Teams or Intercom, or a mail server with LOKET_SMTP_HOST.',
    }));
}
