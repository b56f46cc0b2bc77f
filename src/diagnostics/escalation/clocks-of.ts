import type { ServiceLevel } from './agreed-times.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { Mover, TicketMove, TicketState } from './ticket-moves.ts';
import { workingTime } from './working-time.ts';

export const clockNames = ['first-answer', 'solution'] as const;
export type ClockName = (typeof clockNames)[number];

/** How far a clock is: past three quarters of the time, or past all of it. */
export type ClockStage = 'fine' | 'warned' | 'overdue';

export interface TicketClock {
  readonly name: ClockName;
  /** `paused`: it waits for somebody else; `stopped`: what it measures has happened. */
  readonly is: 'running' | 'paused' | 'stopped';
  /** Milliseconds of working time. */
  readonly used: number;
  readonly agreed: number;
  readonly stage: ClockStage;
}

/** A ticket's life as far as clocks look at it; the moves oldest first. */
export interface TicketLife {
  readonly openedAt: Date;
  readonly moves: readonly {
    readonly at: Date;
    readonly by: Mover;
    readonly move: TicketMove;
    readonly after: TicketState;
  }[];
}

/** The working time that was agreed on, and on whose clock. */
export interface Agreed {
  readonly level: ServiceLevel;
  readonly hours: OpeningHours | null;
  readonly timeZone: string;
}

const hourMs = 3_600_000;
const warnAt = 0.75;

/** The clocks of one ticket as they stand. */
export function clocksOf(agreed: Agreed, life: TicketLife, now: Date): readonly TicketClock[] {
  const { level } = agreed;
  return [
    clock('first-answer', level.firstAnswer, firstAnswer(agreed, life, now)),
    clock('solution', level.solution, solution(agreed, life, now)),
  ];
}

type Measured = Pick<TicketClock, 'is' | 'used'>;

function clock(name: ClockName, agreedHours: number, { is, used }: Measured): TicketClock {
  const agreed = agreedHours * hourMs;
  const early = used >= agreed * warnAt ? 'warned' : 'fine';
  return { name, is, used, agreed, stage: used >= agreed ? 'overdue' : early };
}

/** Moves by which the asker hears something of somebody. */
const answers: ReadonlySet<TicketMove> = new Set(['ask-customer', 'answer', 'take-over', 'solve', 'decline']);

function firstAnswer(agreed: Agreed, { openedAt, moves }: TicketLife, now: Date): Measured {
  const answer = moves.find(({ by, move }) => (by === 'agent' || by === 'desk') && answers.has(move));
  const ended = answer ?? moves.find(({ after }) => over.has(after));
  const until = ended === undefined ? moves : moves.slice(0, moves.indexOf(ended) + 1);
  return measure(agreed, { openedAt, moves: until }, now, (line, awaits) => {
    if (line === ended) return 'stopped';
    return awaits === 'approval' ? 'paused' : 'running';
  });
}

const over: ReadonlySet<TicketState> = new Set(['solved', 'declined', 'merged']);
const elsewhere: ReadonlySet<TicketState> = new Set(['waiting-for-customer', 'waiting-for-sync']);

/** The time in which it was the desk's turn; a ticket that is opened again goes on where it was. */
const solution = (agreed: Agreed, life: TicketLife, now: Date): Measured =>
  measure(agreed, life, now, ({ move, after }, awaits) => {
    if (over.has(after)) return 'stopped';
    return elsewhere.has(after) || move === 'snooze' || awaits === 'approval' ? 'paused' : 'running';
  });

type Line = TicketLife['moves'][number];
type Awaits = 'approval' | 'nothing';

/** How a clock stands after each move, and the working time in which it ran. */
function measure(
  { hours, timeZone }: Agreed,
  { openedAt, moves }: TicketLife,
  now: Date,
  standing: (line: Line, awaits: Awaits) => TicketClock['is'],
): Measured {
  let used = 0;
  let since = openedAt;
  let is: TicketClock['is'] = 'running';
  let awaits: Awaits = 'nothing';
  for (const line of moves) {
    if (is === 'running') used += workingTime(hours, timeZone, since, line.at);
    since = line.at;
    awaits = awaitsAfter(awaits, line);
    is = standing(line, awaits);
  }
  return { is, used: is === 'running' ? used + workingTime(hours, timeZone, since, now) : used };
}

/**
 * Whatever is done with a ticket that an agent set aside brings it back. One that Loket set aside awaits approval: only
 * Loket brings it back, or its end does.
 */
function awaitsAfter(before: Awaits, { by, move, after }: Line): Awaits {
  if (move === 'snooze') return by === 'loket' ? 'approval' : 'nothing';
  return move === 'wake' || over.has(after) ? 'nothing' : before;
}
