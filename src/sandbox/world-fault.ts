/** Something wrong in a world file: where, and what, in plain words. */
export interface WorldFault {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}
