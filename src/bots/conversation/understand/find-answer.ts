import { phrases } from './phrases.ts';
import type { Answer } from './understood.ts';

const set = (words: string) => new Set(words.split(' '));

/** A yes by itself; the weaker ones only say yes when nothing else is said. */
const firm = set('ja yes yep yeah graag jazeker zeker doorsturen forward doe stuur');
const weak = set('ok oke oké okay prima goed sure fine klopt akkoord top');
const withFirm = set(
  'ok oke oké okay prima goed sure fine maar dat het dit is door it do that please wil ik hoor deze this dank je bedankt thanks klopt inderdaad correct right prima indeed',
);
const withWeak = set('ja yes graag doe maar hoor stuur door please');
const no = set('nee neen no nope niet nah hoeft');
const withNo = set('hoor dank je bedankt thanks thank you nodig laat maar niet dat hoeft needed it is');
const stops = set('stop annuleer annuleren cancel stoppen afbreken');
const withStop = set('maar please it this dit ermee nu now het de met');
const stopPhrases = set('laat_maar laat_maar_zitten never_mind nevermind vergeet_het forget_it');
/** Said about the conversation itself, in so many words. */
const moves: Readonly<Record<'skip' | 'repeat' | 'start-over', ReadonlySet<string>>> = {
  skip: set(
    'sla_over overslaan sla_maar_over sla_dit_over sla_deze_over sla_dat_over volgende volgende_vraag skip skip_it skip_this skip_this_one skip_that next next_question next_one',
  ),
  repeat: set(
    'herhaal herhalen herhaal_dat herhaal_dat_eens herhaal_het herhaal_eens kun_je_dat_herhalen kan_je_dat_herhalen wil_je_dat_herhalen nog_een_keer nog_eens zeg_dat_nog_eens wat_zei_je wat_zeg_je wat_was_dat repeat repeat_that repeat_it say_again say_that_again say_it_again can_you_repeat_that could_you_repeat_that please_repeat come_again what_did_you_say pardon',
  ),
  'start-over': set(
    'opnieuw begin_opnieuw opnieuw_beginnen begin_maar_opnieuw begin_overnieuw overnieuw helemaal_opnieuw van_voren_af_aan van_vooraf_aan start_over start_again restart begin_again from_the_top',
  ),
};
const kindly = new Set(['please', 'alsjeblieft', 'alstublieft', 'aub', 'svp', 'graag', 'even']);

/** It works again. Longer than a short answer, so what takes it back is looked for as well. */
const works = phrases(
  "het werkt weer|het werkt nu|werkt het weer|werkt nu weer|doet het weer|doet het nu|is opgelost|al opgelost|opgelost|het is gelukt|is nu gelukt|het lukt weer|het lukt nu|ik kan weer inloggen|ik kan er weer in|kan weer inloggen|kan er weer in|ik ben erin|ik ben binnen|hij staat er nu in|ze staat er nu in|hij staat er nu|ze staat er nu|het klopt nu|klopt nu weer|it works now|it works again|works again|working again|works now|is working now|all working|is fixed|got fixed|is solved|is resolved|sorted now|all sorted|i can log in again|can log in again|i am in again|i am in now|i'm in now|it is there now|she is there now|he is there now",
);
const stillNot = phrases(
  "niet|nog steeds|geen|nooit|soms|maar|als|wanneer|hoe|waarom|not|n't|never|still|sometimes|but|if|when|how|why|can't|doesn't|isn't|won't",
);

/** Yes, no or stop, when that is all that is said; *ok, thanks* is no yes, so nothing is sent on by accident. */
export function findAnswer(text: string): Answer | null {
  return saysMove(text) ?? (saysSolved(text) ? 'solved' : shortAnswer(text));
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

function saysMove(text: string): Answer | null {
  const said = wordsOf(text)
    .filter((word) => !kindly.has(word))
    .join('_');
  const all = ['skip', 'repeat', 'start-over'] as const;
  return all.find((move) => moves[move].has(said)) ?? null;
}

/** One sentence says so, and nothing takes it back. */
const saysSolved = (text: string): boolean =>
  text.length <= 200 && !text.includes('?') && works(text) && !stillNot(text);

function shortAnswer(text: string): Answer | null {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 6 || text.includes('?')) return null;
  const says = (first: ReadonlySet<string>, rest: ReadonlySet<string>) =>
    first.has(words[0] ?? '') && words.every((word) => first.has(word) || rest.has(word));
  if (stopPhrases.has(words.join('_')) || says(stops, withStop)) return 'cancel';
  if (says(no, withNo)) return 'no';
  return says(firm, withFirm) || says(weak, withWeak) ? 'yes' : null;
}
