const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a one-time code may do, and how many there may be; milliseconds. */
export const codeLimits = {
  /** Six digits and three guesses: one chance in 333,333 for who guesses. */
  guesses: 3,
  /** From when it was asked for. */
  life: 10 * minute,
  perHour: 3,
  perDay: 5,
  /** How far back codes are counted. */
  counted: day,
  /** So long a conversation is taken to be the person's: as long as a silence after which nothing goes on. */
  proof: 12 * hour,
} as const;

/** Whether one more code may be asked for, after those that were asked for at these moments. */
export function mayAskForCode(asked: readonly Date[], now: Date): 'yes' | 'no' {
  const within = (ms: number) => asked.filter((at) => now.getTime() - at.getTime() < ms).length;
  return within(hour) < codeLimits.perHour && within(day) < codeLimits.perDay ? 'yes' : 'no';
}
