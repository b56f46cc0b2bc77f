import type { Intent } from '../../../diagnostics/model.ts';
import type { Classify, Judged, Ranked } from './classify/classifier.ts';
import { findJoints, type Joint } from './cut-clauses.ts';
import { wantsHuman } from './wants-human.ts';
import { withoutAsides } from './without-asides.ts';

export interface IntentsFound {
  /** All intents, the likeliest first. */
  readonly ranked: readonly Ranked[];
  /** What is asked, in the order in which to handle it; at least one. */
  readonly asked: readonly [Intent, ...Intent[]];
}

interface Cut {
  readonly first: Judged;
  readonly second: Judged;
  readonly joint: Joint;
}

const smallTalk: ReadonlySet<Intent> = new Set(['greeting', 'thanks-goodbye']);
const noRequest: ReadonlySet<Intent> = new Set(['greeting', 'thanks-goodbye', 'out-of-scope']);

/** How sure both halves of a message must be before it is two requests. */
const sureOf: Readonly<Record<Joint['is'], number>> = {
  announced: 0.4,
  sentence: 0.6,
  weak: 0.6,
  contrast: 2,
  reason: 2,
};
/** A clause is set aside from this chance on; where it may be, the message is not two requests. */
const setAside = 0.5;
const maybeSetAside = 0.3;
/** Nothing of this desk is likelier than this: it is none of its business. */
const unlikely = 0.2;
/** How much more the other intents must have than *out of scope*, which so many different things are. */
const strangeness = 2;

/** Under this, what stands above a forwarded message says too little by itself. */
const sureWithoutForwarded = 0.4;

/** What a message asks. Signatures and forwarded text are left out, unless nothing is asked without them. */
export function rankIntents(message: string, classify: Classify): IntentsFound {
  const own = withoutAsides(message);
  const found = rankText(own, classify);
  const [best] = found.ranked;
  if (own.length > message.length * 0.7 || best === undefined) return found;
  if (isRequest(found.asked[0]) && best.confidence >= sureWithoutForwarded) return found;
  if (found.asked.includes('talk-to-human')) return found;
  const whole = rankText(message, classify);
  return isRequest(whole.asked[0]) && (whole.ranked[0]?.confidence ?? 0) > 0.5 ? whole : found;
}

/** As a whole, and whether it falls into two requests. */
function rankText(text: string, classify: Classify): IntentsFound {
  const whole = withoutSmallTalk(text, classify);
  const cuts = findJoints(whole).map(
    (joint): Cut => ({
      first: classify(whole.slice(0, joint.end)),
      second: classify(whole.slice(joint.begin)),
      joint,
    }),
  );
  const ranked = combine(whole, classify(whole).ranked, cuts);
  const two = inTwo(text, cuts);
  if (two !== null) return { ranked: lift(ranked, two[0]), asked: two };
  if (wantsHuman(whole) || maybeHuman(ranked)) return withHuman(ranked, cuts);
  const [best] = ranked;
  if (best === undefined || isStrange(ranked)) {
    return { ranked: lift(ranked, 'out-of-scope'), asked: ['out-of-scope'] };
  }
  return { ranked, asked: [best.intent] };
}

/** Where nothing of the desk is asked, a fair chance that a person is wanted is enough: that wish is not to be missed. */
function maybeHuman(ranked: readonly Ranked[]): boolean {
  const [best] = ranked;
  const human = ranked.find(({ intent }) => intent === 'talk-to-human')?.confidence ?? 0;
  return best !== undefined && human >= (noRequest.has(best.intent) || best.confidence < 0.3 ? 0.15 : 0.5);
}

function isStrange(ranked: readonly Ranked[]): boolean {
  const strange = ranked.find(({ intent }) => intent === 'out-of-scope')?.confidence ?? 0;
  const best = ranked.find(({ intent }) => intent !== 'out-of-scope');
  if (best === undefined || best.confidence < unlikely) return true;
  return strange * (smallTalk.has(best.intent) ? 1 : strangeness) > best.confidence;
}

