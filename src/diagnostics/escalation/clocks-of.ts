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

function firstAnswer({ hours, timeZone }: Agreed, { openedAt, moves }: TicketLife, now: Date): Measured {
  const answer = moves.find(({ by, move }) => (by === 'agent' || by === 'desk') && answers.has(move));
  const ended = answer ?? moves.find(({ after }) => over.has(after));
  const used = workingTime(hours, timeZone, openedAt, ended?.at ?? now);
  return { is: ended === undefined ? 'running' : 'stopped', used };
}

const over: ReadonlySet<TicketState> = new Set(['solved', 'declined', 'merged']);
const elsewhere: ReadonlySet<TicketState> = new Set(['waiting-for-customer', 'waiting-for-sync']);

/** The time in which it was the desk's turn; a ticket that is opened again goes on where it was. */
function solution({ hours, timeZone }: Agreed, { openedAt, moves }: TicketLife, now: Date): Measured {
  let used = 0;
  let since = openedAt;
  let is: TicketClock['is'] = 'running';
  for (const line of moves) {
    if (is === 'running') used += workingTime(hours, timeZone, since, line.at);
    since = line.at;
    is = standing(line);
  }
  return { is, used: is === 'running' ? used + workingTime(hours, timeZone, since, now) : used };
}

/** How the solution's clock stands after a move. Whatever is done with a ticket that was set aside brings it back. */
function standing({ move, after }: TicketLife['moves'][number]): TicketClock['is'] {
  if (over.has(after)) return 'stopped';
  return elsewhere.has(after) || move === 'snooze' ? 'paused' : 'running';
}
