import { rowsOfSample } from '../hr-source.ts';
import type { Columns } from './columns.ts';
import { type PersonKey, plainForm } from './person-keys.ts';
import type { ReadRow } from './read-delivery.ts';

/** More than any customer has; beyond it a department has no rows to be found by, so that memory stays bounded. */
const mostDepartments = 10_000;

/** The keys of a row's departments, as long as a department has fewer rows than a sample takes. */
export function firstOfDepartments(): (row: ReadRow, columns: Columns) => readonly PersonKey[] {
  const seen = new Map<string, number>();
  const isWanted = (department: string): boolean => {
    const rows = seen.get(department) ?? 0;
    const room = rows > 0 || seen.size < mostDepartments;
    if (department === '' || !room || rows >= rowsOfSample({ department })) return false;
    seen.set(department, rows + 1);
    return true;
  };
  return ({ is, cells }, { employments }) => {
    if (is === 'broken') return [];
    const named = employments.map(({ department }) =>
      department === null ? '' : plainForm(cells[department] ?? ''),
    );
    return [...new Set(named)].filter(isWanted).map((department) => `d:${department}` as const);
  };
}
