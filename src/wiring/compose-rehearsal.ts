import { z } from 'zod';
import { type Rehearsal, rehearsal } from '../bots/conversation/rehearsal.ts';
import { rehearse, type Script } from '../bots/conversation/rehearse.ts';
import { loadClassify } from '../bots/conversation/understand/load-understanding.ts';
import { thresholds } from '../bots/conversation/understand/tiers.ts';
import { createUnderstand } from '../bots/conversation/understand/understand-message.ts';
import type { OpenHrSource } from '../clients/hr/open-hr-source.ts';
import { createBeginRun } from '../clients/look-up.ts';
import type { Clock } from '../diagnostics/ports/look-up.ts';
import type { Customer } from '../tenant-files/customer.ts';
import { byId, tenantsOf } from './by-id.ts';

/** How a rehearsal differs from what `loket diagnose` does: more patience, for a machine that has much to do. */
export interface RehearsalOptions {
  /** Keeps what was learnt of source files for a next one; without it that is forgotten. */
  readonly indexFolder?: string;
  /** Milliseconds for all look-ups together, and for one attempt at a call. */
  readonly diagnosisMs?: number;
  readonly attemptMs?: number;
}

/** A whole conversation in process, without a database: what `loket diagnose` prints. */
export async function composeRehearsal(
  customers: readonly Customer[],
  clock: Clock,
  script: Omit<Script, 'now'>,
  { diagnosisMs, attemptMs, ...kept }: RehearsalOptions = {},
): Promise<Rehearsal> {
  let count = 0;
  const open: OpenHrSource[] = [];
  const dependencies = {
    tenants: tenantsOf(customers),
    beginRun: createBeginRun({
      tenants: byId(customers),
      clock,
      ...kept,
      ...(attemptMs !== undefined && { http: { attemptMs } }),
      onOpen: (source) => void open.push(source),
    }),
    tickets: { find: async () => null, list: async () => [] },
    understand: createUnderstand(loadClassify(), thresholds),
    nonce: () => `rehearsal-${count++}`,
    ...(diagnosisMs !== undefined && { diagnosisMs }),
  };
  try {
    return await rehearse(dependencies, { ...script, now: clock() });
  } finally {
    await Promise.all(open.map(({ close }) => close()));
  }
}

/** The JSON Schema of what `loket diagnose` prints. */
export const rehearsalSchema = () => z.toJSONSchema(rehearsal, { io: 'output' });
