import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Outlet } from '../bots/channels/outlet.ts';
import { throughChannels } from '../bots/channels/through-channels.ts';
import { type ConversationTurns, createTurns } from '../bots/conversation/create-turns.ts';
import { createThink } from '../bots/conversation/think.ts';
import { loadClassify } from '../bots/conversation/understand/load-understanding.ts';
import { thresholds } from '../bots/conversation/understand/tiers.ts';
import { createUnderstand } from '../bots/conversation/understand/understand-message.ts';
import type { OpenStepUp } from '../bots/proof/open-step-up.ts';
import { wording } from '../bots/wording/wording.ts';
import type { Config } from '../config.ts';
import type { BeginRun } from '../diagnostics/ports/look-up.ts';
import type { Store } from '../diagnostics/ports/store.ts';
import { faultOf } from '../logging.ts';
import { tenantsOf } from './by-id.ts';
import { machineNow } from './machine-now.ts';
import type { Surroundings } from './surroundings.ts';

export function wireTurns(
  config: Config,
  { clock }: Surroundings,
  store: Store,
  log: Logger,
  beginRun: BeginRun,
  proof: OpenStepUp | null,
  outlets: () => readonly Outlet[],
): ConversationTurns {
  const through = throughChannels(outlets);
  const think = createThink({
    tenants: tenantsOf(config.customers),
    beginRun,
    ...(proof !== null && { stepUp: proof.stepUp }),
    tickets: store.tickets,
    requests: store.requests,
    understand: createUnderstand(loadClassify(), config.sureEnough ?? thresholds),
    nonce: () => randomUUID(),
    note: (turn) => log.info({ turn }, 'turn'),
  });
  return createTurns({
    store,
    think,
    clock,
    machineNow,
    owner: randomUUID(),
    leaseMs: 15_000,
    sweepMs: 3_000,
    apology: { nl: wording.nl.crashed, en: wording.en.crashed },
    ...through,
    identify: proof?.identify(through.identify) ?? through.identify,
    report: (trouble, error) => log.error({ trouble, fault: faultOf(error) }, 'trouble'),
  });
}
