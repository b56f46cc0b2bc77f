const minute = 60_000;

/** A run takes some time, and people wait for it: so long after it began it is looked at. */
const margin = 30 * minute;

/** When to look at what a run did that begins at this moment. */
export const lookMoment = (run: Date): Date => new Date(run.getTime() + margin);
