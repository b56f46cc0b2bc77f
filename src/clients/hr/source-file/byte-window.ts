/** The last bytes of a stream, by their place from its beginning, until they are forgotten. */
export interface ByteWindow {
  add(bytes: Buffer): void;
  from(place: number): Buffer;
  forget(before: number): void;
}

const nothing = Buffer.alloc(0);

export function byteWindow(begin: number): ByteWindow {
  let parts: Buffer[] = [];
  let first = begin;
  return {
    add: (bytes) => void parts.push(bytes),
    from(place) {
      if (parts.length > 1) parts = [Buffer.concat(parts)];
      return (parts[0] ?? nothing).subarray(place - first);
    },
    forget(before) {
      while (parts[0] !== undefined && first + parts[0].length <= before) {
        first += parts[0].length;
        parts = parts.slice(1);
      }
    },
  };
}
