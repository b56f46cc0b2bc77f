import { conceptsOf } from '../words/concepts.ts';
import { type Found, findAll } from './entities.ts';
import { isJoinedName, isSlip } from './joined-names.ts';
import type { WordLists } from './word-lists.ts';

const value = "(?<value>[\\p{L}\\p{N}][\\p{L}\\p{N}._'\\\\-]{2,60})";
/** Called one in so many words. */
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:gebruikersna?am|inlog?na?am|loginna?am|username|user name|login name|inlognamen|usernames|user id|userid|inlogcode|personeelscode)(?: ?(?:is|van|:|=))? ?["'“‘]?${value}`,
  'giu',
);
/** Behind these a word that is no word of either language is one too, and so is a long number. */
const ledIn = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:gebruiker|user|login|inlog|account|accounts|profiel|profile|profielen|profiles|id|(?:inloggen|aanmelden|ingelogd|inlog|aangemeld) (?:met|als)|(?:log|logs|logging|logged|sign|signs|signing|signed) (?:in|on) (?:with|as))(?: ?(?:is|:|=))? ["'“‘]?${value}(?![@])`,
  'giu',
);
/** What somebody signs in with is one whatever it looks like. */
const usedAs =
  /(?<![\p{L}\p{N}])(?:(?:inloggen|aanmelden|ingelogd|aangemeld|inlog) als|(?:log|logs|logging|logged|sign|signs|signing|signed) (?:in|on) as) ["'“‘]?(?<value>\p{Ll}{5,30}\d*)(?![\p{L}\p{N}@._-])/gu;
const written =
  /(?<![\p{L}\p{N}@./_\\-])(?<value>\p{Ll}[\p{Ll}\p{N}]*(?:[._]\p{Ll}[\p{Ll}\p{N}]*)+|\p{Ll}{2,}[._]\p{N}{2,6}|\p{Ll}{3,}-0\d{1,4}|\p{Ll}{2,}\d{1,5}|\p{Ll}\d{3,7}|\p{L}[\p{L}\p{N}-]{1,20}\\[\p{L}\p{N}._-]{2,40})(?![\p{L}\p{N}@/_\\]|\.\p{L}|-\p{L})/gu;
const plain = /(?<![\p{L}\p{N}@./_'\\-])[a-z]{4,30}\d{0,4}(?![\p{L}\p{N}@/_'\\-]|\.\p{L})/gu;
const ending = /\.(?:nl|com|be|eu|org|net|io|app|uk|example|pdf|xlsx?|csv|docx?|png|jpe?g|txt|xml|json)$/u;
const noName =
  /^(?:mp[34]|utf\d+|covid19|office365|[mo]365|win1[01]|base64|sha256|ipv[46]|[a-z]{1,2}\d|gr8|str8|no\d|(?:row|rij|regel|stap|step|fase|phase|week|dag|day|groep|group|niveau|level|module|q|h|versie|version|nr|deel|part|kolom|column)\d+)$/u;

/** Usernames: called one, or written as one, such as `s.jansen`, `jdevries2`, `wvdberg` or `ZORG\jan`. */
export function findUsernames(text: string, taken: readonly Found[], lists: WordLists): readonly Found[] {
  const said = findAll(text, named)
    .map(bare)
    .filter((found) => isNamed(found.text, lists));
  const led = findAll(text, ledIn)
    .map(bare)
    .filter(({ text: word }) => /^\d{5,}$/u.test(word) || isOdd(word, lists));
  const seen = findAll(text, written).filter(({ text: word }) => looksLikeOne(word, lists));
  const alike = findAll(text, plain).filter(({ text: word }) => isJoinedName(word, lists));
  const joined = alike.length === 0 || isHurried(text, lists) ? [] : alike;
  const used = findAll(text, usedAs).filter(
    ({ text: word }) => !isKnown(word, lists) && !isSlip(word, lists),
  );
  return [...said, ...led, ...seen, ...joined, ...used]
    .filter(({ from, to }) => !taken.some((other) => from < other.to && other.from < to))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((one, index, all) => !all.slice(0, index).some((other) => one.from < other.to));
}

const bare = ({ text, from }: Found): Found => {
  const name = text.replace(/[.'_-]{1,9}$/u, '');
  return { text: name, from, to: from + name.length };
};

/** Behind *username* anything is one that is no word of the sentence and no first name. */
const isNamed = (word: string, lists: WordLists) =>
  /[\d._\\]/u.test(word) || (/^\p{Ll}+$/u.test(word) && !isKnown(word, lists) && !describes.test(word));

/** *Is my user name case-sensitive?* */
const describes = /(?:gevoelig|lijk|ig|baar|loos|isch|able|ible|ive|ous|ful|less|ed|end|ing)$/u;

const isKnown = (word: string, lists: WordLists) =>
  lists.isEveryday(word.toLowerCase()) ||
  lists.isFirstName(word.toLowerCase()) ||
  conceptsOf(word.toLowerCase()).length > 0;

/** An initial and a surname, or letters and figures: what nobody takes for a word. */
const isOdd = (word: string, lists: WordLists) =>
  /^\p{Ll}/u.test(word) && (/^\p{Ll}+\d+$/u.test(word) || isJoinedName(word, lists)) && !noName.test(word);

const looksLikeOne = (word: string, lists: WordLists) =>
  word.includes('\\') ||
  (word.split(/[._-]/u).some((part) => part.length > 2) &&
    !ending.test(word) &&
    !noName.test(word) &&
    !word.split('.').every((part) => part.length > 1 && lists.isEveryday(part)));

/** Where a quarter of the words is none, most are slips of the finger. */
function isHurried(text: string, lists: WordLists): boolean {
  const words = text.match(/(?<![\p{L}@.])\p{Ll}{3,}(?![\p{L}@]|\.\p{L})/gu) ?? [];
  const strange = words.filter((word) => !isKnown(word, lists) && !isJoinedName(word, lists));
  return words.length > 3 && strange.length * 4 > words.length;
}
