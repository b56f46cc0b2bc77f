import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { checkWorld } from '../sandbox/check-world.ts';
import { demoWorld } from '../sandbox/demo-world.ts';
import type { World } from '../sandbox/world.ts';

export type ReadWorld =
  | { readonly is: 'read'; readonly world: World }
  /** A line a fault, each with its place. */
  | { readonly is: 'wrong'; readonly faults: readonly string[] };

/** A world by the name of its file, JSON or YAML; `demo` is the built-in one. */
export async function readWorld(name: string): Promise<ReadWorld> {
  if (name === 'demo') return { is: 'read', world: demoWorld };
  const text = await readFile(name, 'utf8').catch(() => null);
  if (text === null)
    return { is: 'wrong', faults: [`${name}: there is no such file, or it may not be read`] };
  const kind = /\.ya?ml$/iu.test(name) ? 'YAML' : 'JSON';
  const bare = text.replace(/^\uFEFF/u, '');
  try {
    return worldFrom(kind === 'YAML' ? parse(bare) : JSON.parse(bare));
  } catch (error) {
    return {
      is: 'wrong',
      faults: [`${name}: this is not ${kind} (${error instanceof Error ? error.message : 'unreadable'})`],
    };
  }
}

/** A world as an object, such as a batch carries. */
export function worldFrom(raw: unknown): ReadWorld {
  const checked = checkWorld(raw);
  return checked.is === 'sound'
    ? { is: 'read', world: checked.world }
    : { is: 'wrong', faults: checked.faults };
}
