import type { Understood } from './understood.ts';

const set = (words: string) => new Set(words.split(' '));

/** A yes by itself; the weaker ones only say yes when nothing else is said. */
const firm = set('ja yes yep yeah graag jazeker zeker doorsturen forward doe stuur');
const weak = set('ok oke oké okay prima goed sure fine klopt akkoord top');
const withFirm = set(
  'ok oke oké okay prima goed sure fine maar dat het dit is door it do that please wil ik hoor deze this dank je bedankt thanks',
);
const withWeak = set('ja yes graag doe maar hoor stuur door please');
const no = set('nee neen no nope niet nah hoeft');
const withNo = set('hoor dank je bedankt thanks thank you nodig laat maar niet dat hoeft needed it is');
const stops = set('stop annuleer annuleren cancel stoppen afbreken');
const withStop = set('maar please it this dit ermee nu now het de met');
const stopPhrases = set(
  'laat_maar laat_maar_zitten never_mind nevermind start_over begin_opnieuw opnieuw_beginnen vergeet_het forget_it',
);

/** Yes, no or stop, when that is all that is said; *ok, thanks* is no yes, so nothing is sent on by accident. */
export function findAnswer(text: string): Understood['answer'] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  if (words.length === 0 || words.length > 6 || text.includes('?')) return null;
  const says = (first: ReadonlySet<string>, rest: ReadonlySet<string>) =>
    first.has(words[0] ?? '') && words.every((word) => first.has(word) || rest.has(word));
  if (stopPhrases.has(words.join('_')) || says(stops, withStop)) return 'cancel';
  if (says(no, withNo)) return 'no';
  return says(firm, withFirm) || says(weak, withWeak) ? 'yes' : null;
}
