import { z } from 'zod';
import type { Employment } from './hr-record.ts';

/** A function, a unit, or both; `null` is any of them. Both `null`: everybody. */
export const audience = z.strictObject({ function: z.string().nullable(), unit: z.string().nullable() });

/** Enrols everybody whom `include` names and `exclude` does not (doelgroep; LearnLinq 2637933, 5190895). */
export const targetGroup = z.strictObject({
  id: z.string().min(1),
  title: z.string(),
  include: z.array(audience),
  exclude: z.array(audience),
  /** The titles of the learning paths. */
  paths: z.array(z.string()),
});

export type Audience = z.infer<typeof audience>;
export type TargetGroup = z.infer<typeof targetGroup>;

const none: Employment = { function: '', department: '' };

/** The learning paths that the target groups give to somebody with these employments, each once, by title. */
export function pathsFor(
  employments: readonly Employment[],
  groups: readonly TargetGroup[],
): readonly string[] {
  const held = employments.length === 0 ? [none] : employments;
  const named = (audiences: TargetGroup['include']) =>
    audiences.some((wanted) => held.some((employment) => isOf(wanted, employment)));
  const paths = groups.filter(({ include, exclude }) => named(include) && !named(exclude));
  return [...new Set(paths.flatMap((group) => group.paths))].sort();
}

const isOf = (wanted: TargetGroup['include'][number], employment: Employment): boolean =>
  (wanted.function === null || wanted.function === employment.function) &&
  (wanted.unit === null || wanted.unit === employment.department);
