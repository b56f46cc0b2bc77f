import { z } from 'zod';
import { ticketMoves, ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import { reply } from '../channel.ts';
import { letter } from '../letters/letter.ts';
import { agentCard, queueRow } from './queue-row.ts';
import { requestView } from './request-view.ts';

const other = queueRow.pick({ number: true, flow: true, summary: true, state: true, language: true });

/** Everything that an agent sees of one ticket. */
export const ticketView = z.strictObject({
  ...queueRow.shape,
  now: z.iso.datetime(),
  revision: z.int(),
  solved: z.enum(['verified', 'confirmed', 'assumed']).nullable(),
  /** `gone`: the talk with who asked was let go of, and what is told goes to their own chat, if that is known. */
  chat: z.enum(['open', 'gone']),
  parent: z.int().nullable(),
  /** What it was set aside for; `null`: it was not. */
  snoozed: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('until-date'), at: z.iso.datetime() }),
      z.strictObject({ is: z.literal('until-customer') }),
      z.strictObject({ is: z.literal('until-approval') }),
    ])
    .nullable(),
  /** What it asks for, where it is a request for licences. */
  request: requestView.nullable(),
  /** What can be done with it by whoever asks; nothing by who may only read. */
  moves: z.array(z.enum(ticketMoves)),
  /** Whether the systems can be looked into once more. */
  looking: z.enum(['possible', 'not-possible']),
  ladder: reply.shape.ladder,
  lookedAt: z.iso.datetime().nullable(),
  /** The talk as it was when the ticket was opened. */
  talked: z.array(
    z.strictObject({ side: z.enum(['heard', 'said']), text: z.string(), at: z.iso.datetime() }),
  ),
  trail: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      by: z.enum(['agent', 'asker', 'desk', 'loket']),
      /** What they are called; `null`: Loket itself. */
      actor: z.string().nullable(),
      move: z.enum(ticketMoves),
      after: z.enum(ticketStates),
      note: z.string().nullable(),
    }),
  ),
  /** What could be written to the customer, in their language; `null`: nothing was found. */
  suggestion: z.string().nullable(),
  joinedTickets: z.array(other),
  /** Solved ones of the same customer with the same complaint, those with the same cause first. */
  similar: z.array(other),
  /** How many of those there are; `more`: only so many were looked for. */
  solvedBefore: z.strictObject({ count: z.int(), sameCause: z.int(), more: z.enum(['yes', 'no']) }),
  agents: z.array(agentCard),
});

export const movedShape = z.strictObject({
  /** `unheard`: it was done, and who asked cannot be told of it. */
  is: z.enum(['moved', 'unheard', 'overtaken', 'not-possible', 'not-verified']),
  ticket: ticketView,
});

const standing = z.strictObject({ state: reply.shape.ladder.element.shape.state, text: z.string() });

/** What a new look came to, beside what the ticket holds. */
export const againShape = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('looked'),
    at: z.iso.datetime(),
    text: z.string(),
    ladder: reply.shape.ladder,
    changes: z.array(
      z.strictObject({ check: z.string(), title: z.string(), before: standing.nullable(), after: standing }),
    ),
    /** What the systems say to whether it is solved. */
    solved: z.enum(['solved', 'not-yet', 'not-checked', 'nothing-to-see']),
    /** To each who has something to do about it, in both languages. */
    letters: z.array(letter),
  }),
  z.strictObject({
    is: z.literal('several'),
    candidates: z.array(z.strictObject({ key: z.string(), label: z.string() })),
  }),
  z.strictObject({ is: z.literal('not-possible') }),
]);

export type TicketView = z.infer<typeof ticketView>;
export type Again = z.infer<typeof againShape>;
