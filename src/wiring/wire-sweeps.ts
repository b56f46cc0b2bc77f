import type { Logger } from 'pino';
import { watchClocks } from '../clients/desks/clock-watch.ts';
import { smtpMail } from '../clients/mail/smtp-mail.ts';
import { type Sweep, sweep } from '../clients/sweep.ts';
import type { Config } from '../config.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { faultOf } from '../logging.ts';
import { tenantsOf } from './by-id.ts';
import { machineNow } from './machine-now.ts';
import type { Surroundings } from './surroundings.ts';

/** The service levels of tickets, looked at every minute. */
export const wireClocks = (
  { customers, mail }: Config,
  { clock }: Surroundings,
  { clocks }: Store,
  log: Logger,
): Sweep =>
  sweep(
    60_000,
    () =>
      watchClocks({
        ...{ clocks, clock, machineNow, tenants: tenantsOf(customers), mail: mail && smtpMail(mail) },
        note: (noticed) => log.info({ noticed }, 'clock'),
      }),
    (error) => log.error({ trouble: { is: 'clocks-not-watched' }, fault: faultOf(error) }, 'trouble'),
  );

/** What was kept long enough goes, at the start and four times a day. */
export const wireRetention = ({ keep }: Config, store: Store, log: Logger): Sweep =>
  sweep(
    6 * 60 * 60 * 1000,
    async () => log.info({ gone: await store.retain(machineNow(), keep) }, 'retention'),
    (error) => log.error({ trouble: { is: 'not-let-go' }, fault: faultOf(error) }, 'trouble'),
  );
