import { z } from 'zod';
import { type CardAct, type CardField, cardFields, type FilledIn } from '../../triage/cards/card-order.ts';

/** A field belongs to one act. */
export const fieldId = (act: CardAct, field: CardField): string => `${act}.${field}`;

const filled = z.record(z.string(), z.unknown());
const text = z.string().max(10_000);

/** What Teams sends back beside the press, by the field in which it was filled in. */
export function fieldsIn(data: unknown, act: CardAct): FilledIn {
  const given = filled.safeParse(data).data ?? {};
  return Object.fromEntries(
    cardFields.flatMap((field) => {
      const value = text.safeParse(given[fieldId(act, field)]);
      return value.success ? [[field, value.data]] : [];
    }),
  );
}
