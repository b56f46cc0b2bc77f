import { z } from 'zod';
import { json } from '../../diagnostics/facts/json.ts';
import { mentions } from '../../diagnostics/facts/mentions.ts';
import { personKey, personWish } from '../../diagnostics/facts/person.ts';
import { intents } from '../../diagnostics/model.ts';

const flow = z.enum(intents);

/** What pressing a button, or typing its label or number, means. */
const means = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('choose'), key: personKey }),
  z.strictObject({ is: z.literal('self') }),
  z.strictObject({ is: z.literal('someone-else') }),
  z.strictObject({ is: z.literal('look-again') }),
  z.strictObject({ is: z.literal('forward') }),
  z.strictObject({ is: z.literal('enough') }),
  z.strictObject({ is: z.literal('customer'), id: z.string() }),
  z.strictObject({ is: z.literal('start'), flow }),
]);
const offer = z.strictObject({ nonce: z.string(), label: z.string(), means });

/** One question, from the words to its answer. */
const openCase = z.strictObject({
  flow,
  wish: personWish.nullable(),
  choice: personKey.nullable(),
  /** The address, username or link that somebody told to have used. */
  mentions,
  stage: z.enum(['who', 'which', 'told', 'refused', 'forwarded']),
  /** The evidence of the last look, ready for a ticket; `lookedAt` says how fresh it is. */
  evidence: json,
  lookedAt: z.iso.datetime().nullable(),
  /** What that look came to, in the ids of the checks, so that a later one can be held against it. */
  outcome: z.string().nullable(),
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
});

/** Everything a conversation remembers. A version that is not this one is answered by starting over. */
export const state = z.strictObject({
  version: z.literal(1),
  language: z.enum(['nl', 'en']),
  /** An agent's explicit choice among the customers assigned. */
  customer: z.string().nullable(),
  /** The words that wait for that choice. */
  pending: z.string().nullable(),
  open: openCase.nullable(),
  offers: z.array(offer),
  talk: z.array(z.strictObject({ side: z.enum(['heard', 'said']), text: z.string(), at: z.iso.datetime() })),
});

export type Means = z.infer<typeof means>;
export type Offer = z.infer<typeof offer>;
export type OpenCase = z.infer<typeof openCase>;
export type State = z.infer<typeof state>;

export const freshState = (language: State['language']): State => ({
  version: 1,
  language,
  customer: null,
  pending: null,
  open: null,
  offers: [],
  talk: [],
});
