import { z } from 'zod';
import { calledTenantFile, deliveredTenantFile } from './tenant-file.ts';

const shape = z.looseObject({
  properties: z.looseObject({
    access: z.looseObject({ properties: z.looseObject({ hr: z.looseObject({}) }) }),
  }),
});

type Shape = z.infer<typeof shape>;

/** The form of a tenant file with one way to reach its source. */
export const formSchema = (form: typeof calledTenantFile | typeof deliveredTenantFile): Shape =>
  shape.parse(z.toJSONSchema(form, { io: 'input' }));

/**
 * The form of a tenant file for editors, as JSON Schema (2020-12). How the source is reached depends on its
 * kind, which stands elsewhere in the file.
 */
export function tenantFileSchema() {
  const called = formSchema(calledTenantFile);
  const { access } = called.properties;
  return {
    title: 'Tenant file of Loket',
    description: 'One customer: what is agreed, and how its systems are reached.',
    ...called,
    properties: {
      ...called.properties,
      access: { ...access, properties: { ...access.properties, hr: { type: 'object' } } },
    },
    if: { properties: { source: { properties: { kind: { const: 'source-file' } } } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a word of JSON Schema
    then: reachedAs(formSchema(deliveredTenantFile)),
    else: reachedAs(called),
  };
}

const reachedAs = ({ properties }: Shape) => ({
  properties: { access: { properties: { hr: properties.access.properties.hr } } },
});
