import type { Route } from './fault.ts';
import type { SeatMemory } from './seat-memory.ts';
import type { Customer } from './world.ts';

/** One call, once the customer and the token have been seen to fit. */
export interface Call {
  readonly customer: Customer;
  readonly now: Date;
  /** Parts of the path, by the name in the contract. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly seats: SeatMemory;
  /** Of a call that writes: what it sent along, and under which key. */
  readonly sent: { readonly key: string; readonly body: unknown };
}

/** It is not as the caller thinks, so nothing was changed. */
export class Conflict extends Error {}

/** A route of a contract: `answer` throws a ZodError when a parameter is wrong, a `Conflict`, and nothing else. */
export interface RouteHandler {
  readonly name: Route;
  /** Left out: it reads. */
  readonly method?: 'PUT';
  readonly pattern: RegExp;
  answer(call: Call): unknown;
}
