import type { Wanted } from './change.ts';

/** Who somebody is; the values are nobody's, to try with what only somebody can fill in. */
const identity: ReadonlyMap<string, string> = new Map([
  ['id', ''],
  ['username', 'nobody.loket.invalid'],
  ['name', 'Nobody Loket Invalid'],
  ['email', 'nobody@loket.invalid'],
]);

export const isIdentity = (attribute: string): boolean => identity.has(attribute);

/** A value that would do, to try the change with: where several would, they come to the same. */
export function exampleOf(attribute: string, wanted: Wanted): string {
  switch (wanted.is) {
    case 'any-of':
    case 'beginning-with':
      return wanted.values[0] ?? '';
    case 'anything-but':
      return unlike(wanted.values);
    case 'day':
      return wanted.until ?? wanted.from ?? '';
    case 'respelled':
      return wanted.value;
    case 'filled':
    case 'well-written':
      return identity.get(attribute) ?? unlike([]);
  }
}

function unlike(values: readonly string[]): string {
  const tried = ['Loket', ...values.map((_, index) => `Loket ${index}`)];
  return tried.find((each) => !values.includes(each)) ?? '';
}
