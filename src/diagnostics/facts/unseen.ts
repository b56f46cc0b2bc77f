/** White space of every kind, controls, and characters that take no room on the screen. */
export const unseen = /[\p{White_Space}\p{Cc}\p{Cf}]/gu;
