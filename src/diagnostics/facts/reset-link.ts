import type { PasswordReset } from './account-history.ts';

/** How long the link in the mail works, in milliseconds (LearnLinq 2978169). */
const linkLasts = 60 * 60_000;

/** The instant from which the link works no more. */
export const linkEnds = ({ requestedAt }: PasswordReset): Date =>
  new Date(Date.parse(requestedAt) + linkLasts);

/** The latest request, with whatever address. */
export const latestReset = (resets: readonly PasswordReset[]): PasswordReset | null =>
  resets.toSorted(
    (one, other) =>
      Date.parse(other.requestedAt) - Date.parse(one.requestedAt) || (one.id < other.id ? -1 : 1),
  )[0] ?? null;
