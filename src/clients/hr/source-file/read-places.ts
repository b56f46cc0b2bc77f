import { parse } from 'csv-parse/sync';
import { decodeCell } from './cell-decoder.ts';
import type { Layout } from './read-delivery.ts';
import type { OpenedFile } from './remote-files.ts';
import type { Place } from './row-table.ts';

/** The cells of one row, or that nobody can be read from it. */
export type PlacedRow =
  | { readonly is: 'person'; readonly cells: readonly string[] }
  | { readonly is: 'broken' };

/** Rows that lie close together are read in one go, and so many goes are under way at once. */
const gapBytes = 8192;
const mostBytes = 262_144;
const atOnce = 16;

/** Reads these rows of a file, in their order, and nothing else of it but what lies between close ones. */
export async function readPlaces(
  file: OpenedFile,
  places: readonly Place[],
  layout: Layout,
): Promise<readonly PlacedRow[]> {
  const stretches = stretchesOf(places);
  const rows: PlacedRow[][] = stretches.map(() => []);
  const waiting = stretches.entries();
  const reader = async () => {
    for (const [nth, stretch] of waiting) {
      const bytes = await file.read(stretch.start, stretch.end);
      rows[nth] = stretch.places.map((place) =>
        rowOf(bytes.subarray(place.start - stretch.start, place.end - stretch.start), place, layout),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, reader));
  return rows.flat();
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly places: Place[];
}

function stretchesOf(places: readonly Place[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const place of places) {
    const last = stretches.at(-1);
    if (last !== undefined && place.start - last.end <= gapBytes && place.end - last.start <= mostBytes) {
      last.end = place.end;
      last.places.push(place);
    } else stretches.push({ start: place.start, end: place.end, places: [place] });
  }
  return stretches;
}

function rowOf(bytes: Buffer, place: Place, { form, encoding }: Layout): PlacedRow {
  if (place.is === 'broken') return { is: 'broken' };
  const rows = parse(bytes, {
    delimiter: form.delimiter,
    record_delimiter: [...form.lineEndings],
    encoding: 'latin1',
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const cells = (rows[0] ?? []).map((cell) => decodeCell(cell, encoding));
  const read = cells.filter((cell) => cell !== null);
  return read.length === cells.length ? { is: 'person', cells: read } : { is: 'broken' };
}
