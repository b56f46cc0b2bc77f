/** What the tests take from their surroundings; no test reads the environment itself. */

/** `long`: many more samples, for `npm run proof`. */
export const proof: 'short' | 'long' = process.env['PROOF'] === '1' ? 'long' : 'short';

/** An empty PostgreSQL database to run the store's tests on as well, or `null`. */
export const testDatabaseUrl: string | null = process.env['LOKET_TEST_DATABASE_URL'] ?? null;

/** A folder with the platforms' own schemas, or `null`: what stands in it is not ours to hand on. */
export const conformance: string | null = process.env['LOKET_CONFORMANCE'] ?? null;
