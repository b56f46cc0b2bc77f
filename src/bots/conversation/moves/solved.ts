import type { Report } from '../../../diagnostics/escalation/brief.ts';
import { whetherSolved } from '../../../diagnostics/escalation/whether-solved.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import { isAsking } from './ask-again.ts';
import { look } from './look.ts';
import { thank } from './small-talk.ts';
import { tell } from './tell.ts';

/**
 * *It works again*: taken with joy, and then looked at, because a case is closed by what the systems say. Of a question
 * that was not looked into yet, nothing needs to be known any more.
 */
export function hearSolved(state: State, setting: Setting): Next {
  const { open } = state;
  const told = open !== null && (open.stage === 'told' || open.stage === 'forwarded');
  if (isAsking(state) === 'yes') return thank({ ...state, open: null }, setting);
  if (!told || open.wish === null || open.outcome === null) return thank(state, setting);
  return look(state, open.choice, 'solved');
}

/** What the systems say to *it works again*. */
export function tellSolved(state: State, setting: Setting, report: Report): Next {
  const words = wording[state.language].solved;
  const before = state.open?.causes ?? [];
  const forwarded = state.open?.stage === 'forwarded' ? [words.ticketStays] : [];
  const verdict = whetherSolved(before, report);
  if (verdict === 'solved') {
    return say({ ...state, open: null }, setting, [words.yes(report.who), ...forwarded].join(' '));
  }
  const news = {
    'not-yet': words.notYet,
    'not-checked': words.notChecked,
    'nothing-to-see': words.nothingToSee,
  };
  return tell(state, setting, report, 'first', [[news[verdict], ...forwarded].join(' ')]);
}
