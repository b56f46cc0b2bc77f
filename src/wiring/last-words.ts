import type { Config } from '../config.ts';
import { createLog, faultOf } from '../logging.ts';

/** As the command line names a fault of ours. */
const ourFault = 4;

/**
 * What nobody caught ends the process; left to Node it would be printed whole, with whatever somebody typed in its
 * message. Whatever was under way is taken up at the next start.
 */
export function sayLastWords(config: Pick<Config, 'logLevel'>): void {
  const log = createLog(config);
  process.once('uncaughtException', (error) => {
    log.fatal({ trouble: { is: 'not-caught' }, fault: faultOf(error) }, 'trouble');
    process.exit(ourFault);
  });
}
