import type { Intent } from '../../../../diagnostics/model.ts';
import type { Found } from './entities.ts';
import type { Names } from './judge-spans.ts';

/** Everybody whom a message is about, and the departments in it, in their order. */
export function findNamed(
  text: string,
  taken: readonly Found[],
  intent: Intent,
  names: Names,
): { readonly people: readonly Found[]; readonly departments: readonly Found[] } {
  const judged = names.judge(withoutValues(text, taken), intent);
  const people = judged.filter(({ kind }) => kind === 'person');
  const pointedAt = people.filter((person) => isPointedAt(text, person));
  return {
    people: pointedAt.length === 1 ? pointedAt : people,
    departments: judged.filter(({ kind }) => kind === 'department'),
  };
}

/** Every value that is known as something else stands as one mark, with all else where it was. */
function withoutValues(text: string, taken: readonly Found[]): string {
  let left = text;
  for (const { from, to } of taken)
    left = `${left.slice(0, from)}\u00b7${' '.repeat(to - from - 1)}${left.slice(to)}`;
  return left;
}

/** *Het is Hidde die …*, *it's Hidde who …*: of several, that one. */
const isPointedAt = (text: string, { from, to }: Found): boolean =>
  /(?:^|[\s,])(?:het is|dat is|it is|it's|het gaat om|it's about|ik bedoel|i mean) $/iu.test(
    text.slice(0, from),
  ) && /^ (?:die|who|that|bedoel)(?![\p{L}])/u.test(text.slice(to));
