import { posix } from 'node:path';
import type { SourceFile } from '../diagnostics/facts/source-file.ts';
import { deliveryFile } from './delivery-file.ts';
import type { Delivery } from './delivery-world.ts';
import type { Fault } from './fault.ts';
import type { SourceRecord } from './record-world.ts';
import type { Customer } from './world.ts';

/** What stands on the server for one customer at one moment. */
export interface SftpFiles {
  /** `null`: no such folder. */
  list(folder: string): readonly SftpEntry[] | null;
  file(path: string): SftpFile | null;
}

export interface SftpEntry {
  readonly name: string;
  readonly is: 'file' | 'folder';
  readonly size: number;
  readonly modifiedAt: number;
}

export interface SftpFile {
  readonly content: Buffer;
  /** Seconds since 1970. */
  readonly modifiedAt: number;
}

/** The deliveries that have arrived by `now`; of two with one place and name the later replaces the earlier. */
export function sftpFiles({ tenant: { source }, hr }: Customer, now: Date, spoiled: Fault | null): SftpFiles {
  const files = new Map<string, SftpFile>();
  const folders = new Set(['/']);
  if (source.kind === 'source-file') {
    addFolder(folders, posix.normalize(source.folder));
    const arrived = hr.deliveries.filter(({ deliveredAt }) => Date.parse(deliveredAt) <= now.getTime());
    for (const delivery of arrived.toSorted(
      (a, b) => Date.parse(a.deliveredAt) - Date.parse(b.deliveredAt),
    )) {
      const folder = delivery.file.folder ?? source.folder;
      addFolder(folders, posix.normalize(folder));
      files.set(posix.join(folder, delivery.name), {
        content: spoil(writtenOnce(delivery, hr.records, source), spoiled),
        modifiedAt: Math.floor(Date.parse(delivery.deliveredAt) / 1000),
      });
    }
  }
  return {
    file: (path) => files.get(posix.normalize(path)) ?? null,
    list(folder) {
      const place = posix.normalize(`${folder}/`).replace(/(?<=.)\/$/u, '');
      if (!folders.has(place)) return null;
      const inside = (path: string) => path !== '/' && posix.dirname(path) === place;
      return [
        ...[...folders].filter(inside).map((path) => entry(path, { is: 'folder', size: 0, modifiedAt: 0 })),
        ...[...files]
          .filter(([path]) => inside(path))
          .map(([path, { content, modifiedAt }]) =>
            entry(path, { is: 'file', size: content.length, modifiedAt }),
          ),
      ];
    },
  };
}

const written = new WeakMap<Delivery, Buffer>();

/** A world does not change, and its files may be large. */
function writtenOnce(delivery: Delivery, ...of: readonly [readonly SourceRecord[], SourceFile]): Buffer {
  const content = written.get(delivery) ?? deliveryFile(delivery, ...of);
  written.set(delivery, content);
  return content;
}

const entry = (path: string, of: Omit<SftpEntry, 'name'>): SftpEntry => ({
  name: posix.basename(path),
  ...of,
});

function addFolder(folders: Set<string>, folder: string): void {
  folders.add(folder.replace(/(?<=.)\/$/u, ''));
  if (folder !== '/') addFolder(folders, posix.dirname(folder));
}

/** Whether every file arrives otherwise than it was sent, for as long as the world lasts. */
export const spoilsFiles = ({ system, route, kind, every, times }: Fault): boolean =>
  system === 'hr' &&
  route !== 'deliveries' &&
  every === undefined &&
  times === undefined &&
  ['truncated', 'empty', 'html', 'wrong-schema'].includes(kind);

/** What arrives when something goes wrong with the file itself. */
function spoil(content: Buffer, fault: Fault | null): Buffer {
  switch (fault?.kind) {
    case 'truncated':
      return content.subarray(0, Math.floor(content.length / 2) - 1);
    case 'empty':
      return content.subarray(0, 0);
    case 'html':
      return Buffer.from('<!doctype html><title>Sign in</title><p>Please sign in.</p>');
    case 'wrong-schema':
      return Buffer.concat([Buffer.from('something;else\r\n'), content.subarray(content.indexOf('\n') + 1)]);
    default:
      return content;
  }
}
