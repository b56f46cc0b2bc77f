import { PassThrough } from 'node:stream';
import { bulkhead } from 'cockatiel';
import type { Grant } from '../diagnostics/access/grant.ts';
import { causeGroups } from '../diagnostics/file/say-report.ts';
import type { FileChecked, FileDesk } from '../diagnostics/ports/file-desk.ts';
import type { Clock, Deadline } from '../diagnostics/ports/look-up.ts';
import { checkFile } from './check-file.ts';
import { holdUpload } from './hold-upload.ts';
import type { CheckedFile } from './hr/source-file/check/check-source-file.ts';
import type { LocalFile } from './hr/source-file/check/open-file.ts';
import type { ConnectedTenant } from './look-up.ts';

export interface FileDeskOptions {
  readonly tenants: ReadonlyMap<string, ConnectedTenant>;
  readonly clock: Clock;
  startDeadline(): Deadline & Disposable;
}

/** So many files are read at once; the others wait, so that talking goes on meanwhile. */
const atOnce = 2;

/** Files that come in over the web, of the grant's customer and no other. */
export function createFileDesk({ tenants, clock, startDeadline }: FileDeskOptions): FileDesk {
  const places = bulkhead(atOnce, Number.POSITIVE_INFINITY);

  const checked = async (grant: Grant, path: LocalFile) => {
    const customer = tenants.get(grant.tenant);
    if (customer === undefined) throw new Error('a grant for a customer that is not served');
    const { tenant, learnlinq } = customer;
    using deadline = startDeadline();
    const order = { path, tenant, learnlinq, previous: null, clock, deadline, onBytes: () => undefined };
    return await checkFile(order);
  };
  return {
    async check(grant, pieces) {
      const held = await holdUpload(pieces);
      return places.execute(async () => told(await checked(grant, held)));
    },
    async correct(grant, pieces) {
      const held = await holdUpload(pieces);
      const { checked: file } = await places.execute(() => checked(grant, held));
      return file.is === 'checked' ? correctedOf(file) : null;
    },
  };
}

async function told({ checked, basis }: Awaited<ReturnType<typeof checkFile>>): Promise<FileChecked> {
  if (checked.is === 'unreadable') return { is: 'unreadable', fault: checked.fault };
  if (checked.is === 'previous-unreadable') throw new Error('an upload has no file before it');
  try {
    const groups = causeGroups();
    let repairs = 0;
    for await (const fault of checked.faults()) {
      groups.add(fault);
      if (fault.repair !== null) repairs += 1;
    }
    const outcome = { ...checked.counts, basis, blocked: checked.blocked };
    return { is: 'checked', outcome, groups: groups.list(), repairs };
  } finally {
    await checked.close();
  }
}

/** Written no faster than it is read; whoever stops reading ends it. */
function correctedOf(file: Extract<CheckedFile, { is: 'checked' }>): AsyncIterable<Uint8Array> {
  const out = new PassThrough();
  const put = ({ bytes }: { readonly bytes: Buffer }) =>
    new Promise<void>((resolve, reject) => {
      out.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  void file
    .write(put)
    .then(
      () => void out.end(),
      () => void out.destroy(),
    )
    .finally(() => file.close());
  return out;
}
