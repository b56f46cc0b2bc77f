import { join } from 'node:path';
import type { Clock, Deadline } from '../diagnostics/ports/look-up.ts';
import type { Checked } from './checked.ts';
import { sayFreshness } from './hr/source-file/say-freshness.ts';
import type { ConnectedTenant } from './look-up.ts';
import { checkMail } from './mail/check-mail.ts';
import type { MailAccess } from './mail/mail-access.ts';
import { type Probed, probe } from './probe.ts';
import { holdFolder } from './store/hold-folder.ts';
import { openStore } from './store/open-store.ts';
import { sayHeld } from './store/say-held.ts';

/** What there is to look at. */
export interface Installation {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly customers: readonly ConnectedTenant[];
  readonly mail: MailAccess | null;
}

/** Looks at the data folder, the database, every customer's systems and the mail server. */
export async function examine(
  installation: Installation,
  clock: Clock,
  deadline: Deadline,
): Promise<readonly Checked[]> {
  const systems = await probe(installation.customers, clock, deadline, join(installation.dataDir, 'index'));
  const zones = new Map(installation.customers.map(({ tenant: { id, timeZone } }) => [id, timeZone]));
  const indexes = systems.flatMap(({ tenant, index }) =>
    index === null ? [] : [sayFreshness(tenant, index, zones.get(tenant) ?? 'utc', clock())],
  );
  const mail = installation.mail === null ? [] : [await checkMail(installation.mail)];
  return [await database(installation), ...systems.map(saySystem), ...indexes, ...mail];
}

async function database({ dataDir, databaseUrl }: Installation): Promise<Checked> {
  const held = await holdFolder(dataDir, () => null);
  if (held.is === 'held') return { is: 'well', what: `A running Loket has the data folder ${dataDir}.` };
  if (held.is === 'not-writable') {
    return {
      is: 'wrong',
      what: sayHeld(dataDir, held),
      why: 'Conversations and tickets are kept there.',
      fix: `chmod u+w ${dataDir}`,
    };
  }
  try {
    const store = await openStore(databaseUrl === null ? { dataDir } : { databaseUrl });
    await store.close();
    return { is: 'well', what: 'The database opens and is up to date.' };
  } catch (error) {
    const what = `The database does not open: ${error instanceof Error ? error.message : 'unknown reason'}`;
    const fix =
      databaseUrl === null
        ? `Restore ${dataDir} from a back-up, or start with an empty DATA_DIR.`
        : 'Check DATABASE_URL, and that the server runs.';
    return { is: 'wrong', what, why: 'Without it no message can be kept, so none is taken.', fix };
  } finally {
    await held.release();
  }
}

const fixes = {
  'said-no': 'Check the token or the login, and that it may read users, licences and records, or the folder.',
  unreachable: 'Check the address, and that this machine may reach it.',
  malformed: 'Check the address: something answers there, but not this API.',
} as const;

/** What to do about what a system said itself. */
function mending(detail: string): string {
  if (detail.startsWith('SHA256:'))
    return 'The server shows this key, and not the one of access.hr.hostKey. Ask whoever runs it whether it was replaced before you write down the new one.';
  return 'Mend what it says, in the system or in the tenant file.';
}

/** One system of one customer in words. */
export function saySystem({ tenant, system: name, url, outcome, detail }: Probed): Checked {
  if (outcome === 'ok') return { is: 'well', what: `${tenant}: ${name} answers at ${url}.` };
  const said = detail === null ? outcome : `${outcome}: ${detail}`;
  return {
    is: 'wrong',
    what: `${tenant}: ${name} at ${url} gives no usable answer (${said}).`,
    why: 'Checks that need it are answered with “could not check”.',
    fix: detail === null ? fixes[outcome] : mending(detail),
  };
}
