import { join } from 'node:path';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Connection } from '../connection.ts';
import type { Http } from '../http.ts';
import { createAfas } from './afas/afas.ts';
import { createHrApi } from './api/hr-api.ts';
import type { HrSource } from './hr-source.ts';
import type { Indexer } from './source-file/indexer.ts';
import type { SftpAccess } from './source-file/sftp-access.ts';
import { createSourceFile, type SourceFileReader } from './source-file/source-file.ts';

/** How an HR source is reached: over HTTP, or on an sFTP server. */
export type HrAccess = Connection | SftpAccess;

export interface HrSurroundings {
  readonly http: Http;
  readonly clock: Clock;
  readonly indexer: Indexer;
  /** Under it each customer with source files gets a folder; no index holds a personal value. */
  readonly indexFolder: string;
}

/** An HR source, and how to let go of it. */
export interface OpenHrSource {
  readonly tenant: Tenant;
  readonly hr: HrSource;
  /** Its deliveries, where the source is files. */
  readonly files: SourceFileReader | null;
  close(): Promise<void>;
}

const nothingOpen = async () => {};

/** The source of one customer, of whichever kind its tenant file says. */
export function openHrSource(tenant: Tenant, access: HrAccess, surroundings: HrSurroundings): OpenHrSource {
  const { http, clock, indexer, indexFolder } = surroundings;
  const { source } = tenant;
  if (source.kind === 'source-file') {
    if (!('hostKey' in access))
      throw new Error(`${tenant.id}: source files need the access of an sFTP server`);
    const folder = join(indexFolder, tenant.id);
    const hr = createSourceFile({ tenant, source, access, folder, indexer, clock });
    return { tenant, hr, files: hr, close: hr.close };
  }
  if ('hostKey' in access)
    throw new Error(`${tenant.id}: this source is reached at an address, with a token`);
  const hr = source.kind === 'afas' ? createAfas(access, source, { http, clock }) : createHrApi(access, http);
  return { tenant, hr, files: null, close: nothingOpen };
}
