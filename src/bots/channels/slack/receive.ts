import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Asked } from '../../route.ts';
import { type Body, parseBody } from './parse-body.ts';
import { readCommand } from './read-command.ts';
import { readEvent } from './read-event.ts';
import { readInteraction } from './read-interaction.ts';
import { ignored, type Reading } from './reading.ts';
import { verify } from './verify.ts';

/** First whether Slack signed it, then what it says; never the reverse. It asks nobody anything. */
export function receive(
  { signingSecret, clock }: { readonly signingSecret: string; readonly clock: Clock },
  asked: Pick<Asked, 'headers' | 'body'>,
): Reading {
  if (isSslCheck(asked.body)) return ignored('a check of the certificate');
  if (verify(signingSecret, asked, clock()) === 'refused')
    return { is: 'refused', status: 401, because: 'not signed by Slack just now' };
  return readBody(parseBody(asked.body));
}

/** What a body comes to once it is known to be Slack's: over HTTP by its signature, over a socket by who opened that. */
export function readBody(body: Body): Reading {
  switch (body.is) {
    case 'event':
      return readEvent(body.value);
    case 'interaction':
      return readInteraction(body.value);
    case 'command':
      return readCommand(body.value);
    case 'nothing':
      return { is: 'refused', status: 400, because: 'neither JSON nor a form' };
  }
}

/** Slack looks at the certificate now and then with `ssl_check=1`; nothing follows from it, signed or not. */
const isSslCheck = (body: Buffer) =>
  body.length < 4096 && new URLSearchParams(body.toString('utf8')).get('ssl_check') === '1';
