import type { Route } from './fault.ts';
import type { Customer } from './world.ts';

/** One call, once the customer and the token have been seen to fit. */
export interface Call {
  readonly customer: Customer;
  readonly now: Date;
  /** Parts of the path, by the name in the contract. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
}

/** A route of a contract: `answer` throws a ZodError when a parameter is wrong, and is asked for nothing else. */
export interface RouteHandler {
  readonly name: Route;
  readonly pattern: RegExp;
  answer(call: Call): unknown;
}
