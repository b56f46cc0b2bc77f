import type { OpenedFile } from './remote-files.ts';

/** So many reads are under way at once, because a server far away answers each of them late. */
const atOnce = 16;
const pieceBytes = 32_768;

/** A whole file in its order, with no more of it in memory than what is under way. */
export async function* readAhead(file: OpenedFile, size: number): AsyncGenerator<Buffer> {
  const starts = Array.from({ length: Math.ceil(size / pieceBytes) }, (_, nth) => nth * pieceBytes).values();
  const underWay: Promise<Buffer>[] = [];
  const more = () => {
    const { value: start } = starts.next();
    if (start !== undefined) underWay.push(settled(file.read(start, Math.min(size, start + pieceBytes))));
  };
  for (let nth = 0; nth < atOnce; nth += 1) more();
  for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) {
    yield await next;
    more();
  }
}

/** A read that fails while an earlier one is awaited is heard when its turn comes. */
function settled(reading: Promise<Buffer>): Promise<Buffer> {
  reading.catch(() => undefined);
  return reading;
}
