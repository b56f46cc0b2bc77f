import { type Kind, kinds } from './feature-kinds.ts';
import { begin, hashText, mix, settle, tableSize } from './hash.ts';

/** Places in the model's table with how much each counts. */
export interface Features {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** At which reading a place was last seen, so that nothing needs wiping between two texts. */
const seenAt = new Uint32Array(tableSize);
let reading = 0;
/** What is gathered is written here first; a clause has no more features than this. */
const most = 16_384;
const places = new Int32Array(most);
const values = new Float32Array(most);

/** Gathers the features of one clause, one clause at a time; what comes twice counts once. */
export class Gathered {
  #count = 0;
  #squares = 0;

  constructor() {
    reading += 1;
  }

  #add(place: number, value: number): void {
    if (seenAt[place] === reading || this.#count === most) return;
    seenAt[place] = reading;
    places[this.#count] = place;
    values[this.#count] = value;
    this.#count += 1;
    this.#squares += value * value;
  }

  all(some: Int32Array, counting: Float32Array): void {
    for (let at = 0; at < some.length; at += 1) this.#add(some[at] ?? 0, counting[at] ?? 0);
  }

  numbers(kind: Kind, one: number, other: number): void {
    this.#add(settle(mix(mix(begin(kinds[kind].number), one), other)), kinds[kind].weight);
  }

  text(kind: Kind, text: string): void {
    this.#add(settle(hashText(begin(kinds[kind].number), text)), kinds[kind].weight);
  }

  features(): Features & { readonly squares: number } {
    return {
      places: places.slice(0, this.#count),
      values: values.slice(0, this.#count),
      squares: this.#squares,
    };
  }
}
