import { z } from 'zod';
import { ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import { intents } from '../../diagnostics/model.ts';

/** An agent: the address, and what people call them. */
export const agentCard = z.strictObject({ address: z.string(), name: z.string() });

/** A ticket as the queue shows it. */
export const queueRow = z.strictObject({
  number: z.int(),
  tenant: z.string(),
  customer: z.string(),
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  flow: z.enum(intents),
  language: z.enum(['nl', 'en']),
  summary: z.string(),
  state: z.enum(ticketStates),
  openedBy: z.string(),
  openedAt: z.iso.datetime(),
  since: z.iso.datetime(),
  holder: agentCard.nullable(),
  talk: z.enum(['loket', 'person']),
  /** How many others have the same and wait with this one. */
  joined: z.int(),
  /** Whether the time that was agreed is nearly over, or over. */
  late: z.enum(['fine', 'warned', 'overdue']),
  /** Whether it was set aside until those who approve it said something. */
  awaits: z.enum(['approval', 'nothing']),
});

export const queueShape = z.strictObject({
  /** By the clock of the systems, so that an age can be told. */
  now: z.iso.datetime(),
  me: z.string(),
  customers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  tickets: z.array(queueRow),
});

export const markShape = z.strictObject({ mark: z.string() });

export type QueueRow = z.infer<typeof queueRow>;
export type Queue = z.infer<typeof queueShape>;
