import type { Codes } from '../../diagnostics/ports/codes.ts';
import type { Clock } from '../../diagnostics/ports/look-up.ts';
import type { Heard } from '../channel.ts';
import { conversationId } from '../conversation/conversation-id.ts';
import type { CodeHash } from './code-hash.ts';
import { findCode } from './find-code.ts';

/** So long after a code was asked for, six digits are taken for it, in milliseconds; a late one is no use and a secret all the same. */
const secretFor = 60 * 60_000;

/**
 * Takes a code out of what was typed before anything of it is stored, and leaves its hash. Six digits of somebody who
 * asked for no code are left alone: they are a number of something.
 */
export const hideCode =
  ({ codes, hash, clock }: { codes: Pick<Codes, 'awaited'>; hash: CodeHash; clock: Clock }) =>
  async (heard: Heard): Promise<Heard> => {
    const { input, sender, address } = heard;
    const found = input.is === 'text' ? findCode(input.text) : null;
    if (found === null) return heard;
    const asker = { tenant: sender.customers[0] ?? address.installation, address: sender.address };
    const since = new Date(clock().getTime() - secretFor);
    if ((await codes.awaited(asker, since)) === 'no') return heard;
    const guess = hash.ofCode(conversationId(address), found.code);
    return { ...heard, input: { is: 'text', text: found.text, guess } };
  };
