import { z } from 'zod';
import { type CardField, cardFields, cardPress, type FilledIn } from '../../triage/cards/card-order.ts';
import { channelId, personId, teamId, timestamp } from './place.ts';
import type { CardReading } from './reading.ts';
import { cardId } from './render-card.ts';
import { cardFormId } from './render-card-form.ts';

const json = z
  .string()
  .max(3000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  });
const press = json.pipe(cardPress);
const by = {
  user: z.object({ id: personId, team_id: teamId.nullish() }),
  team: z.object({ id: teamId }).nullish(),
};
const value = z.object({ value: press }).or(z.object({ selected_option: z.object({ value: press }) }));

/** A button of a card, or a choice behind *more*. */
const pressed = z.object({
  type: z.literal('block_actions'),
  ...by,
  trigger_id: z.string().min(1).max(200),
  channel: z.object({ id: channelId }),
  message: z.object({ ts: timestamp, thread_ts: timestamp.nullish() }),
  actions: z.tuple([z.object({ action_id: z.string().startsWith(cardId), action_ts: timestamp }).and(value)]),
});

const filled = z.object({
  value: z.object({
    value: z.string().nullish(),
    selected_option: z.object({ value: z.string() }).nullish(),
    selected_date: z.iso.date().nullish(),
  }),
});

/** A form that a card opened. */
const sent = z.object({
  type: z.literal('view_submission'),
  ...by,
  view: z.object({
    id: z.string().min(1).max(100),
    hash: z.string().min(1).max(100),
    callback_id: z.literal(cardFormId),
    private_metadata: json.pipe(
      z.strictObject({ press: cardPress, channel: channelId, ref: z.string().max(100) }),
    ),
    state: z.object({ values: z.partialRecord(z.enum(cardFields), filled) }),
  }),
});

/** `value` is a verified payload. `null`: nothing of a card. */
export function readCard(value: unknown): CardReading | null {
  return readPressed(value) ?? readSent(value);
}

function readPressed(value: unknown): CardReading | null {
  const parsed = pressed.safeParse(value).data;
  const team = parsed?.team?.id ?? parsed?.user.team_id;
  if (parsed === undefined || team === undefined || team === null) return null;
  const [action] = parsed.actions;
  const { ts, thread_ts: root } = parsed.message;
  return {
    is: 'card',
    from: { is: 'press', trigger: parsed.trigger_id, event: `${parsed.user.id}:${action.action_ts}` },
    // What stands below a card is named by the card.
    ref: `${parsed.channel.id}:${root ?? ts}`,
    order: {
      press: 'value' in action ? action.value : action.selected_option.value,
      fields: {},
      by: { channel: 'slack', installation: team, person: parsed.user.id },
      place: { channel: 'slack', installation: team, thread: parsed.channel.id },
    },
  };
}

function readSent(value: unknown): CardReading | null {
  const parsed = sent.safeParse(value).data;
  const team = parsed?.team?.id ?? parsed?.user.team_id;
  if (parsed === undefined || team === undefined || team === null) return null;
  const { id, hash, private_metadata: about, state } = parsed.view;
  return {
    is: 'card',
    from: { is: 'form', event: `${id}:${hash}` },
    ref: about.ref,
    order: {
      press: about.press,
      fields: filledIn(state.values),
      by: { channel: 'slack', installation: team, person: parsed.user.id },
      place: { channel: 'slack', installation: team, thread: about.channel },
    },
  };
}

function filledIn(values: Readonly<Partial<Record<CardField, z.infer<typeof filled>>>>): FilledIn {
  return Object.fromEntries(
    Object.entries(values).map(([field, { value: given }]) => [
      field,
      given.selected_option?.value ?? given.selected_date ?? given.value ?? '',
    ]),
  );
}
