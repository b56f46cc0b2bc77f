import { webApi } from '@slack/bolt';
import type { Place } from '../../../diagnostics/ports/identities.ts';
import type { MessageRef, Sent } from '../../channel.ts';
import type { CardFace } from '../../triage/cards/card-face.ts';
import { renderCard, renderTakenAway } from './render-card.ts';
import { sayOutcome } from './say-outcome.ts';
import type { Sending } from './send.ts';

/** Posts a card for everybody in the channel, once, or puts it in the place of the one that stands there. */
export async function showCard(
  { apiOf, pace, clock }: Sending,
  { installation, thread: channel }: Place,
  face: CardFace,
  replaces: MessageRef | null,
): Promise<Sent> {
  const api = await apiOf(installation);
  if (api === null) return { is: 'unreachable' };
  await pace.turn(channel);
  const { text, blocks } = renderCard(face);
  const said = { text, blocks: [...blocks], parse: 'none', link_names: false } as const;
  try {
    if (replaces !== null) {
      const [where = '', ts = ''] = replaces.split(':');
      await api.chat.update({ ...said, channel: where, ts });
      return { is: 'sent', ref: replaces };
    }
    const plainly = { mrkdwn: false, unfurl_links: false, unfurl_media: false };
    const sent = await api.chat.postMessage({ ...said, ...plainly, channel });
    return { is: 'sent', ref: `${sent.channel ?? channel}:${sent.ts ?? ''}` };
  } catch (error) {
    return sayOutcome(error, clock());
  }
}

/** Puts these words in the place of what was said below a card. What is gone already need not be. */
export async function takeAwayBelow(
  { apiOf, clock }: Sending,
  { installation }: Place,
  ref: MessageRef,
  { text: words }: { readonly text: string },
): Promise<Sent> {
  const api = await apiOf(installation);
  if (api === null) return { is: 'unreachable' };
  const [channel = '', ts = ''] = ref.split(':');
  const { text, blocks } = renderTakenAway(words);
  try {
    await api.chat.update({ channel, ts, text, blocks: [...blocks], parse: 'none', link_names: false });
    return { is: 'sent', ref };
  } catch (error) {
    return isGone(error) ? { is: 'sent', ref } : sayOutcome(error, clock());
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && error.data.error === 'message_not_found';
