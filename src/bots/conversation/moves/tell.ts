import { brief, type Report } from '../../../diagnostics/escalation/brief.ts';
import { chooseDesk } from '../../../diagnostics/escalation/choose-desk.ts';
import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import type { Candidate } from '../../../diagnostics/model.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import { deskFor, sayReport } from '../say-report.ts';
import type { Means, State } from '../state.ts';

/** Tells what was found, and offers what comes next. */
export function tell(state: State, setting: Setting, report: Report): Next {
  const words = wording[state.language];
  const { text, ladder } = sayReport(report, nameOf(report.wish), state.language);
  const desk = deskFor(report);
  const next = keep(state, report);
  const lines = chooseDesk(report.conclusion) === null ? text : `${text}\n${words.found.offer(desk)}`;
  const buttons: (readonly [string, Means])[] = [
    [words.button.forward(desk), { is: 'forward' }],
    [words.button.lookAgain, { is: 'look-again' }],
    [words.button.someoneElse, { is: 'someone-else' }],
  ];
  return say(next, setting, lines, { buttons, ladder });
}

/** Keeps the evidence of the last look with the case, so that forwarding does not ask again. */
export function keep(state: State, report: Report): State {
  if (state.open === null) return state;
  return {
    ...state,
    open: {
      ...state.open,
      stage: 'told',
      evidence: brief(report, []),
      lookedAt: report.lookedAt.toISOString(),
      desk: deskFor(report),
    },
  };
}

/** Several people fit: the asker chooses, Loket never guesses. */
export function askWhich(state: State, setting: Setting, candidates: readonly Candidate[]): Next {
  const words = wording[state.language];
  const shown = candidates.slice(0, 8);
  const buttons: (readonly [string, Means])[] = [
    ...shown.map(
      ({ key, name, hint }) => [hint === '' ? name : `${name} (${hint})`, { is: 'choose', key }] as const,
    ),
    [words.button.none, { is: 'someone-else' }],
  ];
  const asked: State = state.open === null ? state : { ...state, open: { ...state.open, stage: 'which' } };
  return say(asked, setting, words.askWhich(candidates.length), { buttons, asks: 'person.choice' });
}

/** How the asker called the person; `null` for the asker. */
export const nameOf = (wish: PersonWish): string | null => (wish.is === 'self' ? null : wish.text);
