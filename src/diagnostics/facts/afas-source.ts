import { z } from 'zod';

const field = z.string().min(1);

/**
 * An AFAS Profit GetConnector and what its fields mean. Each customer builds the connector by hand, so its
 * fields have other names everywhere; they are held against the connector's own list before anything is read.
 */
export const afasSource = z.strictObject({
  kind: z.literal('afas').describe('a GetConnector of AFAS Profit'),
  name: z.string().min(1).describe('what the customer calls the HR application'),
  connector: z
    .string()
    .regex(/^[A-Za-z0-9_]+$/, 'write the id of the GetConnector, such as Profit_Employees')
    .describe('the id of the GetConnector'),
  orderBy: z
    .union([field, z.array(field).min(1)])
    .describe('the field or fields that rows are sorted by; whole numbers are fastest'),
  fields: z
    .strictObject({
      id: field.describe('the key under which the integration knows somebody; never a key that may change'),
      username: field.describe('the username'),
      name: z
        .union([field, z.tuple([field, field, field])])
        .describe('the full name, or first name, prefix and last name'),
      email: z
        .union([field, z.array(field).min(1)])
        .describe('the address; of several the first that is filled'),
      identityProvider: field.optional().describe('the identity provider'),
      function: field.optional().describe('the function'),
      department: field.optional().describe('the department'),
      startDate: field.optional().describe('the first day in service'),
      endDate: field.optional().describe('the last day in service'),
      manager: field.optional().describe("the id of the manager's record"),
      changedAt: field.optional().describe('when the row last changed'),
      attributes: z
        .record(z.string().min(1), field)
        .default({})
        .describe('anything else that rules of this customer look at, by the name that the rules use'),
    })
    .describe('what this connector calls each value'),
});

export type AfasSource = z.infer<typeof afasSource>;