/** A wish for a person is never lost: alone it is the request, beside another it is the last. */
function withHuman(ranked: readonly Ranked[], cuts: readonly Cut[]): IntentsFound {
  const other = cuts
    .filter(({ first }) => first.aside < setAside)
    .map(({ first }) => first.ranked[0])
    .find((each) => each !== undefined && each.confidence > 0.5 && isRequest(each.intent));
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

/** Sentences of mere greeting or thanks are left out when anything else is said. */
function withoutSmallTalk(text: string, classify: Classify): string {
  const sentences = text.split(/(?<=[.?!\n])\s+/u).filter((sentence) => /\p{L}/u.test(sentence));
  if (sentences.length < 2) return text;
  const kept = sentences.filter((sentence) => {
    const [best] = classify(sentence).ranked;
    return best === undefined || !smallTalk.has(best.intent) || best.confidence < 0.7;
  });
  return kept.length === 0 ? text : kept.join(' ');
}

/** The whole, with the part that is meant counting for more than what is set aside, conceded or supposed. */
function combine(text: string, whole: readonly Ranked[], cuts: readonly Cut[]): readonly Ranked[] {
  const meant =
    notSetAside(cuts) ?? (cuts.find(({ joint }) => joint.is === 'contrast') ?? supposed(text, cuts))?.second;
  if (meant === undefined) return whole;
  const part = new Map(meant.ranked.map(({ intent, confidence }) => [intent, confidence]));
  return whole
    .map(({ intent, confidence }) => ({
      intent,
      confidence: 0.45 * confidence + 0.55 * (part.get(intent) ?? 0),
    }))
    .sort((a, b) => b.confidence - a.confidence);
}

/** *Not X but Y*: the half that is not set aside, where the other one is. */
function notSetAside(cuts: readonly Cut[]): Judged | undefined {
  const [best] = cuts
    .map(({ first, second }) => {
      const [meant, other] = first.aside > second.aside ? [second, first] : [first, second];
      return { meant, lead: other.aside - meant.aside, other };
    })
    .filter(({ other, meant }) => other.aside > setAside && meant.aside < setAside)
    .toSorted((a, b) => b.lead - a.lead);
  return best?.meant;
}

const supposes = /^(?:als|indien|stel|mocht|if|when|suppose|should)(?![\p{L}])/iu;

/** *If X, Y?*: Y is asked. */
const supposed = (text: string, cuts: readonly Cut[]): Cut | undefined =>
  supposes.test(text.trimStart()) ? cuts.find(({ joint }) => joint.is === 'weak') : undefined;

/** Two requests, when the text can be cut so that each half is surely another one and neither is set aside. */
function inTwo(text: string, cuts: readonly Cut[]): readonly [Intent, Intent] | null {
  if (cuts.some(({ first, second }) => Math.max(first.aside, second.aside) > maybeSetAside)) return null;
  const possible = supposes.test(text.trimStart()) ? cuts.filter(({ joint }) => joint.is !== 'weak') : cuts;
  const [best] = possible.flatMap(asTwo).toSorted((a, b) => b.sure - a.sure);
  return best?.asked ?? null;
}

function asTwo({ first, second, joint }: Cut): readonly { asked: readonly [Intent, Intent]; sure: number }[] {
  const [one] = first.ranked;
  const [other] = second.ranked;
  if (one === undefined || other === undefined || isSame(one.intent, other.intent)) return [];
  if (noRequest.has(one.intent) || noRequest.has(other.intent)) return [];
  const sure = Math.min(one.confidence, other.confidence);
  return sure >= sureOf[joint.is] ? [{ asked: [one.intent, other.intent], sure }] : [];
}

const teams: ReadonlySet<Intent> = new Set(['no-team-progress', 'team-progress-down']);
/** The same complaint, or two that one sentence is easily about. */
const isSame = (one: Intent, other: Intent) => one === other || (teams.has(one) && teams.has(other));
