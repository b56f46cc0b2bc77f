import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { agreementFaults } from './agreement-faults.ts';
import { begin, type Fault, inOrder } from './fault.ts';
import { type PlacedYaml, readYaml } from './placed-yaml.ts';
import { plainly, sayIssue } from './say-issue.ts';
import { below } from './schema-at.ts';
import { calledTenantFile, deliveredTenantFile, type TenantFile } from './tenant-file.ts';
import { formSchema } from './tenant-schema.ts';

/** What came of reading one tenant file; the environment has not been looked at. */
export interface ReadTenantFile {
  /** `null` when it cannot be read as YAML at all. */
  readonly yaml: PlacedYaml | null;
  /** `null` when the form is not right. */
  readonly content: TenantFile | null;
  /** In the order in which they stand in the file. */
  readonly faults: readonly Fault[];
}

export function readTenantFile(file: string): ReadTenantFile {
  const text = readText(file);
  if (text.is === 'wrong') return { yaml: null, content: null, faults: [text.fault] };
  const read = readYaml(text.text);
  if (read.is === 'wrong') return { yaml: null, content: null, faults: read.faults };
  const { yaml } = read;
  const parsed = formOf(yaml).safeParse(yaml.value, { error: plainly });
  const form = parsed.success ? [] : broken(parsed.error, yaml);
  return {
    yaml,
    content: parsed.data ?? null,
    faults: inOrder([...yaml.faults, ...form, ...agreementFaults(yaml)]),
  };
}

/** How the source is reached follows from its kind. */
function formOf(yaml: PlacedYaml) {
  const kind = below(below(yaml.value, 'source'), 'kind');
  return kind === 'source-file' ? deliveredTenantFile : calledTenantFile;
}

function broken({ issues }: z.ZodError, yaml: PlacedYaml): readonly Fault[] {
  const schema = formSchema(formOf(yaml));
  return issues.flatMap((issue) => sayIssue(issue, yaml, schema));
}

const thrown = z.object({ code: z.string() });

function readText(file: string): { is: 'read'; text: string } | { is: 'wrong'; fault: Fault } {
  try {
    return { is: 'read', text: readFileSync(file, 'utf8') };
  } catch (error) {
    const why = thrown.safeParse(error).data?.code ?? 'unknown reason';
    const problem = `this file cannot be read (${why})`;
    return { is: 'wrong', fault: { ...begin, problem, fix: 'mend it, or take it away' } };
  }
}
