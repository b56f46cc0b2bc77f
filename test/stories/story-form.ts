import { z } from 'zod';
import { seatRequestStates } from '../../src/diagnostics/licences/seat-request.ts';
import { world } from '../../src/sandbox/world.ts';

const texts = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());

/** An address of the demo, up to the @. */
const chatter = z.string();

/** What one person does, and what must be so afterwards. What is not written must not happen. */
const step = z.strictObject({
  say: z.string().optional(),
  /** Somebody else than who the story is about, in a chat of their own. */
  as: chatter.optional(),
  /** The number of a request for licences that Loket asks this person to approve. */
  approve: z.int().optional(),
  /** Several messages that wait together, as one turn takes them. */
  burst: z.array(z.string()).min(2).optional(),
  /** The label of a button of the last reply that had any. */
  press: z.string().optional(),
  /** A button of an earlier reply. */
  'press-old': z.string().optional(),
  /** Minutes that pass first. */
  wait: z.int().optional(),
  /** An agent waits for an answer at the story's first ticket, or has taken over. */
  person: z.enum(['asks', 'took-over']).nullable().default(null),
  /** The run that a promised look waits for is over, and the look is due. */
  sync: z.enum(['succeeded', 'failed', 'running', 'none']).optional(),
  /** Before that run the desk said of the story's ticket that it is solved, so a look is promised. */
  desk: z.enum(['solved']).optional(),
  /** By then somebody without an address is in; is kept out by something else; or two are called like that. Or licences
   * were added, for whoever waited; one of them has no address any more, and one more came. */
  by_then: z.enum(['in', 'another-cause', 'namesake', 'seated', 'seated-but-one']).optional(),
  /** By then who chats has no role any more. */
  role: z.enum(['gone']).optional(),
  /** Whether nothing is said; left out: only where a person has taken over. */
  silent: z.boolean().optional(),
  where: z.enum(['alone', 'group']).default('alone'),
  /** A sentence of Loket's own, by its key in the wording. */
  says: z.string().optional(),
  /** Each stands somewhere in the answer. */
  text: texts.default([]),
  never: texts.default([]),
  buttons: z.array(z.string()).optional(),
  language: z.enum(['nl', 'en']).optional(),
  conclusion: z.enum(['explained', 'go-on', 'escalate', 'undecided']).optional(),
  causes: z.array(z.string()).optional(),
  unchecked: z.array(z.string()).optional(),
  about: z.string().optional(),
  asks: z
    .enum([
      'person.wish',
      'person.choice',
      'customer',
      'asker.address',
      'asker.code',
      'request.reason',
      'approval.reason',
    ])
    .nullable()
    .default(null),
  refused: z.enum(['not-proven', 'not-yours', 'not-checked', 'in-a-group']).nullable().default(null),
  ticket: z.enum(['support', 'development', 'consultancy', 'licences']).nullable().default(null),
  /** How many codes have gone out by then. */
  letters: z.int().optional(),
  /** For whom a look is promised after this step; `self` for who chats. Left out: it does not matter. */
  promised: z.array(z.string()).optional(),
  /** What becomes of the ticket of a question that was looked into. */
  news: z.enum(['awaits-sync', 'verified', 'confirmed', 'not-solved', 'not-awaited']).nullable().optional(),
  /** What the latest request for licences comes to. */
  request: z.enum([...seatRequestStates, 'none']).optional(),
  /** What goes to the agent. */
  passed: z.string().nullable().default(null),
});

const approvalStep = z.strictObject({ by: z.array(chatter), needed: z.int().default(1) });

/** One conversation in the demo's world, with what goes wrong in it. */
export const story = z.strictObject({
  story: z.string(),
  /** The address of a chatter of the world, up to the @. */
  as: z.string(),
  /** Another role than in the demo, at the same customer. */
  role: z.enum(['technical-administrator']).optional(),
  language: z.enum(['nl', 'en']).default('nl'),
  /** Whether there is a mail server, so that who is not recognised can show who it is. */
  codes: z.enum(['sent', 'not-sent']).default('not-sent'),
  faults: world.shape.faults,
  /** Tickets that stand in the store. */
  tickets: z
    .array(
      z.strictObject({
        number: z.int(),
        by: z.string(),
        desk: z.literal('support').default('support'),
        flow: z.enum(['user-missing', 'licence-increase']).default('user-missing'),
      }),
    )
    .default([]),
  /** Who approves licences at the customer of who chats. */
  approvals: z.array(z.strictObject({ upTo: z.int().optional(), steps: z.array(approvalStep) })).default([]),
  /** Requests for licences that wait. */
  requests: z
    .array(z.strictObject({ number: z.int(), by: chatter, amount: z.int(), reason: z.string().optional() }))
    .default([]),
  talk: z.array(step).min(1),
});

export type Story = z.infer<typeof story>;
export type StoryStep = z.infer<typeof step>;
