import type { Ranked } from './classify/classifier.ts';
import { tones } from './classify/clause-tones.ts';
import type { Joint } from './classify/cut-clauses.ts';

/** One half of a message that is cut in two. */
export interface Half {
  readonly says: Ranked;
  /** The chance of the same in the whole message. */
  readonly whole: number;
  /** How much the most heeded of its clauses counts. */
  readonly heed: number;
  /** The tones of all its clauses together. */
  readonly tone: number;
}

/**
 * What speaks for two requests and what against it, as weights of a logistic regression over 4,700 messages by other
 * hands that the classifier had not learned from, every cut of them an example. Both halves sure, neither lost in the
 * whole: two. The second half counting for more, the first told as well, solved or gainsaid, the second denied or long
 * ago: one of them is only told.
 */
const weight = {
  always: -0.38,
  first: 0.41,
  second: 0.37,
  lesser: 0.44,
  lesserInWhole: 0.29,
  secondHeeded: -1.46,
  uneven: -0.68,
  announced: 0.69,
  supposed: -2.52,
  firstInContrast: -1.08,
  firstWell: -0.47,
  firstSolved: -1.35,
  secondDenied: -0.96,
  secondPast: -0.86,
} as const;

/** Under this, a half says nothing by itself. */
const leastSure = 0.25;

const logOdds = (chance: number, furthest: number): number =>
  Math.max(-furthest, Math.min(furthest, Math.log(Math.max(1e-4, chance) / Math.max(1e-4, 1 - chance))));

/** The chance that both halves of a message ask something. */
export function chanceOfTwo(one: Half, other: Half, joint: Joint['is'], isSupposed: boolean): number {
  const lesser = Math.min(one.says.confidence, other.says.confidence);
  if (lesser < leastSure) return 0;
  const lead = Math.log(other.heed / one.heed);
  const sum =
    weight.always +
    weight.first * logOdds(one.says.confidence, 4) +
    weight.second * logOdds(other.says.confidence, 4) +
    weight.lesser * logOdds(lesser, 4) +
    weight.lesserInWhole * logOdds(Math.min(one.whole, other.whole), 6) +
    weight.secondHeeded * lead +
    weight.uneven * Math.abs(lead) +
    (joint === 'announced' ? weight.announced : 0) +
    (isSupposed ? weight.supposed : 0) +
    told(one, other);
  return 1 / (1 + Math.exp(-sum));
}

function told(one: Half, other: Half): number {
  const notes: readonly (readonly [tone: number, note: number, weight: number])[] = [
    [one.tone, tones.inContrast, weight.firstInContrast],
    [one.tone, tones.well, weight.firstWell],
    [one.tone, tones.solved, weight.firstSolved],
    [other.tone, tones.denied, weight.secondDenied],
    [other.tone, tones.past, weight.secondPast],
  ];
  return notes.reduce((sum, [tone, note, each]) => ((tone & note) === 0 ? sum : sum + each), 0);
}
