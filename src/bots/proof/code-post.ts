import { codeLimits } from '../../diagnostics/access/code-limits.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import { type Rounds, rounds } from '../rounds.ts';
import { type CodeSending, type CodeSent, sendCode } from './send-code.ts';

export interface CodePostOptions {
  readonly clock: Clock;
  readonly everyMs: number;
  /** One line of the log about a code: ids only. */
  note(code: { readonly conversation: string; readonly came: CodeSent }): void;
  report(error: unknown): void;
}

/** So long nobody else has a code that is being sent, and so long one waits that could not be; milliseconds. */
const pause = 30_000;
const forgetEvery = 60 * 60_000;

/**
 * Sends the codes that turns asked for, a few seconds after one another at most, those of a process that is gone as
 * well; and every hour forgets what does not count any more.
 */
export function codePost(sending: CodeSending, { clock, everyMs, note, report }: CodePostOptions): Rounds {
  let forgotten = Number.NEGATIVE_INFINITY;

  const forget = async (now: Date) => {
    if (now.getTime() - forgotten < forgetEvery) return;
    forgotten = now.getTime();
    await sending.codes.forget(new Date(now.getTime() - codeLimits.counted), now);
  };
  const sendAll = async (goesOn: () => boolean) => {
    await forget(clock());
    while (goesOn()) {
      const now = clock();
      const next = await sending.codes.take(now, new Date(now.getTime() + pause));
      if (next === null) return;
      note({ conversation: next.conversation, came: await sendCode(sending, next) });
    }
  };
  return rounds(everyMs, sendAll, report);
}
