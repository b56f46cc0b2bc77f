import type { Place } from '../../../src/clients/store/open-store.ts';
import { testDatabaseUrl } from '../../proof.ts';

/** The embedded database always; a PostgreSQL server when one is given. */
export const backends: readonly { readonly name: string; readonly place: Place }[] = [
  { name: 'the embedded database', place: 'memory' },
  ...(testDatabaseUrl === null
    ? []
    : [{ name: 'a PostgreSQL server', place: { databaseUrl: testDatabaseUrl } }]),
];
