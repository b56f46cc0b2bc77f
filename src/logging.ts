import { randomBytes } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Lines of JSON on standard output: ids, finding ids and durations; no text, no address, no name. */
export const createLog = ({ logLevel }: Config): Logger => pino({ level: logLevel, base: null });

/** Where it went wrong, without the message: that may hold what somebody typed. */
export const faultOf = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name,
        at: error.stack
          ?.split('\n')
          .filter((line) => /^\s+at /u.test(line))
          .slice(0, 4),
      }
    : { name: 'thrown' };

/** Logs a fault of ours; the reference stands in the answer as well. */
export function logFault(log: Logger, error: unknown): string {
  const reference = `E-${randomBytes(4).toString('hex').toUpperCase()}`;
  log.error({ reference, fault: faultOf(error) }, 'fault');
  return reference;
}
