import { type Customer, configureTenant, processEnvironment } from '../config.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { readWorld } from './read-world.ts';
import { worldCustomers } from './world-customers.ts';

/** Whose file it is, and how that customer's LearnLinq is reached. */
export type CustomerOfFile =
  | {
      readonly is: 'found';
      readonly tenant: Customer['tenant'];
      readonly learnlinq: Customer['learnlinq'] | null;
      /** A world's own; `null`: the machine's. */
      readonly clock: (() => Date) | null;
      close(): Promise<void>;
    }
  | { readonly is: 'wrong'; readonly problems: readonly string[] };

export interface WhoseFile {
  readonly tenant?: string;
  readonly world?: string;
  readonly customer?: string;
}

export async function customerOfFile({ tenant, world, customer }: WhoseFile): Promise<CustomerOfFile> {
  if (world !== undefined) return inWorld(world, customer);
  const read = configureTenant(tenant ?? '', processEnvironment());
  if (read.is === 'wrong')
    return { is: 'wrong', problems: read.problems.map(({ what, fix }) => `${what}: ${fix}.`) };
  return { is: 'found', tenant: read.tenant, learnlinq: read.learnlinq, clock: null, close: async () => {} };
}

async function inWorld(name: string, id: string | undefined): Promise<CustomerOfFile> {
  const read = await readWorld(name);
  if (read.is === 'wrong') return { is: 'wrong', problems: read.faults };
  const ids = read.world.customers.map(({ tenant }) => tenant.id);
  if (id === undefined || !ids.includes(id))
    return { is: 'wrong', problems: [`Choose a customer of this world with --customer: ${ids.join(', ')}.`] };
  const sandbox = await startSandbox(read.world);
  const customer = worldCustomers(read.world, sandbox).find((each) => each.tenant.id === id);
  if (customer === undefined) throw new Error(`${id}: a customer of the world is not played`);
  const { tenant, learnlinq } = customer;
  return { is: 'found', tenant, learnlinq, clock: sandbox.clock, close: () => sandbox.close() };
}
