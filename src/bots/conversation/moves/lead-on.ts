import type { Report } from '../../../diagnostics/escalation/brief.ts';
import { flowFor } from '../../../diagnostics/flows/flows.ts';
import type { Next, Setting } from '../event.ts';
import { sayReport } from '../say-report.ts';
import type { State } from '../state.ts';
import { tell } from './tell.ts';

/** Tells what was found; where that says *another complaint*, looks into that one first, without asking again. */
export function found(state: State, setting: Setting, report: Report, after: Report | null): Next {
  if (after !== null) return tellBoth(state, setting, after, report);
  const next = report.conclusion.is === 'go-on' ? flowFor(report.conclusion.flow) : null;
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
  const { ladder } = sayReport(after, after.who, state.language);
  const lead = ladder.filter(({ state: step }) => step === 'cause').map(({ text }) => text);
  return tell(state, setting, report, 'first', lead);
}
