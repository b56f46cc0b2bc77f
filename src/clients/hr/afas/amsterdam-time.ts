import { DateTime } from 'luxon';

const zone = 'Europe/Amsterdam';

/**
 * The instant that AFAS means, with its offset: the `Z` at the end is to be ignored, because the time is that of
 * Amsterdam (AFAS Profit, *GetConnector*). A clock time that daylight saving skips moves on as the clock does; of
 * one that comes twice it is the first. Text that is no time comes back as it was.
 */
export function fromAmsterdam(text: string): string {
  const local = DateTime.fromISO(text.replace(/Z$/u, ''), { zone });
  if (!local.isValid) return text;
  // Which of two luxon takes by itself depends on the season in which the program runs.
  const [first = local] = local
    .getPossibleOffsets()
    .toSorted((one, other) => one.toMillis() - other.toMillis());
  return first.toISO({ suppressMilliseconds: true });
}
