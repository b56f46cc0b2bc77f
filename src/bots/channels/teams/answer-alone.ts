import type { Whereabouts } from '../../../diagnostics/ports/identities.ts';
import type { Heard } from '../../channel.ts';

/**
 * What was asked where others read along goes on in the asker's own chat with Loket, where there is one; who has none
 * is answered on the spot, and the conversation then only points to such a chat.
 */
export async function answerAlone(
  whereabouts: Pick<Whereabouts, 'chatWith'>,
  heard: Heard,
): Promise<{ readonly heard: Heard; readonly moved: 'yes' | 'no' }> {
  const { audience, input, address } = heard;
  if (audience === 'alone' || input.is === 'press') return { heard, moved: 'no' };
  const { installation, person } = address;
  const thread = await whereabouts.chatWith({ channel: 'teams', installation, person });
  return thread === null
    ? { heard, moved: 'no' }
    : { heard: { ...heard, audience: 'alone', address: { ...address, thread } }, moved: 'yes' };
}
