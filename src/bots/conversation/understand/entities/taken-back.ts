import type { Found } from './entities.ts';

const inFront =
  /(?:^|[\s,(])(?:niet|geen|not|no|in plaats van|instead of|rather than|i\.p\.v\.|ipv|dus niet|but not|and not|en niet|niet meer|no longer)(?: (?:om|over|naar|op|via|to|about|from|at|with|met|van|the|het|de))? ["'“(]?$/iu;
const behindIt =
  /^["'”)]?[,.]? (?:(?:nee|no|oeps|oops|sorry|wacht|wait|correctie|correction|of nee|bedoel|ik bedoel|i mean|make that)(?![\p{L}]))/iu;

/** *niet X maar Y*, *X, nee: Y*, *Y in plaats van X*: the value X is not meant. */
export const takenBack = (text: string, { from, to }: Found): boolean =>
  inFront.test(text.slice(Math.max(0, from - 40), from)) || behindIt.test(text.slice(to, to + 30));
