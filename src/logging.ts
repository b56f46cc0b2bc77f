import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Lines of JSON on standard output: ids, finding ids and durations; no text, no address, no name. */
export const createLog = ({ logLevel }: Pick<Config, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: null });

/** Where it went wrong, without the message: that may hold what somebody typed. */
export const faultOf = (error: unknown) =>
  error instanceof Error
    ? {
        // Its own `name` can be written to.
        name: error.constructor.name,
        at: placesOf(error),
      }
    : { name: 'thrown' };

/** What stands before them is the message, in which a line may look like a place. */
function placesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message);
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 4);
}

/** Logs a fault of ours; the reference stands in the answer as well. */
export function logFault(log: Logger, error: unknown): string {
  const reference = `E-${randomBytes(4).toString('hex').toUpperCase()}`;
  log.error({ reference, fault: faultOf(error) }, 'fault');
  return reference;
}
