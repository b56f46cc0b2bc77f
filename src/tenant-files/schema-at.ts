import { z } from 'zod';

const branch = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  const: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});

type Branch = z.infer<typeof branch>;

/** What a JSON Schema says of the place at `path` in `value`: what may stand there, and what it is for. */
export interface SchemaAt {
  readonly keys: readonly string[];
  readonly description: string | null;
}

export function schemaAt(schema: unknown, path: readonly PropertyKey[], value: unknown): SchemaAt {
  let here = branches(schema, value);
  let said = here;
  let content = value;
  for (const step of path) {
    content = below(content, step);
    said = here.flatMap((each) => parsed(childOf(each, step)));
    here = said.flatMap((each) => branches(each, content));
  }
  return {
    keys: [...new Set(here.flatMap(({ properties = {} }) => Object.keys(properties)))],
    description: [...said, ...here].find(({ description }) => description !== undefined)?.description ?? null,
  };
}

const parsed = (schema: unknown): readonly Branch[] => {
  const read = branch.safeParse(schema);
  return read.success ? [read.data] : [];
};

/** The alternatives that a value may be meant for: of several kinds, those with the kind that it names. */
function branches(schema: unknown, value: unknown): readonly Branch[] {
  return parsed(schema).flatMap((each) => {
    const alternatives = [...(each.anyOf ?? []), ...(each.oneOf ?? [])];
    if (alternatives.length > 0) return alternatives.flatMap((other) => branches(other, value));
    return isMeant(each, value) ? [each] : [];
  });
}

const isMeant = ({ properties = {} }: Branch, value: unknown): boolean =>
  Object.entries(properties).every(([name, property]) => {
    const kind = parsed(property)[0]?.const;
    return kind === undefined || [undefined, kind].includes(below(value, name));
  });

function childOf({ properties = {}, additionalProperties, items }: Branch, step: PropertyKey): unknown {
  if (typeof step === 'number') return items;
  return Object.hasOwn(properties, step) ? properties[String(step)] : additionalProperties;
}

/** What stands under `step`, or `undefined`. */
export function below(value: unknown, step: PropertyKey): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  const read = z.record(z.string(), z.unknown()).safeParse(value);
  return read.success && Object.hasOwn(read.data, step) ? read.data[String(step)] : undefined;
}
