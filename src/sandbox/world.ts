import { z } from 'zod';
import { tenant } from '../diagnostics/facts/tenant.ts';
import { fault } from './fault.ts';
import { hrWorld } from './hr-world.ts';
import { instant } from './instant.ts';
import { lmsWorld } from './lms-world.ts';

const customer = z.strictObject({
  tenant: tenant.describe('the tenant file of this customer, as Loket reads it'),
  lms: lmsWorld.describe('what LearnLinq holds for this customer'),
  hr: hrWorld.describe('what the HR source of this customer holds'),
});

const chatter = z.strictObject({
  address: z
    .email('write an e-mail address')
    .transform((text) => text.toLowerCase())
    .describe('the address that the channel hands over'),
  customer: z.string().min(1).describe('the id of the customer; an agent of several has a line for each'),
  role: z
    .enum(['employee', 'manager', 'technical-administrator', 'administrator', 'agent'])
    .describe('administrators, technical administrators and agents are added to the tenant file'),
  proven: z.enum(['yes', 'no']).default('yes').describe('whether the channel vouches for the address'),
});

/** Everything that the stand-ins hold: one file is one world, and time stands still in it. */
export const world = z.strictObject({
  now: instant.describe('what the clock says; it stands still until it is moved'),
  customers: z.array(customer).min(1).describe('the customers with their systems'),
  chatters: z.array(chatter).default([]).describe('the people who may chat'),
  faults: z
    .array(fault)
    .default([])
    .describe('what goes wrong; the first that fits a call is the one it meets'),
});

export type World = z.infer<typeof world>;
export type WorldFile = z.input<typeof world>;
export type Customer = World['customers'][number];
export type Chatter = World['chatters'][number];
