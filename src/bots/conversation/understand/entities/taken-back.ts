import type { Found } from './entities.ts';

const inFront =
  /(?:^|[\s,(])(?:niet|geen|not|no|in plaats van|instead of|rather than|i\.p\.v\.|ipv|dus niet|but not|and not|en niet|niet meer|no longer|never mind|nevermind)(?: (?:om|over|naar|op|per|onder|bij|via|to|on|in|by|about|from|at|with|met|van|the|het|de))? ["'“(]?$/iu;
const behindIt =
  /^["'”)]?[,.:]? (?:(?:nee|no|oeps|oops|sorry|wacht|wait|correctie|correction|of nee|bedoel|ik bedoel|i mean|make that|pardon|foutje|or rather|of liever|of eigenlijk|hang on|hold on|wacht even|that's the old|dat is (?:de|het|mijn|haar|zijn) oude?|dat was|maar (?:zitten|rusten|laten)|scratch that|strike that|kan niet meer|gaat niet door|is off|valt af|is verkeerd|was een vergissing|was a mistake)(?![\p{L}]))/iu;
/** *Eerst probeerde ik X, maar …*: told and left behind. */
const before =
  /(?:^|[\s,.(])(?:eerst (?:probeerde|had|zei|schreef|typte|noemde) ik|ik (?:zei|schreef|typte|noemde)(?: net| eerst| eerder)?|ik had eerst|first i (?:tried|said|wrote|typed)|i (?:said|wrote|typed|first tried|first said)|at first i (?:tried|said|wrote)|earlier i (?:said|wrote))(?: de| het| the)? ["'“]?$/iu;
const afterwards = /^.{0,60}?(?:^|[\s,])(?:maar|but|ik bedoel|i mean|i meant|bedoelde)(?![\p{L}])/iu;

/** *niet X maar Y*, *X, nee: Y*, *Y in plaats van X*: the value X is not meant. */
export const takenBack = (text: string, { from, to }: Found): boolean =>
  inFront.test(text.slice(Math.max(0, from - 40), from)) ||
  behindIt.test(text.slice(to, to + 40)) ||
  (before.test(text.slice(Math.max(0, from - 40), from)) && afterwards.test(text.slice(to, to + 80)));
