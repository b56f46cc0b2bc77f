import type { Intent } from '../../../diagnostics/model.ts';
import { asksWhere } from './asks-where.ts';
import type { Classify, Judged, Ranked } from './classify/classifier.ts';
import type { Joint } from './classify/cut-clauses.ts';
import { isStrange } from './is-strange.ts';
import { chanceOfTwo, type Half } from './is-two.ts';
import { missesPaths } from './misses-paths.ts';
import { wantsHuman } from './wants-human.ts';
import { withoutAsides } from './without-asides.ts';
import { withoutRepeats } from './without-repeats.ts';

export interface IntentsFound {
  /** All intents, the likeliest first. */
  readonly ranked: readonly Ranked[];
  /** What is asked, in the order in which to handle it; at least one. */
  readonly asked: readonly [Intent, ...Intent[]];
}

/** A message cut in two at a joint. */
interface Cut {
  readonly first: Half;
  readonly second: Half;
  readonly joint: Joint['is'];
}

const smallTalk: ReadonlySet<Intent> = new Set(['greeting', 'thanks-goodbye']);
const noRequest: ReadonlySet<Intent> = new Set(['greeting', 'thanks-goodbye', 'out-of-scope']);

/** From this chance on a message is two requests. */
const sureOfTwo = 0.45;
/** A half that counts for less than this beside the other asks nothing. */
const leastEven = 0.4;
const sureOfHuman = 0.7;
/** A clause that wishes for a person is heard although others count for more. */
const leastEvenOfHuman = 0.3;

/** Under this, what stands above a forwarded message says too little by itself. */
const sureWithoutForwarded = 0.4;

/** What a message asks. Signatures and forwarded text are left out, unless nothing is asked without them. */
export function rankIntents(message: string, classify: Classify): IntentsFound {
  const own = withoutAsides(message);
  const found = rankText(withoutRepeats(own), classify);
  const [best] = found.ranked;
  if (own.length > message.length * 0.7 || best === undefined) return found;
  if (isRequest(found.asked[0]) && best.confidence >= sureWithoutForwarded) return found;
  if (found.asked.includes('talk-to-human')) return found;
  const whole = rankText(message, classify);
  return isRequest(whole.asked[0]) && (whole.ranked[0]?.confidence ?? 0) > 0.5 ? whole : found;
}

/** As a whole, and whether it falls into two requests. */
function rankText(text: string, classify: Classify): IntentsFound {
  const judged = classify(text);
  const kept = withoutSmallTalk(judged);
  const ranked = kept.length === judged.clauses.length ? judged.ranked : judged.only(kept);
  const cuts = cutsOf(judged, kept, ranked);
  const two = inTwo(text, cuts);
  const isHumanWanted = wantsHuman(text) || saysHuman(judged);
  if (two !== null) return { ranked: lift(ranked, two[0]), asked: isHumanWanted ? andHuman(two) : two };
  if (asksWhere(text)) return { ranked: lift(ranked, 'user-missing'), asked: ['user-missing'] };
  if (isHumanWanted || maybeHuman(ranked)) return withHuman(ranked, cuts);
  const [best] = ranked;
  if (best === undefined || isStrange(text, ranked)) {
    return { ranked: lift(ranked, 'out-of-scope'), asked: ['out-of-scope'] };
  }
  const isPaths = best.intent === 'user-missing' && cuts.length === 0 && missesPaths(text);
  const intent = isPaths ? 'learning-paths-changed' : meantBeside(best, ranked[1]);
  return { ranked: lift(ranked, intent), asked: [intent] };
}

/** Small talk that is not sure gives way to a request that is hardly less likely. */
function meantBeside(best: Ranked, second: Ranked | undefined): Intent {
  const gives = smallTalk.has(best.intent) && best.confidence < 0.5 && second !== undefined;
  return gives && isRequest(second.intent) && second.confidence > best.confidence * 0.7
    ? second.intent
    : best.intent;
}

/** At every joint between the clauses that are kept, which are a run of all. */
function cutsOf(
  { clauses, best }: Judged,
  kept: readonly number[],
  ranked: readonly Ranked[],
): readonly Cut[] {
  const from = kept[0] ?? 0;
  const to = from + kept.length;
  const half = (begin: number, end: number): Half => {
    const says = best(begin, end);
    const own = clauses.slice(begin, end);
    return {
      says,
      whole: ranked.find(({ intent }) => intent === says.intent)?.confidence ?? 0,
      heed: Math.max(...own.map(({ heed }) => heed)),
      tone: own.reduce((all, { tone }) => all | tone, 0),
    };
  };
  return clauses.slice(from + 1, to).map(({ joint }, before) => {
    const at = from + 1 + before;
    return { first: half(from, at), second: half(at, to), joint: joint ?? 'weak' };
  });
}

