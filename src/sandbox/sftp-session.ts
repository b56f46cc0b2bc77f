import { setTimeout as wait } from 'node:timers/promises';
import ssh2, { type Connection, type SFTPWrapper } from 'ssh2';
import type { Fault, Route } from './fault.ts';
import { type SftpEntry, type SftpFile, type SftpFiles, sftpFiles } from './sftp-files.ts';
import type { Customer } from './world.ts';

export interface SftpSessionOptions {
  readonly customer: Customer;
  readonly now: () => Date;
  /** Called when a folder is listed or a file opened; answers with the fault that it meets. */
  readonly meet: (route: Route, customer: string) => Fault | null;
  /** A fault of the files themselves, which shows in the list of them as well. */
  readonly spoiled: Fault | null;
  /** Cuts the connection. */
  readonly cut: Pick<Connection, 'end'>;
}

const { STATUS_CODE } = ssh2.utils.sftp;
const directory = 0o040_750;
const regular = 0o100_640;

type Opened =
  | { readonly is: 'file'; readonly file: SftpFile }
  | { readonly is: 'folder'; readonly entries: readonly SftpEntry[]; told: 'no' | 'yes' };

/** One customer's files, to be read and nothing else: the protocol of draft-ietf-secsh-filexfer-02. */
export function serveSftp(sftp: SFTPWrapper, options: SftpSessionOptions): void {
  const opened = new Map<number, Opened>();
  let next = 0;
  const give = (id: number, what: Opened) => {
    next += 1;
    opened.set(next, what);
    const handle = Buffer.alloc(4);
    handle.writeUInt32BE(next);
    sftp.handle(id, handle);
  };
  const behind = (handle: Buffer) => opened.get(handle.length === 4 ? handle.readUInt32BE() : 0);
  const met = meeting(sftp, options);
  sftp
    .on('REALPATH', (id, path) =>
      sftp.name(id, [{ filename: path === '.' ? '/' : path, longname: path, attrs: attrsOf() }]),
    )
    .on('OPENDIR', (id, path) =>
      met(id, 'deliveries', (files) => {
        const entries = files.list(path);
        if (entries === null) return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
        give(id, { is: 'folder', entries, told: 'no' });
      }),
    )
    .on('READDIR', (id, handle) => {
      const folder = behind(handle);
      if (folder?.is !== 'folder') return sftp.status(id, STATUS_CODE.FAILURE);
      if (folder.told === 'yes') return sftp.status(id, STATUS_CODE.EOF);
      folder.told = 'yes';
      sftp.name(id, folder.entries.map(named));
    })
    .on('OPEN', (id, path, flags) =>
      met(id, 'records', (files) => {
        if (flags !== ssh2.utils.sftp.OPEN_MODE.READ) return sftp.status(id, STATUS_CODE.PERMISSION_DENIED);
        const file = files.file(path);
        if (file === null) return sftp.status(id, STATUS_CODE.NO_SUCH_FILE);
        give(id, { is: 'file', file });
      }),
    )
    .on('FSTAT', (id, handle) => {
      const file = behind(handle);
      if (file?.is !== 'file') return sftp.status(id, STATUS_CODE.FAILURE);
      sftp.attrs(id, attrsOf(file.file));
    })
    .on('READ', (id, handle, offset, length) => {
      const file = behind(handle);
      if (file?.is !== 'file') return sftp.status(id, STATUS_CODE.FAILURE);
      const part = file.file.content.subarray(offset, offset + Math.min(length, 32_768));
      if (part.length === 0) return sftp.status(id, STATUS_CODE.EOF);
      sftp.data(id, part);
    })
    .on('CLOSE', (id, handle) => {
      opened.delete(handle.length === 4 ? handle.readUInt32BE() : 0);
      sftp.status(id, STATUS_CODE.OK);
    });
  for (const writing of ['WRITE', 'REMOVE', 'RENAME', 'MKDIR', 'RMDIR', 'SETSTAT', 'FSETSTAT', 'SYMLINK'])
    sftp.on(writing, (id: number) => sftp.status(id, STATUS_CODE.PERMISSION_DENIED));
}

/** What becomes of a call: what it asks for, as the customer's files are now, or the fault that it meets. */
function meeting(sftp: SFTPWrapper, { customer, now, meet, spoiled, cut }: SftpSessionOptions) {
  return (id: number, route: Route, right: (files: SftpFiles) => void): void => {
    const fault = meet(route, customer.tenant.id);
    const answer = () => {
      if (customer.hr.sftp.reading === 'refused') sftp.status(id, STATUS_CODE.PERMISSION_DENIED);
      else right(sftpFiles(customer, now(), spoiled ?? fault));
    };
    switch (fault?.kind) {
      case 'latency':
        wait(fault.ms ?? 1000, undefined, { ref: false }).then(answer, () => cut.end());
        return;
      case 'server-error':
        sftp.status(id, STATUS_CODE.FAILURE);
        return;
      case 'hang':
        return;
      case 'refused':
      case 'rate-limited':
        cut.end();
        return;
      default:
        answer();
    }
  };
}

const named = ({ name, is, size, modifiedAt }: SftpEntry) => ({
  filename: name,
  longname: name,
  attrs: { ...attrsOf(), mode: is === 'folder' ? directory : regular, size, mtime: modifiedAt },
});

function attrsOf(file?: SftpFile) {
  const at = file?.modifiedAt ?? 0;
  const size = file?.content.length ?? 0;
  return { mode: file === undefined ? directory : regular, uid: 1000, gid: 1000, size, atime: at, mtime: at };
}
