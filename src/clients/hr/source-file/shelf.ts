import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Deadline } from '../../../diagnostics/ports/look-up.ts';
import type { Answer } from '../../answer.ts';
import type { Agreed } from './columns.ts';
import { type DeliveredFile, deliveryId, newestFirst } from './delivered-file.ts';
import type { Indexed, Indexer } from './indexer.ts';
import { type DeliveryIndex, openIndex } from './open-index.ts';
import type { SftpAccess } from './sftp-access.ts';

export interface ShelfOptions {
  /** The folder of this customer's indexes; nobody else's stand in it. */
  readonly folder: string;
  readonly agreed: Agreed;
  readonly access: SftpAccess;
  readonly indexer: Indexer;
  readonly clock: Clock;
}

/** The indexes of one customer's deliveries: each delivery is read once, whoever asks for it first. */
export interface Shelf {
  /**
   * The index of a delivery. Reading goes on after the deadline; until then the answer is `unreachable`, with
   * the moment at which it should be done once that can be told. `gone`: the file is not there any more.
   */
  index(file: DeliveredFile, deadline: Deadline): Promise<Answer<DeliveryIndex | 'gone'>>;
  /** Every delivery of which there is an index, newest first. */
  kept(): Promise<readonly DeliveryIndex[]>;
  /** The index of this very delivery if there is one. */
  find(file: DeliveredFile): Promise<DeliveryIndex | null>;
  forgetAllBut(indexes: readonly DeliveryIndex[]): Promise<void>;
  /** Nothing is found or read any more. */
  close(): Promise<void>;
}

interface Reading {
  readonly done: Promise<Indexed>;
  readonly began: number;
  bytes: number;
}

const saltFile = 'salt';

export function openShelf({ folder, agreed, access, indexer, clock }: ShelfOptions): Shelf {
  const salt = saltIn(folder);
  const open = new Map<string, Promise<DeliveryIndex | null>>();
  const underWay = new Map<string, Reading>();
  let state: 'open' | 'closed' = 'open';

  const findById = async (id: string): Promise<DeliveryIndex | null> => {
    if (state === 'closed') return null;
    const opening = open.get(id) ?? openIndex(join(folder, id), salt);
    open.set(id, opening);
    const found = await opening;
    if (found === null) open.delete(id);
    return found;
  };

  const read = (id: string, file: DeliveredFile): Reading => {
    const order = { id, file, agreed, salt, folder };
    const having = () =>
      indexer
        .read({ access, order }, (bytes) => {
          reading.bytes = bytes;
        })
        .finally(() => underWay.delete(id));
    const reading: Reading = {
      began: performance.now(),
      bytes: 0,
      done: state === 'closed' ? Promise.resolve({ is: 'unreachable' }) : having(),
    };
    underWay.set(id, reading);
    return reading;
  };

  return {
    async index(file, { signal }) {
      const id = deliveryId(file, agreed);
      const there = await findById(id);
      if (there !== null) return { is: 'ok', value: there };
      const reading = underWay.get(id) ?? read(id, file);
      const indexed = await before(reading.done, signal);
      if (indexed === 'late') return { is: 'unreachable', ...expected(reading, file.size, clock) };
      if (indexed.is !== 'ok') return indexed;
      const index = indexed.value === 'gone' ? 'gone' : await findById(id);
      return index === null ? { is: 'unreachable' } : { is: 'ok', value: index };
    },
    find: (file) => findById(deliveryId(file, agreed)),
    async kept() {
      const found = await Promise.all(
        idsIn(folder)
          .filter((id) => !isBuilding(id))
          .map(findById),
      );
      // An index that was made under another agreement is of no use any more.
      const valid = found.filter((index) => index !== null && isMadeAs(index, agreed));
      const byFile = new Map(valid.flatMap((index) => (index === null ? [] : [[index.summary.file, index]])));
      return newestFirst([...byFile.keys()]).flatMap((file) => byFile.get(file) ?? []);
    },
    async close() {
      state = 'closed';
      for (const opening of open.values()) await (await opening)?.close();
      open.clear();
    },
    async forgetAllBut(indexes) {
      if (state === 'closed') return;
      const keep = new Set(indexes.map(({ summary }) => summary.id));
      for (const name of idsIn(folder)) {
        const id = name.replace(building, '');
        if (underWay.has(id) || (keep.has(id) && !isBuilding(name))) continue;
        await (await open.get(name))?.close();
        open.delete(name);
        rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

const building = /\.building$/u;
const isBuilding = (name: string): boolean => building.test(name);

const isMadeAs = ({ summary: { id, file } }: DeliveryIndex, agreed: Agreed): boolean =>
  deliveryId(file, agreed) === id;

const idsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name !== saltFile);

/** Made once, so that the keys of one customer's deliveries can be told from everybody else's. */
function saltIn(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, saltFile);
  try {
    writeFileSync(file, randomBytes(16).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // It was there already, or another process has just made it.
    if (!existsSync(file)) throw error;
  }
  return readFileSync(file, 'utf8');
}

async function before<T>(done: Promise<T>, signal: AbortSignal): Promise<T | 'late'> {
  if (signal.aborted) return 'late';
  const late = Promise.withResolvers<'late'>();
  const stop = () => late.resolve('late');
  // The worker does not keep this process going; whoever waits for it does.
  const awake = setInterval(() => undefined, 60_000);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([done, late.promise]);
  } finally {
    clearInterval(awake);
    signal.removeEventListener('abort', stop);
  }
}

/** By the pace so far; nothing is promised before anything has been read. */
function expected({ began, bytes }: Reading, size: number, clock: Clock): { until?: Date } {
  if (bytes === 0) return {};
  const left = ((performance.now() - began) * (size - bytes)) / bytes;
  return { until: new Date(clock().getTime() + Math.ceil(left / 1000) * 1000) };
}
