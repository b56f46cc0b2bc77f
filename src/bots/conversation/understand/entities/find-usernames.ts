import { everydayWords } from '../everyday-words.ts';
import { conceptsOf } from '../words/concepts.ts';
import { firstNames } from '../words/first-names.ts';
import { type Found, findAll } from './entities.ts';

const named =
  /(?<![\p{L}\p{N}])(?:gebruikersnaam|inlognaam|loginnaam|username|user name|login name|user id|userid)(?: ?(?:is|:|=))? ?["'“‘]?(?<value>\p{L}[\p{L}\p{N}._'-]{2,60})/giu;
const written =
  /(?<![\p{L}\p{N}@./_-])(?<value>\p{Ll}[\p{Ll}\p{N}]*(?:[._]\p{Ll}[\p{Ll}\p{N}]*)+|\p{Ll}{2,}\d{1,5}|\p{Ll}\d{3,7})(?![\p{L}\p{N}@/_]|\.\p{L}|-\p{L})/gu;
const ending = /\.(?:nl|com|be|eu|org|net|io|app|uk|example|pdf|xlsx?|csv|docx?|png|jpe?g|txt|xml|json)$/u;
const noName =
  /^(?:mp[34]|utf\d+|covid19|office365|[mo]365|win1[01]|base64|sha256|ipv[46]|[a-z]{1,2}\d|gr8|str8|no\d|row\d+|rij\d+|regel\d+|stap\d+|step\d+)$/u;
/** Behind these a word that is no word of either language is a username too. */
const ledIn =
  /(?<![\p{L}\p{N}])(?:gebruiker|user|login|inlog|account|id|(?:inloggen|aanmelden|ingelogd) (?:met|als)|(?:log|logging|logged|sign|signing) in (?:with|as))(?: ?(?:is|:|=))? ["'“‘]?(?<value>\p{Ll}[\p{Ll}\p{N}]{4,30})(?![\p{L}\p{N}@._-])/gu;
/** Behind *username* these are words of the sentence. */
const words = new Set(
  "aub and are als blocked can't dan does doesn doesn't doesnt doet een fails for forgot forgotten geblokkeerd has heeft het hetzelfde isn isn't isnt kan keeps klopt kwijt locked lukt mag met mijn mine moet naam name niet not nog onbekend ook page pagina please pls same staat that the then this unknown van vergeten voor was weg werkt with won't wordt works wrong".split(
    ' ',
  ),
);

/** Usernames: named as one, or written as one, such as `s.jansen` or `jdevries2`. */
export function findUsernames(text: string, taken: readonly Found[]): readonly Found[] {
  const said = findAll(text, named)
    .map(bare)
    .filter(({ text: word }) => !words.has(word.toLowerCase()) && !firstNames.has(word.toLowerCase()));
  const led = findAll(text, ledIn).filter(({ text: word }) => isNoWord(word));
  const seen = findAll(text, written).filter(({ text: word }) => looksLikeOne(word));
  return [...said, ...led, ...seen]
    .filter(({ from, to }) => !taken.some((other) => from < other.to && other.from < to))
    .filter((one, index, all) => all.findIndex(({ from }) => from === one.from) === index)
    .toSorted((a, b) => a.from - b.from);
}

const bare = ({ text, from }: Found): Found => {
  const value = text.replace(/[.'_-]{1,9}$/u, '');
  return { text: value, from, to: from + value.length };
};

/** An initial and a surname written together, such as `wdekoning`: a word that nothing else knows. */
const isNoWord = (word: string) =>
  /^\p{Ll}{1,2}(?:de|van|vd|ter|ten)?\p{Ll}{3,}\d*$/u.test(word) &&
  !words.has(word) &&
  !everydayWords.has(word) &&
  !firstNames.has(word) &&
  conceptsOf(word).length === 0 &&
  /^(?:[^aeiou]{2}|[^aeiou]de|[^aeiou]van|[aeiou][^aeiou]{2})/u.test(word) &&
  !/(?:ing|tion|heid|lijk|ment|ness|ful|ten|den|ged|ste|aal|isch)$/u.test(word);

const looksLikeOne = (word: string) =>
  word.split(/[._]/u).some((part) => part.length > 2) && !ending.test(word) && !noName.test(word);
