import { looksLike } from '../facts/look-alikes.ts';
import { type Malformation, malformedEmail, malformedUsername } from '../facts/malformation.ts';
import { codePointOf } from '../facts/unseen.ts';

/** How the value of a column is judged. */
export type ValueKind = 'email' | 'username' | 'text';

/** What does not belong in a value: for address and username the rule of `malformed-value`, for others what nobody sees. */
export function oddities(value: string, kind: ValueKind): readonly Malformation[] {
  if (kind === 'email') return malformedEmail(value);
  if (kind === 'username') return malformedUsername(value);
  return plainText.test(value) || value.trim() === '' ? [] : oddText(value);
}

/** Printable ASCII with single spaces between: nothing in it can be odd. */
const plainText = /^[!-~]+(?: [!-~]+)*$/;

function oddText(value: string): readonly Malformation[] {
  const characters = [...value];
  const first = characters.findIndex((each) => !white.test(each));
  const last = characters.findLastIndex((each) => !white.test(each));
  const around = { joined: hasJoiners(value), latin: /[a-z]/i.test(value) };
  return characters.flatMap((character, index) => {
    const is = oddIn(character, around, index < first || index > last ? 'edge' : 'inside');
    if (is === null) return [];
    const like = is === 'look-alike' ? (looksLike(character) ?? '') : '';
    return [{ is, position: index + 1, character, codePoint: codePointOf(character), like }];
  });
}

const white = /\p{White_Space}/u;
const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Scripts in which a joiner changes how a word is written (UAX 31, 2.3). */
const joined =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Tamil}]/u;
/** Whether a joiner may belong in the value. */
export const hasJoiners = (value: string): boolean => joined.test(value);
const otherScript = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** What the whole value says of one character; found out once, for a value may be very long. */
interface Around {
  readonly joined: boolean;
  readonly latin: boolean;
}

function oddIn(character: string, around: Around, where: 'edge' | 'inside'): Malformation['is'] | null {
  if (character === ' ') return where === 'edge' ? 'space' : null;
  if (white.test(character)) return 'space';
  if (invisible.test(character))
    return /[\u200c\u200d]/.test(character) && around.joined ? null : 'invisible';
  const disguised = otherScript.test(character) && looksLike(character) !== null && around.latin;
  return disguised ? 'look-alike' : null;
}
