import { closeSync, openSync, writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { KeyHash } from './key-hash.ts';

/**
 * The keys of one delivery on disk: pages, each of one bucket, in the order in which they filled up; then which
 * bucket each page is of; then how many pages there are. An entry is the two halves of a hash and the number of
 * its row. So writing takes the same memory for any number of rows, and a question reads the pages of one bucket.
 */
const wordsInEntry = 3;
const wordsInPage = 341 * wordsInEntry;
const pageBytes = wordsInPage * Uint32Array.BYTES_PER_ELEMENT;
const noRow = 0xffff_ffff;

/** 1024 of them. */
const bucketOf = ({ high }: KeyHash): number => high >>> 22;

export interface KeyWriter {
  add(key: KeyHash, row: number): void;
  close(): void;
}

/** Writes without waiting, so it belongs in a worker. */
export function writeKeys(file: string): KeyWriter {
  const out = openSync(file, 'wx', 0o600);
  const bucketOfPage: number[] = [];
  const filling = new Map<number, { readonly page: Uint32Array; words: number }>();
  const flush = (bucket: number, page: Uint32Array) => {
    writeSync(out, page);
    bucketOfPage.push(bucket);
    filling.delete(bucket);
  };
  return {
    add(key, row) {
      const bucket = bucketOf(key);
      const at = filling.get(bucket) ?? { page: new Uint32Array(wordsInPage).fill(noRow), words: 0 };
      at.page[at.words] = key.high;
      at.page[at.words + 1] = key.low;
      at.page[at.words + 2] = row;
      at.words += wordsInEntry;
      filling.set(bucket, at);
      if (at.words === wordsInPage) flush(bucket, at.page);
    },
    close() {
      for (const [bucket, { page }] of [...filling]) flush(bucket, page);
      writeSync(out, Uint32Array.from([...bucketOfPage, bucketOfPage.length]));
      closeSync(out);
    },
  };
}

export interface KeyReader {
  /** The numbers of the rows that have this key, in their order. */
  rows(key: KeyHash): Promise<readonly number[]>;
  /** Which of many keys any row has: one pass over all of them, however many are asked for. */
  among<T>(keys: ReadonlyMap<T, KeyHash>): Promise<ReadonlySet<T>>;
  close(): Promise<void>;
}

export async function openKeys(file: string): Promise<KeyReader> {
  const handle = await open(file, 'r');
  const pagesOf = await readTable(handle);
  return {
    async rows(key) {
      const pages = pagesOf.get(bucketOf(key)) ?? [];
      const read = await Promise.all(pages.map((page) => words(handle, page * pageBytes, wordsInPage)));
      return read.flatMap((page) => rowsIn(page, key));
    },
    async among<T>(keys: ReadonlyMap<T, KeyHash>) {
      const wanted = wantedBy(keys);
      const found = new Set<T>();
      const pages = [...pagesOf.values()].reduce((sum, { length }) => sum + length, 0);
      for (let page = 0; page < pages; page += pagesAtOnce) {
        const read = await words(handle, page * pageBytes, Math.min(pagesAtOnce, pages - page) * wordsInPage);
        markFound(read, wanted, found);
      }
      return found;
    },
    close: () => handle.close(),
  };
}

/** A megabyte. */
const pagesAtOnce = 256;

/** What is asked for, by the high half of its hash. */
interface Wanted<T> {
  readonly byHigh: ReadonlyMap<number, readonly { readonly low: number; readonly of: T }[]>;
  /** By the first bits alone whether anything can be meant: nearly every entry is passed over by this. */
  readonly maybe: Uint8Array;
}

const maybeBits = 22;

function wantedBy<T>(keys: ReadonlyMap<T, KeyHash>): Wanted<T> {
  const byHigh = new Map<number, { low: number; of: T }[]>();
  const maybe = new Uint8Array(2 ** maybeBits);
  for (const [of, { high, low }] of keys) {
    const same = byHigh.get(high) ?? [];
    same.push({ low, of });
    byHigh.set(high, same);
    maybe[high >>> (32 - maybeBits)] = 1;
  }
  return { byHigh, maybe };
}

function markFound<T>(page: Uint32Array, { byHigh, maybe }: Wanted<T>, found: Set<T>): void {
  for (let at = 0; at < page.length; at += wordsInEntry) {
    const high = page[at] ?? noRow;
    if (maybe[high >>> (32 - maybeBits)] === 0 || page[at + 2] === noRow) continue;
    for (const { low, of } of byHigh.get(high) ?? []) if (low === page[at + 1]) found.add(of);
  }
}

function rowsIn(page: Uint32Array, { high, low }: KeyHash): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < page.length; at += wordsInEntry) {
    const row = page[at + 2];
    if (page[at] === high && page[at + 1] === low && row !== undefined && row !== noRow) found.push(row);
  }
  return found;
}

async function readTable(handle: FileHandle): Promise<ReadonlyMap<number, readonly number[]>> {
  const { size } = await handle.stat();
  const [pages = 0] = await words(handle, size - Uint32Array.BYTES_PER_ELEMENT, 1);
  const bucketOfPage = await words(handle, pages * pageBytes, pages);
  const pagesOf = new Map<number, number[]>();
  for (const [page, bucket] of bucketOfPage.entries()) {
    const earlier = pagesOf.get(bucket);
    if (earlier === undefined) pagesOf.set(bucket, [page]);
    else earlier.push(page);
  }
  return pagesOf;
}

async function words(handle: FileHandle, place: number, count: number): Promise<Uint32Array> {
  const read = new Uint32Array(count);
  await handle.read(read, 0, read.byteLength, place);
  return read;
}
