import { z } from 'zod';
import { look } from '../../diagnostics/escalation/evidence.ts';
import { mentions } from '../../diagnostics/facts/mentions.ts';
import { personKey, personWish } from '../../diagnostics/facts/person.ts';
import { intents } from '../../diagnostics/model.ts';
import { readers } from '../letters/reader.ts';

const flow = z.enum(intents);

/** What pressing a button, or typing its label or number, means. */
const means = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('choose'), key: personKey }),
  z.strictObject({ is: z.literal('self') }),
  z.strictObject({ is: z.literal('someone-else') }),
  z.strictObject({ is: z.literal('look-again') }),
  z.strictObject({ is: z.literal('book-look') }),
  z.strictObject({ is: z.literal('ask-seats') }),
  z.strictObject({ is: z.literal('send-seats') }),
  /** The look that is promised for this question. */
  z.strictObject({ is: z.literal('cancel-look'), flow, wish: personWish }),
  z.strictObject({ is: z.literal('forward') }),
  /** The word of who approves a request for licences, by its number. */
  z.strictObject({ is: z.literal('approve'), request: z.int() }),
  /** Asks first why. */
  z.strictObject({ is: z.literal('decline'), request: z.int() }),
  z.strictObject({ is: z.literal('decline-now'), request: z.int(), note: z.string().nullable() }),
  z.strictObject({ is: z.literal('see-request'), request: z.int() }),
  z.strictObject({ is: z.literal('withdraw'), request: z.int() }),
  z.strictObject({ is: z.literal('enough') }),
  z.strictObject({ is: z.literal('letter'), reader: z.enum(readers), language: z.enum(['nl', 'en']) }),
  z.strictObject({ is: z.literal('customer'), id: z.string() }),
  z.strictObject({ is: z.literal('start'), flow }),
  z.strictObject({ is: z.literal('resume') }),
  z.strictObject({ is: z.literal('new-code') }),
  z.strictObject({ is: z.literal('other-address') }),
  /** What was passed on to a person was a question for Loket. */
  z.strictObject({ is: z.literal('other-question'), text: z.string() }),
  /** The text meant this. */
  z.strictObject({ is: z.literal('meant'), intent: flow, text: z.string() }),
  /** The text as it is to be read: with the address that was meant, or as it was written after all. */
  z.strictObject({ is: z.literal('read'), text: z.string() }),
]);
const offer = z.strictObject({ nonce: z.string(), label: z.string(), means });

/** One question, from the words to its answer. */
const openCase = z.strictObject({
  flow,
  wish: personWish.nullable(),
  choice: personKey.nullable(),
  /** The address, username or link that somebody told to have used. */
  mentions,
  stage: z.enum(['who', 'which', 'told', 'reason', 'refused', 'forwarded']),
  /** The evidence of the last look, ready for a ticket; `lookedAt` says how fresh it is. */
  evidence: look.nullable(),
  lookedAt: z.iso.datetime().nullable(),
  /** What that look came to, in the ids of the checks, so that a later one can be held against it. */
  outcome: z.string().nullable(),
  /** The checks that were the cause then. */
  causes: z.array(z.string()),
  /** The run after which it is worth looking again; `null`: no run changes anything. */
  lookAfter: z.iso.datetime().nullable().default(null),
  desk: z.enum(['support', 'development', 'consultancy', 'licences']),
  /** Who waited for a licence when more were asked for, by the source's keys; `null`: the evidence says it. */
  waited: z.array(z.string()).nullable().default(null),
  /** How many licences are asked for; `null`: none, or it is not known yet. */
  amount: z.int().min(1).nullable().default(null),
  /** What they are for, in the asker's own words. */
  reason: z.string().nullable().default(null),
});

/** A question that waits for its turn: what it is about, and nothing that was read. */
const waitingCase = openCase.pick({ flow: true, wish: true, choice: true, mentions: true });

/** A question that was left alone for long, and how it was left: good news of it is held against that. */
const expiredCase = waitingCase.extend({
  /** `null`: it had no answer, or it is not known any more. */
  left: openCase.pick({ stage: true, outcome: true, causes: true, waited: true }).nullable().default(null),
});

/** What is taken up again once it is known who asks. */
const interrupted = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('case'), case: waitingCase }),
  z.strictObject({ is: z.literal('ticket'), number: z.int().nullable() }),
  /** A request for licences: shown, or taken back. */
  z.strictObject({ is: z.literal('request'), number: z.int(), purpose: z.enum(['see', 'withdraw']) }),
]);

/** How far somebody whom the channel does not know is with showing who it is. */
const proving = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('address'), interrupted }),
  z.strictObject({ is: z.literal('code'), address: z.string(), interrupted }),
]);

/** Everything a conversation remembers. A version that is not this one is answered by starting over. */
export const state = z.strictObject({
  version: z.literal(4),
  language: z.enum(['nl', 'en']),
  /** An agent's explicit choice among the customers assigned. */
  customer: z.string().nullable(),
  /** The words that wait for that choice. */
  pending: z.string().nullable(),
  open: openCase.nullable(),
  /** In the order in which to take them up. */
  waiting: z.array(waitingCase),
  /** The question that was left alone for so long that it is taken up only when that is asked for. */
  expired: expiredCase.nullable(),
  /** `null`: nothing of the kind is asked. */
  proving: proving.nullable().default(null),
  offers: z.array(offer),
  /** Buttons of requests that wait for a word: they work until it is said, whatever is spoken of meanwhile. */
  standing: z.array(offer).default([]),
  /** The request that is declined, while it is asked why; `null`: none is. */
  declining: z.int().nullable().default(null),
  /** The ticket, as it was, whose question was left for another one; `null`: none was. */
  aside: z.strictObject({ number: z.int(), revision: z.int() }).nullable(),
  talk: z.array(z.strictObject({ side: z.enum(['heard', 'said']), text: z.string(), at: z.iso.datetime() })),
});

export type Means = z.infer<typeof means>;
export type Offer = z.infer<typeof offer>;
export type OpenCase = z.infer<typeof openCase>;
export type WaitingCase = z.infer<typeof waitingCase>;
export type ExpiredCase = z.infer<typeof expiredCase>;
export type Interrupted = z.infer<typeof interrupted>;
export type State = z.infer<typeof state>;

export const freshState = (language: State['language']): State => ({
  version: 4,
  language,
  customer: null,
  pending: null,
  open: null,
  waiting: [],
  expired: null,
  proving: null,
  offers: [],
  standing: [],
  declining: null,
  aside: null,
  talk: [],
});
