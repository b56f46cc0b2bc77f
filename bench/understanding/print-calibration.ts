import {
  type Classify,
  createClassify,
  type Ranked,
} from '../../src/bots/conversation/understand/classify/classifier.ts';
import { learned } from '../../src/bots/conversation/understand/load-understanding.ts';
import { plainText } from '../../src/bots/conversation/understand/plain-text.ts';
import { rankIntents } from '../../src/bots/conversation/understand/rank-intents.ts';
import { print } from './print.ts';
import type { Row } from './read-rows.ts';

const warmths = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.6];

/** Of the messages in a tier, how many must be understood well: the first, or for an offer one of the first three. */
const wanted = { act: 0.95, confirm: 0.75, offer: 0.75 };

/** The warmth at which chances say best what is asked, and the thresholds of the tiers that keep to `wanted` there. */
export function printCalibration(rows: readonly Row[]): void {
  const model = learned();
  const tried = warmths.map((warmth) => {
    const classify = createClassify(model, warmth);
    return { warmth, classify, surprise: surpriseOf(rows, classify) };
  });
  print('warmth', 'surprise');
  for (const { warmth, surprise } of tried) print(`  ${warmth}`, surprise.toFixed(4));
  const [best] = tried.toSorted((one, other) => one.surprise - other.surprise);
  if (best === undefined) return;
  const said = rows.flatMap((row) => {
    const { ranked } = rankIntents(plainText(row.text), best.classify);
    return ranked[0] === undefined ? [] : [{ row, ranked, confidence: ranked[0].confidence }];
  });
  const act = lowest(said, 1, wanted.act, 1);
  const confirm = lowest(said, act, wanted.confirm, 1);
  const offer = lowest(said, confirm, wanted.offer, 3);
  print('proposed: warmth, act, confirm, offer', String(best.warmth), ...[act, confirm, offer].map(String));
}

/** How surprising the right intents are, on average: the lower, the better the chances. */
function surpriseOf(rows: readonly Row[], classify: Classify): number {
  const each = rows.map((row) => {
    const { ranked } = classify(plainText(row.text));
    return -Math.log(Math.max(1e-6, ranked.find(({ intent }) => intent === row.intent)?.confidence ?? 0));
  });
  return each.reduce((sum, one) => sum + one, 0) / rows.length;
}

interface Said {
  readonly row: Row;
  readonly ranked: readonly Ranked[];
  readonly confidence: number;
}

/** How many messages at least are judged together. */
const fewest = 20;

/** The lowest threshold under another from which on enough of the messages just above it are right. */
function lowest(said: readonly Said[], under: number, share: number, first: number): number {
  for (let from = 5; from < under * 100; from += 1) {
    const some = said
      .filter(({ confidence }) => confidence >= from / 100 && confidence < Math.min(under, from / 100 + 0.15))
      .toSorted((one, other) => one.confidence - other.confidence);
    const right = some.filter(({ row, ranked }) =>
      ranked.slice(0, first).some(({ intent }) => intent === row.intent),
    );
    if (some.length >= fewest && right.length >= share * some.length) return from / 100;
  }
  return under;
}
