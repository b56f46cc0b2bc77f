import type { Classify } from '../../src/bots/conversation/understand/classify/classifier.ts';
import { plainText } from '../../src/bots/conversation/understand/plain-text.ts';
import { print, share } from './print.ts';
import type { Row } from './read-rows.ts';

const steps = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** Out of scope found against in scope rejected, for rising chances from which on a message is out of scope; and how sure it is against how often right. */
export function printCurve(rows: readonly Row[], classify: Classify): void {
  const chances = rows.map((row) => {
    const { ranked } = classify(plainText(row.text));
    const strange = ranked.find(({ intent }) => intent === 'out-of-scope')?.confidence ?? 0;
    return { row, strange, best: ranked[0] };
  });
  const outside = chances.filter(({ row }) => row.intent === 'out-of-scope');
  const inside = chances.filter(({ row }) => row.intent !== 'out-of-scope');
  print('out of scope from a chance of', 'found', 'rejected');
  for (const step of steps) {
    const isRejected = ({ strange }: { strange: number }) => strange >= step;
    print(`  ${step}`, share(outside, isRejected), share(inside, isRejected));
  }
  print('as sure as', 'messages', 'right');
  for (let from = 0; from < 10; from += 1) {
    const some = chances.filter(({ best }) => Math.min(9, Math.floor((best?.confidence ?? 0) * 10)) === from);
    const isRight = ({ row, best }: (typeof chances)[number]) => best?.intent === row.intent;
    print(`  ${from / 10} to ${(from + 1) / 10}`, String(some.length), share(some, isRight));
  }
}
