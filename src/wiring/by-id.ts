import type { Customer } from '../tenant-files/customer.ts';

export const tenantsOf = (customers: readonly Customer[]) =>
  new Map(customers.map(({ tenant }) => [tenant.id, tenant]));

export const byId = (customers: readonly Customer[]) =>
  new Map(customers.map((customer) => [customer.tenant.id, customer]));
