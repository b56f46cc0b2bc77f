import type { WordLists } from './word-lists.ts';

/** How words of either language begin, by the consonants in front. */
const onsets = new Set(
  'b c d f g h j k l m n p q r s t v w x y z bl br ch chr cl cr dr dw fl fr gl gn gr kl kn kr kw ph phr pl pr ps qu rh sc sch schr scl scr sf sh shr sj sk sl sm sn sp spl spr sq squ st str sw th thr tj tr ts tw vl vr wh wr zw kh dj'.split(
    ' ',
  ),
);
const onsetOf = (word: string) => /^[bcdfghjklmnpqrstvwxz]*/u.exec(word)?.[0] ?? '';
const withSmallWords = /^[a-z]{1,2}(?:vd|de|van|vande|vanden|vander|vd|ter|ten|el|al)(?<rest>[a-z]{3,})$/u;

/** *kvisser*, *jdevries*, *wvdberg3*: an initial and a surname in one, which no word of a language looks like. */
export function isJoinedName(written: string, lists: WordLists): boolean {
  const word = written.replace(/\d{1,4}$/u, '');
  if (!/^[a-z]{4,30}$/u.test(word) || isWord(word, lists)) return false;
  const rest = word.slice(1);
  const particles = withSmallWords.exec(word)?.groups?.['rest'];
  const odd = onsetOf(word).length > 1 && !onsets.has(onsetOf(word));
  if (particles !== undefined && lists.isSurname(particles)) return true;
  if (lists.isSurname(rest) && (odd || rest.length >= 5)) return true;
  const canBeSaid = onsets.has(onsetOf(rest)) && /[aeiouy]/u.test(rest) && rest.length >= 4;
  return odd && (canBeSaid || particles !== undefined) && !isSlip(word, lists);
}

const isWord = (word: string, lists: WordLists) =>
  lists.isEveryday(word) || lists.isFirstName(word) || lists.isSurname(word);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Whether one slip of the finger makes it a word; the letter in front is the initial. */
export function isSlip(word: string, lists: WordLists): boolean {
  const isKnown = lists.isEveryday;
  for (let place = 1; place <= word.length; place += 1) {
    const [before, here, after] = [word.slice(0, place), word.slice(place), word.slice(place + 1)];
    const swapped = before + (here[1] ?? '') + (here[0] ?? '') + here.slice(2);
    if (isKnown(before + after) || isKnown(swapped)) return true;
    if (letters.some((letter) => isKnown(before + letter + here) || isKnown(before + letter + after)))
      return true;
  }
  return false;
}
