import type { Intent } from '../../../diagnostics/model.ts';
import type { Ranked } from './classify/classifier.ts';
import { wantsPassword } from './entities/wants-password.ts';
import { namesOthers } from './names-others.ts';

/** Nothing of this desk is likelier than this: it is none of its business. */
const unlikely = 0.2;
/** How much more the other intents must have than *out of scope*, which so many different things are. */
const strangeness = 4;
/** How much more again, where something is named that is not of this desk. */
const foreignness = 5;

const smallTalk: ReadonlySet<Intent> = new Set(['greeting', 'thanks-goodbye']);

/** Whether a message is none of this desk's business. */
export function isStrange(text: string, ranked: readonly Ranked[]): boolean {
  const strange = ranked.find(({ intent }) => intent === 'out-of-scope')?.confidence ?? 0;
  const best = ranked.find(({ intent }) => intent !== 'out-of-scope');
  if (best === undefined || best.confidence < unlikely || wantsPassword(text)) return true;
  const least = (smallTalk.has(best.intent) ? 1 : strangeness) * (namesOthers(text) ? foreignness : 1);
  return strange * least > best.confidence;
}
