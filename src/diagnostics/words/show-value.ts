import { codePointOf, unseen } from '../facts/unseen.ts';

/**
 * A value between quotation marks, with what nobody can see made visible: a space at either end or doubled
 * becomes `␣`, any other unseen character its code point.
 */
export const showValue = (text: string): string =>
  `‘${text
    .replace(/^ +| +$| {2,}/g, (spaces) => '␣'.repeat(spaces.length))
    .replace(unseen, (character) => (character === ' ' ? ' ' : `‹${codePointOf(character)}›`))}’`;
