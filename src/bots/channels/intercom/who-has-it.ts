import type { HandOver } from './intercom-api.ts';
import type { Holding } from './webhook.ts';

/** The app as its conversations know it. */
export interface IntercomApp {
  /** The teammate in whose name Loket answers. */
  readonly adminId: string;
  /** Who takes over what is forwarded to a person; `null`: nobody in particular. */
  readonly handOver: HandOver | null;
}

/** What Intercom's own agent says once it has given a conversation away (Intercom, `ai_agent.resolution_state`). */
const givenAway: ReadonlySet<string> = new Set(['escalated', 'procedure_handoff', 'negative_feedback']);

/**
 * Who has a conversation. Many workspaces put every conversation in a team's list at once, so a team only has it
 * where Loket itself gave it to that team, and until somebody gives it back to Loket's teammate.
 */
export function whoHasIt(
  { admin_assignee_id: admin, team_assignee_id: team, ai_agent_participated, ai_agent }: Holding,
  { adminId, handOver }: IntercomApp,
): 'loket' | 'somebody-else' {
  if (admin === adminId) return 'loket';
  if (admin != null && admin !== '0') return 'somebody-else';
  if (handOver?.to === 'team' && team === handOver.id) return 'somebody-else';
  const itsAgentIsBusy =
    ai_agent_participated === true && !givenAway.has(ai_agent?.resolution_state ?? 'talking');
  return itsAgentIsBusy ? 'somebody-else' : 'loket';
}
