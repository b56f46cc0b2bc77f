import { escaped, type SlackMessage, section } from './blocks.ts';
import type { Reading } from './reading.ts';
import { slackWords } from './slack-words.ts';

/** A command was typed somewhere and is answered elsewhere, so that is said on the spot. */
export function acknowledge(reading: Reading): SlackMessage | null {
  if (reading.is !== 'heard') return null;
  const { address, input, key } = reading.heard;
  if (input.is !== 'text' || address.thread !== address.person || !key.includes(':command:')) return null;
  const both = `${slackWords.nl.inOurChat}\n${slackWords.en.inOurChat}`;
  return { text: escaped(both), blocks: [section(both)] };
}

/** What Slack reads in the answer to a delivery, as JSON; `null`: that it arrived is enough. */
export function answerTo(reading: Reading): Readonly<Record<string, unknown>> | null {
  if (reading.is === 'handshake') return { challenge: reading.answer };
  if (reading.is === 'wrong-form') return { response_action: 'errors', errors: reading.errors };
  const said = acknowledge(reading);
  return said === null ? null : { response_type: 'ephemeral', ...said };
}
