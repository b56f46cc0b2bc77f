/** Where something stands in a file, counted from 1, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a tenant file: what, and what to do. No value of a secret is ever in it. */
export interface Fault extends Place {
  readonly problem: string;
  readonly fix: string;
}

/** The first place of a file, for what is wrong with the whole of it. */
export const begin: Place = { line: 1, column: 1 };

/** In the order in which they stand in the file. */
export const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((one, other) => one.line - other.line || one.column - other.column);

/** `path:line:column: problem`, the form in which editors and terminals make a place something to click on. */
export const sayPlaced = (file: string, { line, column }: Place, problem: string): string =>
  `${file}:${line}:${column}: ${problem}`;
