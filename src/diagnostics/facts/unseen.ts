/** White space of every kind, controls, and characters that take no room on the screen. */
export const unseen = /[\p{White_Space}\p{Cc}\p{Cf}]/gu;

/** `U+00A0` for a no-break space. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
