import type { WorldFile } from '../world.ts';

type Runs = WorldFile['customers'][number]['lms']['runs'];

/** Runs that went well, one for each moment, each of them four minutes long. */
export const goodRuns = (prefix: string, moments: readonly string[]): NonNullable<Runs> =>
  moments.map((startedAt, index) => ({
    id: `${prefix}-${index + 1}`,
    startedAt,
    finishedAt: new Date(Date.parse(startedAt) + 4 * 60_000).toISOString(),
    outcome: 'succeeded',
  }));
