import type { Logger } from 'pino';
import { type OpenStepUp, openStepUp } from '../bots/proof/open-step-up.ts';
import { smtpMail } from '../clients/mail/smtp-mail.ts';
import type { Config } from '../config.ts';
import type { BeginRun } from '../diagnostics/ports/look-up.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { faultOf } from '../logging.ts';
import { tenantsOf } from './by-id.ts';
import type { Surroundings } from './surroundings.ts';

/** `null` without a mail server: then nobody is asked for an address. */
export const wireStepUp = (
  { mail, customers }: Config,
  { clock }: Surroundings,
  store: Store,
  beginRun: BeginRun,
  log: Logger,
): OpenStepUp | null =>
  mail === null
    ? null
    : openStepUp({
        codes: store.codes,
        mail: smtpMail(mail),
        key: mail.codeKey,
        tenants: tenantsOf(customers),
        beginRun,
        clock,
        everyMs: 2_000,
        note: (code) => log.info({ code }, 'code'),
        report: (error) => log.error({ trouble: { is: 'code-not-sent' }, fault: faultOf(error) }, 'trouble'),
      });
