/** What a message names, each value as it stands in the text. */
export interface Entities {
  readonly email: readonly string[];
  readonly username: readonly string[];
  readonly person_name: readonly string[];
  readonly url: readonly string[];
  /** How many licences. */
  readonly count: readonly number[];
  readonly department: readonly string[];
  readonly date: readonly string[];
  readonly ticket: readonly string[];
}

/** A value and where it stands, in letters. */
export interface Found {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Every match of a pattern; its group `value`, when it has one, is the value. */
export function findAll(text: string, pattern: RegExp): readonly Found[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match.groups?.['value'] ?? match[0];
    const from = match.index + match[0].lastIndexOf(value);
    return { text: value, from, to: from + value.length };
  });
}
