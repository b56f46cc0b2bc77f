import type { Report } from '../../../diagnostics/escalation/brief.ts';
import type { EvidenceBundle, Look } from '../../../diagnostics/escalation/evidence.ts';
import type { StepsFor } from '../../../diagnostics/licences/approval-rules.ts';
import type { Desk, FlowId } from '../../../diagnostics/model.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { OpenCase, State } from '../state.ts';
import { summaryOf } from '../summary-of.ts';
import { unseenCase } from '../unseen-case.ts';
import { waitedFor } from '../waited-for.ts';
import { needsApproval, requestOf, stepsIn, tellNobodyElse } from './approvers.ts';
import { look } from './look.ts';
import { keep, outcomeOf, tell } from './tell.ts';

/** Evidence older than this is looked up again before it leaves the house. */
const freshFor = 15 * 60_000;

/** The person wants it forwarded: that word is the consent without which no ticket is opened. */
export function forward(state: State, setting: Setting): Next {
  const { open } = state;
  const words = wording[state.language];
  if (open?.stage === 'forwarded') return say(state, setting, words.ticket.already);
  if (setting.ticket === 'opened-in-this-turn') return notTwice(state, setting);
  if (open === null) return openTicket(state, setting, 'support', 'talk-to-human', null);
  const age = open.lookedAt === null ? null : setting.now.getTime() - Date.parse(open.lookedAt);
  if (age !== null && age > freshFor) return look(state, open.choice, 'forward');
  return openTicket(state, setting, open.desk, open.flow, open.evidence);
}

/** The fresh look is there. The same as before goes out; anything else is told first, and asked again. */
export function forwardReport(state: State, setting: Setting, report: Report): Next {
  if (state.open?.outcome !== outcomeOf(report)) return tell(state, setting, report, 'changed');
  const kept = keep(state, report);
  const evidence = withBefore(kept.open?.evidence ?? null, state.open.evidence);
  return openTicket(kept, setting, state.open.desk, report.flow, evidence);
}

/** What was found before this flow took over goes along, as old as it is. */
const withBefore = (evidence: Look | null, told: Look | null): Look | null =>
  evidence && told ? { ...evidence, before: told.before } : evidence;

/** A turn opens one ticket. What would need a second one is said so, and stays as it is. */
function notTwice(state: State, setting: Setting): Next {
  const words = wording[state.language];
  return say(state, setting, words.ticket.oneAtATime, {
    buttons: [[words.button.forward(state.open?.desk ?? 'support'), { is: 'forward' }]],
  });
}

function openTicket(state: State, setting: Setting, to: Desk, flow: FlowId, evidence: Look | null): Next {
  const open = state.open ?? unseenCase;
  const { amount } = open;
  const asked = amount === null ? noSteps : stepsIn(state, setting, amount);
  if (amount !== null && asked.is === 'nobody-else') return tellNobodyElse(state, setting, amount);
  const desk = deskOf(state, setting, to);
  const waited = waitedFor({ ...open, flow, evidence });
  const forwarded: OpenCase = { ...open, flow, stage: 'forwarded', evidence, desk, waited };
  const next: State = { ...state, offers: [], proving: null, open: forwarded };
  const bundle = bundleOf(evidence, state);
  const summary = amount === null ? summaryOf(forwarded) : `${summaryOf(forwarded)}: ${amount}`;
  const cause = evidence?.sharedCause ?? null;
  const request = asked.is === 'steps' ? requestOf(forwarded, asked.steps) : null;
  return [next, [{ is: 'open-ticket', desk, flow, summary, evidence: bundle, cause, request }]];
}

const noSteps: StepsFor = { is: 'steps', steps: [] };

/** Where licences are approved first, a question about them that names no number goes past nobody, and so to Support. */
function deskOf(state: State, setting: Setting, to: Desk): Desk {
  const namesNumber = (state.open?.amount ?? null) !== null;
  return to === 'licences' && !namesNumber && needsApproval(state, setting) ? 'support' : to;
}

const bundleOf = (evidence: Look | null, { talk }: State): EvidenceBundle => ({
  version: 2,
  variant: 'full',
  look: evidence,
  conversation: talk.map(({ side, text, at }) => ({ side, text, at })),
});
