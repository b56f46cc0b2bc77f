import { codeLimits, mayAskForCode } from '../../diagnostics/access/code-limits.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { CodeChange, Codes, OneTimeCode } from '../../diagnostics/ports/codes.ts';
import type { Subject } from '../../diagnostics/ports/deliveries.ts';
import { type CodeHash, sameHash } from '../proof/code-hash.ts';
import type { Event } from './event.ts';

/** What a turn needs to have somebody show who it is. It only reads: what it comes to is kept with the turn. */
export interface StepUp {
  readonly codes: Pick<Codes, 'latest' | 'asked'>;
  readonly hash: CodeHash;
}

interface Moment {
  readonly stepUp: StepUp;
  readonly conversation: string;
  readonly now: Date;
  /** What this turn comes to so far. */
  readonly changes: readonly CodeChange[];
}
interface Outcome {
  readonly event: Event;
  readonly change: CodeChange | null;
}

const after = (now: Date, ms: number) => new Date(now.getTime() + ms);

/** Asks for a code unless there were too many: for the address or by this asker, who both read the same. */
export async function askCode(
  { stepUp, conversation, now, changes }: Moment,
  to: Subject,
  language: Language,
): Promise<Outcome> {
  const addressHash = stepUp.hash.ofAddress(to.address);
  const since = after(now, -codeLimits.counted);
  const { address, asker } = await stepUp.codes.asked(conversation, addressHash, since);
  const inThisTurn = changes.filter(({ is }) => is === 'asked').map(() => now);
  const may = [address, asker].every((asked) => mayAskForCode([...asked, ...inThisTurn], now) === 'yes');
  if (!may) return { event: { is: 'code-asked', address: to.address, how: 'too-many' }, change: null };
  const expiresAt = after(now, codeLimits.life);
  return {
    event: { is: 'code-asked', address: to.address, how: 'taken' },
    change: { is: 'asked', to, addressHash, language, expiresAt },
  };
}

/** Holds a guess against the code of this conversation, for this address at this customer. */
export async function tryCode(
  { stepUp, conversation, now, changes }: Moment,
  who: Subject,
  guess: string,
): Promise<Outcome> {
  const code = await stepUp.codes.latest(conversation);
  const addressHash = stepUp.hash.ofAddress(who.address);
  const tries = (code?.tries ?? 0) + changes.filter(({ is }) => is === 'wrong').length;
  if (code === null || tries >= codeLimits.guesses || !countsFor(code, { ...who, addressHash }, now, changes))
    return { event: { is: 'code-tried', how: 'over', left: 0 }, change: null };
  if (sameHash(code.codeHash, guess) === 'yes') {
    const until = after(now, codeLimits.proof);
    return {
      event: { is: 'code-tried', how: 'right', left: 0 },
      change: { is: 'right', code: code.id, tries, who, until },
    };
  }
  const left = codeLimits.guesses - tries - 1;
  return {
    event: { is: 'code-tried', how: left === 0 ? 'over' : 'wrong', left },
    change: { is: 'wrong', code: code.id, tries },
  };
}

/** Asked for by this very turn, it cannot have been read yet. */
const countsFor = (
  code: OneTimeCode,
  who: { readonly tenant: string; readonly addressHash: string },
  now: Date,
  changes: readonly CodeChange[],
): boolean =>
  code.state === 'open' &&
  code.expiresAt > now &&
  code.tenant === who.tenant &&
  code.addressHash === who.addressHash &&
  changes.every(({ is }) => is === 'wrong');
