import { authorise } from '../../diagnostics/access/authorise.ts';
import type { Grant, Sender } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { AuditLine } from '../../diagnostics/ports/audit.ts';
import type { FileDesk } from '../../diagnostics/ports/file-desk.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Store } from '../../diagnostics/ports/store.ts';
import { type Answer, type Asked, type Route, refusal, type UploadRoute } from '../route.ts';

export interface FilePorts {
  /** Whose session the request carries, if any. */
  readonly whoAsks: (headers: Asked['headers']) => Promise<Sender | null>;
  readonly desk: FileDesk;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly store: Pick<Store, 'audit'>;
  readonly clock: Clock;
}

/** The largest file that is taken, in bytes. */
export const largestFile = 50 * 1024 * 1024;

/** What the page asks about checking files: whether it may, what is wrong with one, and one with its repairs. */
export function fileRoutes(ports: FilePorts): {
  readonly routes: readonly Route[];
  readonly uploads: readonly UploadRoute[];
} {
  const upload = (
    path: string,
    take: (grant: Grant, pieces: AsyncIterable<Uint8Array>) => Promise<Answer>,
  ) => ({
    path,
    mostBytes: largestFile,
    answer: async (asked: Omit<Asked, 'body'>, pieces: AsyncIterable<Uint8Array>): Promise<Answer> => {
      const sender = await ports.whoAsks(asked.headers);
      if (sender === null) return noSession;
      const grant = leaveFor(sender, ports);
      await note(ports, sender, grant);
      return grant === null ? notYours : take(grant, pieces);
    },
  });
  return {
    routes: [{ method: 'GET', path: '/api/check-file', answer: (asked) => offer(ports, asked) }],
    uploads: [
      upload('/api/check-file', async (grant, pieces) => ({
        is: 'json',
        status: 200,
        json: await ports.desk.check(grant, pieces),
      })),
      upload('/api/check-file/corrected', async (grant, pieces) => {
        const corrected = await ports.desk.correct(grant, pieces);
        return corrected === null ? unreadable : { is: 'download', pieces: corrected };
      }),
    ],
  };
}

const noSession = refusal(401, 'no-session', 'Your session is over. Open Loket again.');
const notYours = refusal(403, 'not-yours', 'Checking files is for administrators.');
const unreadable = refusal(422, 'unreadable', 'This file cannot be read.');

async function offer(ports: FilePorts, { headers }: Asked): Promise<Answer> {
  const sender = await ports.whoAsks(headers);
  if (sender === null) return noSession;
  const checking = leaveFor(sender, ports) === null ? 'not-offered' : 'offered';
  return { is: 'json', status: 200, json: { checking } };
}

/** An administrator, of the one customer that the session is of; what is sent along has no say in it. */
function leaveFor({ customers, ...sender }: Sender, { tenants }: FilePorts): Grant | null {
  const tenant = tenants.get(customers[0] ?? '');
  if (tenant === undefined || customers.length !== 1) return null;
  const leave = authorise({ actor: { ...sender, tenant: tenant.id }, tenant, wish: 'customer', team: null });
  return leave.is === 'granted' && leave.grant.role === 'administrator' ? leave.grant : null;
}

async function note({ store, clock }: FilePorts, sender: Sender, grant: Grant | null): Promise<void> {
  const action: AuditLine['action'] = grant === null ? 'refused' : 'file-checked';
  const outcome = grant === null ? 'not-yours' : 'taken';
  const line = (tenant: string) => ({ at: clock(), tenant, actor: sender.address, action, outcome });
  await store.audit(sender.customers.map(line));
}
