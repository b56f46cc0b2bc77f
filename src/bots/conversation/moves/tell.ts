import { brief, type Report } from '../../../diagnostics/escalation/brief.ts';
import type { Candidate } from '../../../diagnostics/model.ts';
import { letterWords } from '../../letters/letter-words.ts';
import { readersOf } from '../../letters/write-letter.ts';
import { againWords } from '../../wording/again-words.ts';
import { seatWords } from '../../wording/seat-words.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { say } from '../say.ts';
import { deskCalled, deskFor, sayReport } from '../say-report.ts';
import type { Means, State } from '../state.ts';
import { needsApproval } from './approvers.ts';
import { seatsOffered } from './seats-asked.ts';

type Button = readonly [label: string, means: Means];

/** Tells what was found, and offers what comes next. `changed`: an earlier look came to something else. */
export function tell(
  state: State,
  setting: Setting,
  report: Report,
  news: 'first' | 'changed' = 'first',
  lead: readonly string[] = [],
): Next {
  const words = wording[state.language];
  const kept = keep(state, report);
  const { text, ladder } = sayReport(report, report.who, state.language);
  const seats = asksSeats(kept, setting, report);
  const lines = [
    ...(news === 'changed' ? [words.found.changed] : []),
    ...lead,
    text,
    ...question(kept, report, seats),
  ];
  return say(kept, setting, lines.join('\n'), { buttons: waysOn(kept, report, seats), ladder });
}

type Asks = 'asks-seats' | 'forwards';

/**
 * What there is to ask the licences desk for is how many. Where colleagues approve it first, so it is from any other
 * question as well, by who may ask for it: nothing goes past them.
 */
function asksSeats(state: State, setting: Setting, report: Report): Asks {
  if (report.flow === 'licence-increase') return 'asks-seats';
  const mayAsk = report.hide.length === 0 && needsApproval(state, setting);
  return mayAsk && deskFor(report) === 'licences' ? 'asks-seats' : 'forwards';
}

/** Asks whether to forward it, where that is what is needed and has not been done. */
function question(state: State, report: Report, seats: Asks): readonly string[] {
  const { language, open } = state;
  const words = wording[language].found;
  if (open?.stage === 'forwarded') return [];
  if (seats === 'asks-seats') return [seatWords[language].offer(seatsOffered(state))];
  if (deskCalled(report) !== null) return [words.offer(deskFor(report))];
  return report.conclusion.is === 'go-on' ? [words.orForward(deskFor(report))] : [];
}

/** What helps most stands first; a yes only forwards when forwarding was asked. */
function waysOn(state: State, report: Report, asks: Asks): readonly Button[] {
  const words = wording[state.language].button;
  const forward: Button = [words.forward(deskFor(report)), { is: 'forward' }];
  const again: Button = [words.lookAgain, { is: 'look-again' }];
  const seats: Button = [seatWords[state.language].button(seatsOffered(state)), { is: 'ask-seats' }];
  // About a customer there is nobody else to ask about.
  const other: readonly Button[] =
    report.about === 'customer' ? [] : [[words.someoneElse, { is: 'someone-else' }]];
  const later: readonly Button[] =
    report.lookAfter === null ? [] : [[againWords[state.language].button, { is: 'book-look' }]];
  const letters = lettersFor(state, report);
  if (state.open?.stage === 'forwarded') return [...later, again, ...other, ...letters];
  if (report.flow === 'licence-increase') return [seats, again, [words.enough, { is: 'enough' }], ...letters];
  if (asks === 'asks-seats') return [seats, ...later, again, ...other, ...letters];
  if (question(state, report, asks).length > 0) return [forward, ...later, again, ...other, ...letters];
  if (isAbsent(report))
    return [[words.otherName, { is: 'someone-else' }], ...later, again, forward, ...letters];
  return [...later, again, ...other, forward, ...letters];
}

/** One for each who has something to do about it and was not here. */
const lettersFor = ({ language }: State, report: Report): readonly Button[] =>
  readersOf(report).map((reader) => [
    letterWords[language].button[reader],
    { is: 'letter', reader, language },
  ]);

const isAbsent = ({ conclusion }: Report): boolean =>
  conclusion.is === 'explained' && conclusion.by.some(({ check }) => check === 'absent-from-source');

/** Keeps the evidence of the last look with the case, so that forwarding does not ask again. */
export function keep(state: State, report: Report): State {
  if (state.open === null) return state;
  return {
    ...state,
    open: {
      ...state.open,
      // What lies at a desk already stays there, so it is not offered to one again.
      stage: state.open.stage === 'forwarded' ? 'forwarded' : 'told',
      evidence: brief(report),
      lookedAt: report.lookedAt.toISOString(),
      outcome: outcomeOf(report),
      causes: report.findings.filter(({ is }) => is === 'cause').map(({ check }) => check),
      lookAfter: report.lookAfter?.toISOString() ?? null,
      desk: deskFor(report),
    },
  };
}

/** Two looks that came to the same have the same outcome: conclusion, causes and what stayed open. */
export const outcomeOf = ({ conclusion, findings }: Report): string =>
  [conclusion.is, ...findings.map(({ check, is }) => `${check} ${is}`)].join(', ');

/** Several people fit: the asker chooses, Loket never guesses. */
export function askWhich(state: State, setting: Setting, candidates: readonly Candidate[]): Next {
  const words = wording[state.language];
  const shown = candidates.slice(0, 8);
  const buttons: readonly Button[] = [
    ...shown.map(
      ({ key, name, hint }): Button => [hint === '' ? name : `${name} (${hint})`, { is: 'choose', key }],
    ),
    [words.button.none, { is: 'someone-else' }],
  ];
  const asked: State = state.open === null ? state : { ...state, open: { ...state.open, stage: 'which' } };
  return say(asked, setting, words.askWhich(candidates.length, shown.length), {
    buttons,
    asks: 'person.choice',
  });
}

/** The answer fitted none of the choices: the same ones again, under new buttons. */
export const askWhichAgain = (state: State, setting: Setting): Next =>
  askWhichOf(state, setting, state.offers, 'askWhichAgain');

/** The same choices once more. */
export const askWhichOf = (
  state: State,
  setting: Setting,
  offers: State['offers'],
  how: 'askWhichAgain' | 'askWhichOnceMore' = 'askWhichOnceMore',
): Next =>
  say(state, setting, wording[state.language][how], {
    buttons: offers.map(({ label, means }): Button => [label, means]),
    asks: 'person.choice',
  });
