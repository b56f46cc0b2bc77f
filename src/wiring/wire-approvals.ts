import type { Logger } from 'pino';
import { approvalRounds } from '../bots/approvals/approval-round.ts';
import type { Outlet } from '../bots/channels/outlet.ts';
import type { ConversationTurns } from '../bots/conversation/create-turns.ts';
import type { Rounds } from '../bots/rounds.ts';
import { reach } from '../bots/unasked/reach.ts';
import type { SpeakFirst } from '../bots/unasked/speak-first.ts';
import { smtpMail } from '../clients/mail/smtp-mail.ts';
import type { Config } from '../config.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { faultOf } from '../logging.ts';
import { tenantsOf } from './by-id.ts';
import { machineNow } from './machine-now.ts';
import type { Surroundings } from './surroundings.ts';

interface Around {
  readonly turns: ConversationTurns;
  readonly speakFirst: SpeakFirst;
  readonly outlets: () => readonly Outlet[];
}

/** Requests for licences, looked after every five seconds. */
export function wireApprovals(
  { customers, mail }: Config,
  { clock }: Surroundings,
  store: Store,
  { turns, speakFirst, outlets }: Around,
  log: Logger,
): Rounds {
  const report = (is: string) => (error: unknown) =>
    log.error({ trouble: { is }, fault: faultOf(error) }, 'trouble');
  return approvalRounds(
    {
      ...{ clock, machineNow, speakFirst, requests: store.requests, tenants: tenantsOf(customers) },
      mail: mail && smtpMail(mail),
      reach: reach({ outlets, identities: store.identities, report: report('not-reached') }),
      accept: turns.accept,
      run: (conversation) => void turns.run(conversation),
      note: (approval) => log.info({ approval }, 'approval'),
      report: report('request-not-looked-after'),
    },
    5_000,
  );
}
