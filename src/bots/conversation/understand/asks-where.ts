import { firstNames } from './words/first-names.ts';

const asked =
  /^(?:waar (?:is|blijft|zit|staat)|where is|where's) ([\p{L}'.-]+(?: [\p{L}'.-]+){0,4}?)(?: (?:nou|nu|dan|toch|now|then))? ?[?!.]*$/iu;

/** *Waar is Anouk Verbeek?* and no word more: somebody is missing, whatever the name may sound like. */
export function asksWhere(text: string): boolean {
  const named = asked.exec(text.trim())?.[1] ?? '';
  const [first = ''] = named.toLowerCase().split(' ');
  return firstNames.has(first);
}
