import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { DueLook, Looks } from '../../diagnostics/ports/looks.ts';
import { type Address, address, type Heard } from '../channel.ts';
import { type Rounds, rounds } from '../rounds.ts';

export interface LookClockOptions {
  readonly looks: Looks;
  /** Puts it in the inbox of its conversation, where a turn takes it like anything that is heard. */
  accept(channel: string, heard: Heard): Promise<unknown>;
  /** Whether somebody joined the talk since; throws when that cannot be asked, and then the look is tried again. */
  audienceAt(channel: string, address: Address): Promise<Heard['audience']>;
  /** By which a look is due. */
  readonly clock: Clock;
  readonly machineNow: Clock;
  readonly everyMs: number;
  report(error: unknown): void;
}

/** A look that no turn settled within this time is handed out again; milliseconds. */
const handedOutFor = 15 * 60_000;

/**
 * Hands promised looks that are due to their conversations, those that came due while nobody was running as well. The
 * inbox keeps them from there on; the turn asks for leave anew, looks, and settles the promise with what it says.
 */
export function lookClock({ looks, accept, audienceAt, report, ...time }: LookClockOptions): Rounds {
  const { clock, machineNow, everyMs } = time;

  const give = async (due: DueLook) => {
    try {
      const place = address.parse(due.place);
      await accept(due.channel, heardOf(due, place, await audienceAt(due.channel, place)));
    } catch (error) {
      // A platform that is down for an hour takes nothing from the promise.
      await looks.putBack(due);
      throw error;
    }
  };
  const handOut = async (goesOn: () => boolean) => {
    while (goesOn()) {
      const now = machineNow();
      const due = await looks.take(clock(), now, new Date(now.getTime() + handedOutFor));
      if (due === null) return;
      await give(due);
    }
  };
  return rounds(everyMs, handOut, report);
}

/** As if it were heard in that conversation; the channel is still asked who that is. */
const heardOf = (
  { id, run, due, by, language }: DueLook,
  place: Address,
  audience: Heard['audience'],
): Heard => ({
  key: `look:${id}:${due.getTime()}:${run}`,
  address: place,
  sender: { ...by, via: 'schedule' },
  audience,
  language,
  input: { is: 'due', look: id },
});
