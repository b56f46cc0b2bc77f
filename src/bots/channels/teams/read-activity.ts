import { z } from 'zod';
import { type Activity, activity } from './activity.ts';
import { isConnector } from './allowed-hosts.ts';
import { readMembership } from './read-membership.ts';
import { readMessage } from './read-message.ts';
import { readAnyPress } from './read-press.ts';
import { ignored, type Reading } from './reading.ts';
import { spotOf } from './spot-of.ts';
import type { TeamsAccess } from './teams-ports.ts';

const cardAction = z.object({ name: z.literal('adaptiveCard/action'), value: z.unknown() });

/** `value` is a verified body. What Loket has no use for is acknowledged and left alone. */
export function readActivity(access: TeamsAccess, value: unknown): Reading {
  const parsed = activity.safeParse(value);
  if (!parsed.success) return ignored('no activity of Teams');
  const said = parsed.data;
  if (!isConnector(access, said.serviceUrl)) return ignored('not an address of the Connector');
  const spot = spotOf(said);
  if (spot === null) return ignored('no tenant');
  switch (said.type) {
    case 'message':
      return isBot(said) ? ignored('our own message, or a bot’s') : readMessage(said, spot);
    case 'invoke': {
      const pressed = cardAction.safeParse(said);
      return pressed.success
        ? readAnyPress(said, pressed.data.value, 'invoke', spot)
        : ignored('not an invoke of ours');
    }
    case 'installationUpdate':
    case 'conversationUpdate':
      return readMembership(said, spot);
    default:
      // Typing, reactions, edited and deleted messages.
      return ignored('no message of a person');
  }
}

const isBot = ({ from, recipient }: Activity) =>
  from.id === recipient.id || from.role === 'bot' || from.id.startsWith('28:');
