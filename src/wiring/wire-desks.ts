import type { Logger } from 'pino';
import type { ConversationTurns } from '../bots/conversation/create-turns.ts';
import { deskRoute } from '../bots/desks/desk-route.ts';
import { sayDeskNews } from '../bots/desks/say-desk-news.ts';
import type { Route } from '../bots/route.ts';
import { connectDesks } from '../clients/desks/connect-desks.ts';
import { type DeskDependencies, deskPatience } from '../clients/desks/desk-dependencies.ts';
import { deskInlet } from '../clients/desks/desk-inlet.ts';
import { receiveLetters } from '../clients/desks/mail/receive-letters.ts';
import type { MailReceiver } from '../clients/desks/mail/receive-mail.ts';
import { runJob } from '../clients/desks/run-job.ts';
import { smtpMail } from '../clients/mail/smtp-mail.ts';
import type { Config } from '../config.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { machineNow } from './machine-now.ts';

/** Tickets out to the desks outside the house, and what those say in. */
export function wireDesks(
  config: Config,
  store: Store,
  turns: ConversationTurns,
  log: Logger,
): { readonly work: () => Promise<void>; readonly letters: MailReceiver | null; readonly route: Route } {
  const work = deskWork(config, store, (run) => log.info({ run }, 'desk'));
  const told: DeskDependencies['told'] = (conversations) => {
    for (const each of conversations) void turns.run(each);
  };
  const { customers } = work;
  const run = runJob({ ...work, told });
  return {
    route: deskRoute(deskInlet(store.desks, customers, machineNow)),
    work: () => store.desks.work(run),
    letters: receiveLetters(config.mail?.replies ?? null, customers, {
      hear: store.desks.hear,
      machineNow,
      note: (letter) => log.info({ letter }, 'letter'),
    }),
  };
}

/** What a run of the queue works with; nobody is woken by it. */
export const deskWork = (
  { customers, mail }: Config,
  { desks }: Store,
  note: DeskDependencies['note'],
): DeskDependencies => ({
  desks,
  customers: connectDesks(customers, mail && { mail: smtpMail(mail), replies: mail.replies }),
  machineNow,
  patience: deskPatience,
  say: sayDeskNews,
  told: () => undefined,
  note,
});
