import { particles, properNouns } from '../everyday-words.ts';
import type { Token } from '../read-tokens.ts';
import { properNounsToo } from '../words/proper-nouns-too.ts';

/** Words that may be somebody's name or a department: from a place in the tokens up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const isCapital = ({ text }: Token) => /^'?\p{Lu}/u.test(text) || /^\p{Ll}'\p{Lu}/u.test(text);
export const isLetters = ({ text }: Token) => /^'?\p{L}[\p{L}\p{M}'.-]*$/u.test(text);
export const isShout = ({ text }: Token) => text.length > 2 && /^\p{Lu}[\p{Lu}'-]+/u.test(text);
export const isInitials = ({ text }: Token) => /^(?:\p{Lu}\.){1,5}$|^\p{Lu}$/u.test(text);
/** A product, a day, the opening of a letter. */
export const isThing = ({ word }: Token) => properNouns.has(word) || properNounsToo.has(word);
/** *SharePoint*, *Excel-import*: a capital inside, where no name has one, or a product in front. */
export const isBrand = ({ text, word }: Token) =>
  (/\p{Ll}\p{Lu}/u.test(text) &&
    !/^(?:Mc|Mac|De|Van|Den|Le|La|Fitz|Di|Da|El|Al|Ter|Ten|O'|D')\p{Lu}\p{Ll}+/u.test(text)) ||
  /^(?:excel|word|csv|pdf|hr|afas|teams|office|power)(?:-|\p{L}{4,})/u.test(word);

/** Behind the small words that begin at a place, no more than three. */
export function pastParticles(tokens: readonly Token[], place: number): number {
  let next = place;
  while (next < place + 3 && isParticle(tokens[next])) next += 1;
  return next;
}

const isParticle = (token: Token | undefined) =>
  token?.is === 'word' && particles.has(token.text.toLowerCase());

/** In small letters only what ends as surnames do goes on as one. */
export const surnameLike =
  /(?:sen|ssen|stra|sma|inga|ink|mans|man|huis|berg|dijk|kamp|veld|hof|meijer|meyer|bakker|visser|smit|smits|mulder|vries|bos|jong|dam|hoven|laar|straat|son|ton|ley|oglu|ski|ska|wicz|yan|ic|ez|enko|poulos|hara|moto)$/u;

/** These join the parts of a name by themselves; others only in front of another small word. */
export const joining: ReadonlySet<string> = new Set(
  "de den der 't ten ter el al bin ben ibn di da dos du la le von vd v.d van".split(' '),
);
export const titles: ReadonlySet<string> = new Set(
  'heer mevrouw meneer mevr mw dhr mr mrs ms miss sir dr drs ing ir prof juf meester collega colleague naam name'.split(
    ' ',
  ),
);
/** Words that are first names as well, and hardly ever meant so. */
export const hardlyNames: ReadonlySet<string> = new Set(
  'who wie what wat ik i wil ben kan an said may will as den stan elke neither either both mon tue wed thu fri sat sun ma di wo vr za zo mon-thu mon-fri ma-do ma-vr most others anderen'.split(
    ' ',
  ),
);
