import { z } from 'zod';
import type { Address } from '../../channel.ts';
import { stranger } from '../who-is-asking.ts';
import { readRowId } from './button-row.ts';
import { channelId, isDirect, personId, placeOf, teamId, timestamp } from './place.ts';
import { readCard } from './read-card.ts';
import { readForm } from './read-form.ts';
import { ignored, type Reading } from './reading.ts';
import { formId, pressId } from './render.ts';

/** As Loket makes them; another value is another's button. */
const nonce = z.string().regex(/^[\w-]{1,200}$/u);

/** A press (docs.slack.dev/reference/interaction-payloads/block_actions-payload), as far as it is used here. */
const blockActions = z.object({
  type: z.literal('block_actions'),
  trigger_id: z.string().min(1).max(200).nullish(),
  user: z.object({ id: personId, team_id: teamId.nullish() }),
  team: z.object({ id: teamId }).nullish(),
  channel: z.object({ id: channelId }).nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string(),
        action_ts: timestamp,
        value: nonce.nullish().catch(null),
      }),
    )
    .min(1),
});

/** A shortcut of the app (docs.slack.dev/interactivity/implementing-shortcuts): the form, from anywhere in Slack. */
const shortcut = z.object({
  type: z.literal('shortcut'),
  callback_id: z.literal('loket_licences'),
  trigger_id: z.string().min(1).max(200),
  user: z.object({ id: personId, team_id: teamId.nullish() }),
  team: z.object({ id: teamId }).nullish(),
});

type Press = z.infer<typeof blockActions>;

/** `value` is a verified payload. What Loket did not put there is acknowledged and left alone. */
export function readInteraction(value: unknown): Reading {
  const asked = shortcut.safeParse(value);
  if (asked.success) {
    const { team, user, trigger_id: trigger } = asked.data;
    return formFor(team?.id ?? user.team_id ?? null, user.id, user.id, trigger);
  }
  return readCard(value) ?? readForm(value) ?? readPress(value);
}

/** `thread` is where what is filled in goes on. */
function formFor(team: string | null, person: string, thread: string, trigger: string): Reading {
  if (team === null) return ignored('no workspace');
  return { is: 'errand', errand: { is: 'open-form', team, person, thread, trigger, event: trigger } };
}

function readPress(value: unknown): Reading {
  const parsed = blockActions.safeParse(value);
  if (!parsed.success) return ignored('no press');
  const team = parsed.data.team?.id ?? parsed.data.user.team_id ?? null;
  const [action] = parsed.data.actions;
  if (team === null || action === undefined) return ignored('no workspace');
  const { trigger_id: trigger = null, user } = parsed.data;
  const row = readRowId(action.block_id);
  if (action.action_id === formId && trigger !== null)
    // On the home stands no row of a conversation: what is filled in goes on in the person's own chat.
    return formFor(team, user.id, row?.person === user.id ? row.thread : user.id, trigger);
  if (!action.action_id.startsWith(pressId) || row === null) return ignored('not our button');
  const address = { ...row, installation: team };
  return row.person === parsed.data.user.id
    ? heardPress(address, action, parsed.data)
    : notYours(address, action, parsed.data);
}

function heardPress(address: Address, { action_ts, value }: Press['actions'][number], press: Press): Reading {
  if (value === null || value === undefined) return ignored('a button without a value');
  const { installation, person } = address;
  const alone = placeOf(address)?.seenBy === 'person-alone' && isDirect(press.channel?.id ?? 'D');
  return {
    is: 'heard',
    heard: {
      key: `slack:${installation}:${person}:press:${action_ts}:${value}`,
      address,
      sender: stranger({ channel: 'slack', installation, person }),
      audience: alone ? 'alone' : 'group',
      language: 'nl',
      input: { is: 'press', nonce: value },
    },
  };
}

function notYours(address: Address, { action_ts: event }: Press['actions'][number], press: Press): Reading {
  if (press.channel === null || press.channel === undefined) return ignored('nowhere to say it');
  const { installation: team } = address;
  const thread = placeOf(address)?.thread ?? null;
  return {
    is: 'errand',
    errand: { is: 'not-yours', team, person: press.user.id, event, channel: press.channel.id, thread },
  };
}
