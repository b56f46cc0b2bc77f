import type { SourceFile } from '../../../diagnostics/facts/source-file.ts';
import type { Tenant } from '../../../diagnostics/facts/tenant.ts';
import type { Clock, Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { HrSource } from '../hr-source.ts';
import { connectionOf, recordBefore, recordsIn, someIn } from './ask-deliveries.ts';
import { agreedWith } from './columns.ts';
import { deliveredAt } from './delivered-file.ts';
import { describeDeliveries } from './describe-deliveries.ts';
import { deliveriesAround } from './find-deliveries.ts';
import { type Freshness, freshnessOf } from './freshness.ts';
import type { Indexer } from './indexer.ts';
import { listings } from './listings.ts';
import { unreadable } from './rows-of.ts';
import type { SftpAccess } from './sftp-access.ts';
import { createSftpLine, type LineOptions } from './sftp-line.ts';
import { openShelf } from './shelf.ts';
import { tidyShelf } from './tidy-shelf.ts';
import { unlessGone } from './unless-gone.ts';
import { type Usable, usableDeliveries } from './usable-deliveries.ts';

export interface SourceFileOptions {
  readonly tenant: Tenant;
  readonly source: SourceFile;
  readonly access: SftpAccess;
  /** The folder of this customer's indexes: `<DATA_DIR>/index/<tenant>`. */
  readonly folder: string;
  /** One for all customers, so that not all of them are read at once. */
  readonly indexer: Indexer;
  readonly clock: Clock;
  readonly line?: LineOptions;
}

export interface SourceFileReader extends HrSource {
  /** Reads what was delivered since, and forgets what is older than the delivery before it; says what is in use. */
  refresh(deadline: Deadline): Promise<Answer<Usable>>;
  /** How the index stands beside what is on the server. Reads no delivery. */
  freshness(deadline: Deadline): Promise<Answer<Freshness>>;
  close(): Promise<void>;
}

/**
 * CSV files on an sFTP server. Nobody's values are kept here: an index says where a row stands, and the row is
 * read from the server when somebody asks for it.
 */
export function createSourceFile(options: SourceFileOptions): SourceFileReader {
  const { tenant, source, access, folder, indexer, clock } = options;
  const agreed = agreedWith(tenant, source);
  const line = createSftpLine(access, options.line);
  const shelf = openShelf({ folder, agreed, access, indexer, clock });
  const folders = listings(line);
  const deliveries = usableDeliveries(source, folders, shelf);
  const tidy = tidyShelf(deliveries, shelf);

  const current = async (deadline: Deadline): Promise<Answer<Usable>> => {
    const answer = await deliveries.current(deadline);
    if (answer.is === 'ok') void tidy(answer.value);
    return answer;
  };
  return {
    records: (query, deadline) =>
      unlessGone(
        async () => {
          const now = await current(deadline);
          return now.is === 'ok' ? recordsIn(now.value, query, { agreed, line, deadline }) : now;
        },
        () => folders.forget(deadline),
      ),
    some: (where, deadline) =>
      unlessGone(
        async () => {
          const now = await current(deadline);
          return now.is === 'ok' ? someIn(now.value, where, { agreed, line, deadline }) : now;
        },
        () => folders.forget(deadline),
      ),
    async census(deadline) {
      const now = await current(deadline);
      if (now.is !== 'ok') return now;
      const { file, index, passedOver } = now.value;
      // In a row that cannot be read anybody may stand.
      if (index.summary.trouble.some(({ is }) => is === 'unreadable-row')) return unreadable;
      const asOf = deliveredAt(file);
      return { is: 'ok', value: { value: index.census, asOf, ...(passedOver !== null && { passedOver }) } };
    },
    async before(id, deadline) {
      const now = await current(deadline);
      if (now.is !== 'ok') return now;
      const last = await deliveries.previous(now.value, deadline);
      return last.is === 'ok' ? recordBefore(last.value, id, { agreed, line, deadline }) : last;
    },
    async deliveries(deadline) {
      const [now, around] = await Promise.all([
        current(deadline),
        deliveriesAround((folder) => folders.of(folder, deadline), source),
      ]);
      // What cannot be read is exactly what is told here.
      if (now.is !== 'ok' && now.is !== 'malformed') return now;
      if (around.is !== 'ok') return around;
      const value = await describeDeliveries(around.value, source, agreed, shelf);
      return { is: 'ok', value: { value, asOf: null } };
    },
    async connection(deadline) {
      const now = await current(deadline);
      if (now.is !== 'ok') return connectionOf(now, null);
      const last = await deliveries.previous(now.value, deadline);
      return last.is === 'ok' ? connectionOf(now, last.value) : last;
    },
    async refresh(deadline) {
      // Whoever looks again and again does so under one deadline.
      folders.forget(deadline);
      const now = await deliveries.current(deadline);
      if (now.is === 'ok') await tidy(now.value);
      return now;
    },
    freshness: (deadline) => freshnessOf(source, folders, shelf, deadline),
    async close() {
      line.close();
      await shelf.close();
    },
  };
}
