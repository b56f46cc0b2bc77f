import { z } from 'zod';
import { stranger } from '../who-is-asking.ts';
import { personId, teamId } from './place.ts';
import { plainText } from './plain-text.ts';
import { ignored, type Reading } from './reading.ts';

/** A slash command (docs.slack.dev/interactivity/implementing-slash-commands), as far as it is used here. */
const command = z.object({
  command: z.string().startsWith('/'),
  team_id: teamId,
  user_id: personId,
  trigger_id: z.string().regex(/^[\w.-]{1,200}$/u),
  text: z.string().default(''),
});

/**
 * Wherever it was typed, only the person saw it, and the answer goes to the person's own chat with the app: Loket
 * need not be in that channel, and nobody reads along there.
 */
export function readCommand(value: unknown): Reading {
  const parsed = command.safeParse(value);
  if (!parsed.success) return ignored('no command');
  const { team_id: team, user_id: person, trigger_id, text } = parsed.data;
  return {
    is: 'heard',
    heard: {
      key: `slack:${team}:${person}:command:${trigger_id}`,
      address: { installation: team, thread: person, person },
      sender: stranger({ channel: 'slack', installation: team, person }),
      audience: 'alone',
      language: 'nl',
      // A bare command is a way of saying hello.
      input: { is: 'text', text: plainText(text, null) || 'hoi' },
    },
  };
}