const evenness = ({ first, second }: Cut): number =>
  Math.min(first.heed, second.heed) / Math.max(first.heed, second.heed);

/** A clause that is sure by itself that a person is wanted, and that is not set aside. */
function saysHuman({ clauses, best }: Judged): boolean {
  const most = Math.max(...clauses.map(({ heed }) => heed));
  return clauses.some(({ heed }, number) => {
    const { intent, confidence } = best(number, number + 1);
    return intent === 'talk-to-human' && confidence >= sureOfHuman && heed >= most * leastEvenOfHuman;
  });
}

/** Two requests, and a person as the last where neither is that wish. */
const andHuman = (two: readonly [Intent, Intent]): readonly [Intent, ...Intent[]] =>
  two.includes('talk-to-human') ? two : [...two, 'talk-to-human'];

/** Where nothing of the desk is asked, a fair chance that a person is wanted is enough: that wish is not to be missed. */
function maybeHuman(ranked: readonly Ranked[]): boolean {
  const [best] = ranked;
  const human = ranked.find(({ intent }) => intent === 'talk-to-human')?.confidence ?? 0;
  return best !== undefined && human >= (noRequest.has(best.intent) || best.confidence < 0.3 ? 0.15 : 0.3);
}

/** A wish for a person is never lost: alone it is the request, beside another it is the last. */
function withHuman(ranked: readonly Ranked[], cuts: readonly Cut[]): IntentsFound {
  const other = cuts
    .filter((cut) => evenness(cut) >= leastEven)
    .map(({ first }) => first.says)
    .find((each) => each.confidence > 0.5 && isRequest(each.intent));
  if (other === undefined || noRequest.has(ranked[0]?.intent ?? 'greeting')) {
    return { ranked: lift(ranked, 'talk-to-human'), asked: ['talk-to-human'] };
  }
  return { ranked: lift(ranked, other.intent), asked: [other.intent, 'talk-to-human'] };
}

const isRequest = (intent: Intent) => !noRequest.has(intent) && intent !== 'talk-to-human';

/** The intent put first, as sure as the first was. */
function lift(ranked: readonly Ranked[], intent: Intent): readonly Ranked[] {
  const [first] = ranked;
  if (first === undefined || first.intent === intent) return ranked;
  const own = ranked.find((each) => each.intent === intent)?.confidence ?? 0;
  return [
    { intent, confidence: first.confidence },
    ...ranked
      .filter((each) => each.intent !== intent)
      .map((each) => (each.intent === first.intent ? { ...each, confidence: own } : each))
      .sort((a, b) => b.confidence - a.confidence),
  ];
}

/** The numbers of the clauses; those of mere greeting or thanks at the begin and the end are left out when anything else is said. */
function withoutSmallTalk({ clauses, best }: Judged): readonly number[] {
  const says = (number: number) => {
    const { intent, confidence } = best(number, number + 1);
    return !smallTalk.has(intent) || confidence < 0.7;
  };
  const all = clauses.map((_, number) => number);
  const first = all.findIndex(says);
  return all.length < 2 || first < 0 ? all : all.slice(first, all.findLastIndex(says) + 1);
}

const supposes = /^(?:als|indien|stel|mocht|if|when|suppose|should)(?![\p{L}])/iu;

/** Two requests, when the text can be cut so that each half surely is another one and neither is only told. */
function inTwo(text: string, cuts: readonly Cut[]): readonly [Intent, Intent] | null {
  const isSupposed = supposes.test(text.trimStart());
  let surest = sureOfTwo;
  let two: readonly [Intent, Intent] | null = null;
  for (const { first, second, joint } of cuts) {
    const [one, other] = [first.says.intent, second.says.intent];
    if (isSame(one, other) || noRequest.has(one) || noRequest.has(other)) continue;
    const chance = chanceOfTwo(first, second, joint, isSupposed);
    if (chance < surest) continue;
    surest = chance;
    two = [one, other];
  }
  return two;
}

const teams: ReadonlySet<Intent> = new Set(['no-team-progress', 'team-progress-down']);
/** The same complaint, or two that one sentence is easily about. */
const isSame = (one: Intent, other: Intent) => one === other || (teams.has(one) && teams.has(other));
