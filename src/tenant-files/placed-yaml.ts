import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault, Place } from './fault.ts';
import { begin, inOrder } from './fault.ts';
import { sayYamlError } from './say-yaml-error.ts';

export type Path = readonly PropertyKey[];

/** The content of a YAML file, and where each part of it stands. */
export interface PlacedYaml {
  readonly value: unknown;
  /** What is wrong with it as YAML, though it could be read. */
  readonly faults: readonly Fault[];
  /** Where the value at `path` stands; of one that is missing, what it should have stood in. */
  placeOf(path: Path): Place;
  /** Where the name of the field at `path` stands. */
  placeOfKey(path: Path): Place;
}

export type ReadYaml =
  | { readonly is: 'read'; readonly yaml: PlacedYaml }
  | { readonly is: 'wrong'; readonly faults: readonly Fault[] };

export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  // Otherwise `yaml` warns on standard error in words that quote the file, where a secret may stand.
  const options = { lineCounter: lines, prettyErrors: false, logLevel: 'error' } as const;
  const document = parseDocument(text, options);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings];
  const faults = inOrder(errors.map((error) => ({ ...at(error.pos[0]), ...sayYamlError(error) })));
  // Of a key that stands twice the rest of the file can still be told.
  if (errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { is: 'wrong', faults };
  const found = contentOf(document);
  if (found.is === 'wrong') return { is: 'wrong', faults: [...faults, found.fault] };
  const spot = (path: Path) => spotOf(document.contents, path, (node) => resolved(node, document));
  const place = (offset: number | undefined) => (offset === undefined ? begin : at(offset));
  return {
    is: 'read',
    yaml: {
      value: found.value,
      faults,
      placeOf: (path) => place(spot(path).value),
      placeOfKey: (path) => place(spot(path).key),
    },
  };
}

type YamlDocument = ReturnType<typeof parseDocument>;

/** A few aliases of aliases can make a file of any size; `yaml` stops at a hundred. */
function contentOf(document: YamlDocument) {
  try {
    const value: unknown = document.toJS();
    return { is: 'read', value } as const;
  } catch {
    const problem = 'this file repeats itself (with & and *) too often, or within itself';
    return { is: 'wrong', fault: { ...begin, problem, fix: 'write what is meant in full' } } as const;
  }
}

const resolved = (node: unknown, document: YamlDocument): unknown =>
  isAlias(node) ? node.resolve(document) : node;

interface Spot {
  readonly key: number | undefined;
  readonly value: number | undefined;
}

/** Follows `path` as far as it goes. What stands on one line is shown by its value, a group of lines by its name. */
function spotOf(contents: unknown, path: Path, follow: (node: unknown) => unknown): Spot {
  let spot: Spot = { key: startOf(contents), value: startOf(contents) };
  let node = follow(contents);
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === null) return { key: spot.key, value: spot.key };
    spot = next.spot;
    node = follow(next.node);
  }
  return spot;
}

function stepInto(node: unknown, step: PropertyKey): { spot: Spot; node: unknown } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : { spot: { key: startOf(item), value: startOf(item) }, node: item };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
  if (pair === undefined) return null;
  const key = startOf(pair.key);
  const value = isScalar(pair.value) || isAlias(pair.value) ? (startOf(pair.value) ?? key) : key;
  return { spot: { key, value }, node: pair.value };
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? rangeOf(node) : undefined);
const rangeOf = ({ range }: Node): number | undefined => range?.[0];
