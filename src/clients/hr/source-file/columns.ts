import { z } from 'zod';
import {
  type SourceFile,
  type SourceFileColumns,
  sourceFile,
} from '../../../diagnostics/facts/source-file.ts';
import { type Condition, type Tenant, tenant as tenantSchema } from '../../../diagnostics/facts/tenant.ts';
import { sharpForm } from '../../../diagnostics/facts/text-form.ts';

/** What was agreed about the files of one customer, as plain data: a worker is handed it too. */
export const agreed = sourceFile
  .pick({ delimiter: true, encoding: true, columns: true, dateFormat: true })
  .extend({
    zone: z.string(),
    mandatory: tenantSchema.shape.mandatoryFields,
    /** Columns that are read because a rule of the customer looks at them. */
    attributes: z.array(z.string()),
  });

export type Agreed = z.infer<typeof agreed>;

export function agreedWith(tenant: Tenant, source: SourceFile): Agreed {
  const rules = [...tenant.filter, ...tenant.customAgreements].flatMap(({ all }) => all);
  return {
    delimiter: source.delimiter,
    encoding: source.encoding,
    columns: source.columns,
    dateFormat: source.dateFormat,
    zone: tenant.timeZone,
    mandatory: tenant.mandatoryFields,
    attributes: rules.map(({ attribute }: Condition) => attribute),
  };
}

/** Where each column stands in a row, from 0; `null` when the file does not have it. */
export interface Columns {
  readonly count: number;
  readonly at: Readonly<Record<Exclude<keyof SourceFileColumns, 'function' | 'department'>, number | null>>;
  readonly employments: readonly { readonly function: number | null; readonly department: number | null }[];
  /** Free fields (LearnLinq: `custom_…`, 2545871) and what rules look at, by the name of the column. */
  readonly attributes: readonly { readonly name: string; readonly at: number }[];
}

/** Case and white space in the name of a column are put aside. */
export function findColumns(header: readonly string[], { columns, attributes }: Agreed): Columns {
  const forms = header.map(sharpForm);
  const find = (name: string): number | null => {
    const at = forms.indexOf(sharpForm(name));
    return at === -1 ? null : at;
  };
  const employments = ['', '1', '2', '3', '4'].map((nth) => ({
    function: find(`${columns.function}${nth}`),
    department: find(`${columns.department}${nth}`),
  }));
  const taken = new Set(Object.values(columns).map(sharpForm));
  const free = header.filter(
    (name) => /^custom_/iu.test(name) || (attributes.includes(name) && !taken.has(sharpForm(name))),
  );
  return {
    count: header.length,
    at: {
      id: find(columns.id),
      username: find(columns.username),
      name: find(columns.name),
      email: find(columns.email),
      identityProvider: find(columns.identityProvider),
      accessUntil: find(columns.accessUntil),
      startDate: find(columns.startDate),
      endDate: find(columns.endDate),
      manager: find(columns.manager),
      changedAt: find(columns.changedAt),
    },
    employments,
    attributes: free.flatMap((name) => ({ name, at: header.indexOf(name) })),
  };
}

/** The names of mandatory columns that a header lacks; without any of them a file cannot be imported. */
export const missingColumns = ({ at }: Columns, { mandatory, columns }: Agreed): readonly string[] =>
  mandatory.filter((field) => at[field] === null).map((field) => columns[field]);
