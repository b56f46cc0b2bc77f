import { textHash } from './text-hash.ts';

/** Who came in before this file, kept as hashes: eight bytes for a key, eight for what was read in. */
export interface PeopleBefore {
  add(key: string, digest: number, was: Was): void;
  /** What a row that comes in now would do to somebody. */
  compare(key: string, digest: number): 'created' | 'changed' | 'same';
  /** Somebody of this key keeps the account. */
  keep(key: string): void;
  /** Of those who had access before, how many would lose it. */
  removed(): { readonly gone: number; readonly before: number };
}

/** `open`: came in, with access. `ended`: came in, access over. `out`: in the file, and did not come in. */
export type Was = 'open' | 'ended' | 'out';

const states: Readonly<Record<Was, number>> = { open: 1, ended: 2, out: 4 };
const kept = 8;

/** A table that doubles when half full; a key is looked for from its own place on. */
export function peopleBefore(): PeopleBefore {
  let table = emptyTable(4096);
  let people = 0;
  const grow = () => {
    const old = table;
    table = emptyTable(old.keys.length * 2);
    for (let place = 0; place < old.keys.length; place += 1) {
      const key = old.keys[place] ?? 0;
      if (key !== 0) put(table, key, old.digests[place] ?? 0, old.states[place] ?? 0);
    }
  };
  return {
    add(key, digest, was) {
      const hash = textHash(key);
      if (hash === 0) return;
      if (people * 2 >= table.keys.length) grow();
      if (put(table, hash, digest, states[was]) === 'new') people += 1;
    },
    compare(key, digest) {
      const place = placeOf(table, textHash(key));
      const state = table.states[place] ?? 0;
      if (table.keys[place] === 0 || (state & states.out) !== 0) return 'created';
      return table.digests[place] === digest ? 'same' : 'changed';
    },
    keep(key) {
      const place = placeOf(table, textHash(key));
      if (table.keys[place] !== 0) table.states[place] = (table.states[place] ?? 0) | kept;
    },
    removed() {
      let before = 0;
      let gone = 0;
      for (const state of table.states) {
        if ((state & states.open) === 0) continue;
        before += 1;
        if ((state & kept) === 0) gone += 1;
      }
      return { gone, before };
    },
  };
}

interface Table {
  readonly keys: Float64Array;
  readonly digests: Float64Array;
  readonly states: Uint8Array;
}

const emptyTable = (places: number): Table => ({
  keys: new Float64Array(places),
  digests: new Float64Array(places),
  states: new Uint8Array(places),
});

function placeOf({ keys }: Table, hash: number): number {
  const mask = keys.length - 1;
  let place = hash % keys.length;
  while (keys[place] !== 0 && keys[place] !== hash) place = (place + 1) & mask;
  return place;
}

/** Of a key that stands there twice, the later row counts. */
function put(table: Table, hash: number, digest: number, state: number): 'new' | 'again' {
  const place = placeOf(table, hash);
  const was = table.keys[place] === 0 ? 'new' : 'again';
  table.keys[place] = hash;
  table.digests[place] = digest;
  table.states[place] = state;
  return was;
}
