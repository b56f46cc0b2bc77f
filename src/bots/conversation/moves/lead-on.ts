import { leadsOn } from '../../../diagnostics/conclude.ts';
import type { Report } from '../../../diagnostics/escalation/brief.ts';
import { flowFor } from '../../../diagnostics/flows/flows.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { sayReport } from '../say-report.ts';
import type { State } from '../state.ts';
import { tell } from './tell.ts';

/**
 * Tells what was found; where that says *another complaint*, looks into that one first, without asking again. Once:
 * what is found then is told, even if it names one complaint more.
 */
export function found(state: State, setting: Setting, report: Report, after: Report | null): Next {
  if (after !== null) return tellBoth(state, setting, after, report);
  const to = leadsOn(report.conclusion);
  const next = to === null ? null : flowFor(to);
  if (next === null || state.open?.wish == null) return tell(state, setting, report);
  const { wish, choice, mentions } = state.open;
  const open = { ...state.open, flow: next.id };
  return [
    { ...state, open },
    [{ is: 'look', flow: next.id, wish, choice, mentions, purpose: 'tell', after: report }],
  ];
}

/**
 * The second look has the word when it explains something. Who was thought missing and is there has an answer
 * already: then a second look that finds nothing has nothing to add.
 */
function tellBoth(state: State, setting: Setting, after: Report, report: Report): Next {
  const settled = after === report || (after.flow === 'user-missing' && report.conclusion.is !== 'explained');
  if (settled && state.open !== null) {
    return tell({ ...state, open: { ...state.open, flow: after.flow } }, setting, after);
  }
  const { text, ladder } = sayReport(after, after.who, state.language);
  if (after.conclusion.is !== 'go-on') {
    // It found more than the one thing that leads on: all of it stands, and what is found now comes after it.
    const lead = [text, wording[state.language].found.alsoLooked(report.flow)];
    return tell(state, setting, { ...report, before: after }, 'first', lead);
  }
  const lead = ladder.filter(({ state: step }) => step === 'cause').map(({ text: cause }) => cause);
  return tell(state, setting, report, 'first', lead);
}
