import { z } from 'zod';
import { ticketMoves } from '../../../diagnostics/escalation/ticket-moves.ts';
import type { Member, Place } from '../../../diagnostics/ports/identities.ts';
import { readers } from '../../letters/reader.ts';

/** `look`: into the systems once more; `give`: to another agent than who presses. */
export const cardActs = ['look', 'give', ...ticketMoves] as const;
export type CardAct = (typeof cardActs)[number];

/** What a button of a card carries: what it does, and the ticket as the card showed it. */
export const cardPress = z.strictObject({
  act: z.enum(cardActs),
  number: z.int().min(1),
  revision: z.int().min(0),
  /** Which of several people is meant, by a look. */
  choice: z.string().max(300).nullable().default(null),
  /** The letter that a look is made for; left out: what is seen is told. */
  letter: z.strictObject({ reader: z.enum(readers), language: z.enum(['nl', 'en']) }).exactOptional(),
});
export type CardPress = z.infer<typeof cardPress>;

/** Whether it stood below a card, on what was said there, and not on the card itself. */
export const isBelow = ({ choice, letter }: CardPress): boolean => choice !== null || letter !== undefined;

/** What can be filled in beside a press. */
export const cardFields = ['note', 'to', 'desk', 'how', 'into', 'until'] as const;
export type CardField = (typeof cardFields)[number];
export type FilledIn = Readonly<Partial<Record<CardField, string>>>;

/** What has to be filled in before it can be done; the rest is one press. */
export const fieldsOf: Readonly<Partial<Record<CardAct, readonly CardField[]>>> = {
  give: ['to'],
  'ask-customer': ['note'],
  answer: ['note'],
  decline: ['note'],
  solve: ['how', 'note'],
  'hand-over': ['desk', 'note'],
  merge: ['into', 'note'],
  snooze: ['until'],
};

/** Without these a form cannot be sent. */
export const isNeeded = (act: CardAct, field: CardField): boolean =>
  field === 'note' ? act === 'ask-customer' || act === 'answer' || act === 'decline' : field !== 'until';

/** Somebody pressed a button of a card, or sent a form that a card opened. */
export interface CardOrder {
  readonly press: CardPress;
  readonly fields: FilledIn;
  readonly by: Member;
  readonly place: Place;
}
