/**
 * White space of every kind, controls, and characters that take no room on the screen or show nothing: variation
 * selectors, fillers, the blank of braille.
 */
export const unseen = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** `U+00A0` for a no-break space. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
