import { checkApprovals } from '../bots/approvals/check-approvals.ts';
import { checkChannels } from '../bots/channels/check-channels.ts';
import { diagnosisMs, startDeadline } from '../bots/conversation/deadline.ts';
import type { Checked } from '../clients/checked.ts';
import { checkDesks } from '../clients/desks/check-desks.ts';
import { checkCertificate } from '../clients/desks/mail/letter-certificate.ts';
import { examine } from '../clients/examine.ts';
import type { Config } from '../config.ts';
import { machineNow } from './machine-now.ts';
import { examineSignIn } from './wire-sign-in.ts';

/** What `loket doctor` finds. */
export async function composeExamination(config: Config): Promise<readonly Checked[]> {
  using deadline = startDeadline(diagnosisMs);
  const letters = config.mail?.replies?.tls ?? null;
  const tenants = config.customers.map(({ tenant }) => tenant);
  return [
    ...(await examine(config, machineNow, deadline)),
    ...(await checkDesks(config.customers)),
    ...(letters === null ? [] : [await checkCertificate(letters, machineNow())]),
    ...(await checkChannels(config, tenants, machineNow)),
    ...checkApprovals(tenants, waysOf(config)),
    ...(await examineSignIn(config)),
  ];
}

const waysOf = ({ slack, teams, intercom, mail }: Config) => {
  const isSetUp = (...settings: readonly unknown[]) =>
    settings.some((each) => each !== null) ? 'set-up' : 'not-set-up';
  return { chat: isSetUp(slack, teams, intercom), mail: isSetUp(mail) } as const;
};
