import { closeSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Where each row of a delivery stands in its file, on disk: eight bytes a row, and one place for the end. */
const placeBytes = Float64Array.BYTES_PER_ELEMENT;
const atOnce = 8192;

/** `broken`: nobody can be read from it. */
export interface Place {
  readonly is: 'person' | 'broken';
  readonly start: number;
  readonly end: number;
}

export interface RowWriter {
  /** The number of the row, from 0. */
  add(row: Pick<Place, 'is' | 'start'>): number;
  close(end: number): void;
}

/** Writes without waiting, so it belongs in a worker. A broken row has a place below zero. */
export function writeRowTable(file: string): RowWriter {
  const out = openSync(file, 'wx', 0o600);
  const places = new Float64Array(atOnce);
  let rows = 0;
  const put = (place: number) => {
    places[rows % atOnce] = place;
    rows += 1;
    if (rows % atOnce === 0) writeSync(out, places);
  };
  return {
    add({ is, start }) {
      put(is === 'broken' ? -1 - start : start);
      return rows - 1;
    },
    close(end) {
      put(end);
      writeSync(out, places.subarray(0, rows % atOnce));
      closeSync(out);
    },
  };
}

export interface RowTable {
  /** How many rows there are, broken ones included. */
  readonly rows: number;
  place(row: number): Promise<Place>;
  close(): Promise<void>;
}

export async function openRowTable(file: string): Promise<RowTable> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  return {
    rows: size / placeBytes - 1,
    async place(row) {
      const places = new Float64Array(2);
      await handle.read(places, 0, places.byteLength, row * placeBytes);
      const [start = 0, end = 0] = places;
      return { is: start < 0 ? 'broken' : 'person', start: startOf(start), end: startOf(end) };
    },
    close: () => handle.close(),
  };
}

const startOf = (place: number): number => (place < 0 ? -1 - place : place);
