import type { Report } from '../../../diagnostics/escalation/brief.ts';
import type { Desk, FlowId, Json } from '../../../diagnostics/model.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import { deskFor } from '../say-report.ts';
import type { State } from '../state.ts';
import { look } from './look.ts';
import { keep } from './tell.ts';

/** Evidence older than this is looked up again before it leaves the house. */
const freshFor = 15 * 60_000;

/** The person wants it forwarded: that word is the consent without which no ticket is opened. */
export function forward(state: State, setting: Setting): Next {
  const { open } = state;
  const words = wording[state.language];
  if (open === null) return openTicket(state, 'support', 'talk-to-human', null);
  if (open.stage === 'forwarded') return say(state, setting, words.ticket.already);
  const age = open.lookedAt === null ? null : setting.now.getTime() - Date.parse(open.lookedAt);
  if (age !== null && age > freshFor) return look(state, open.choice, 'forward');
  return openTicket(state, open.desk, open.flow, open.evidence);
}

/** The fresh look is there: forward what it says now. */
export function forwardReport(state: State, report: Report): Next {
  const kept = keep(state, report);
  return openTicket(kept, deskFor(report), report.flow, kept.open?.evidence ?? null);
}

function openTicket(state: State, desk: Desk, flow: FlowId, evidence: Json): Next {
  const summary =
    state.open?.wish?.is === undefined || state.open.wish.is === 'self'
      ? flow
      : `${flow}: ${state.open.wish.text}`;
  const cases = state.open === null ? state.cases + 1 : state.cases;
  const next: State = {
    ...state,
    cases,
    offers: [],
    open: {
      flow,
      wish: state.open?.wish ?? null,
      choice: state.open?.choice ?? null,
      stage: 'forwarded',
      evidence,
      lookedAt: state.open?.lookedAt ?? null,
      desk,
    },
  };
  const bundle = withTalk(evidence, state);
  return [next, [{ is: 'open-ticket', case: cases, desk, flow, summary, evidence: bundle }]];
}

function withTalk(evidence: Json, state: State): Json {
  const conversation = state.talk.map(({ side, text, at }) => ({ side, text, at }));
  return evidence !== null && typeof evidence === 'object' && !Array.isArray(evidence)
    ? { ...evidence, conversation }
    : { version: 1, conversation };
}
