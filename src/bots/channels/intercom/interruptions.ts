import type { Place, Whereabouts } from '../../../diagnostics/ports/identities.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Heard } from '../../channel.ts';

interface Interrupted {
  readonly whereabouts: Pick<Whereabouts, 'keep' | 'find' | 'forget'>;
  readonly clock: Clock;
  accept(heard: Heard): Promise<'new' | 'seen'>;
}

/**
 * Conversations in which somebody else had the word. What the customer writes there next is not the answer to what
 * Loket asked before that.
 */
export function createInterruptions({ whereabouts, clock, accept }: Interrupted) {
  const placeOf = ({ installation, thread }: Omit<Place, 'channel'>): Place => ({
    channel: 'intercom',
    installation,
    thread,
  });
  return {
    async note(at: Omit<Place, 'channel'>): Promise<void> {
      await whereabouts.keep(placeOf(at), null, { spoke: 'somebody-else' }, clock());
    },
    /** On disk when this resolves; read afresh once. */
    async take(heard: Heard): Promise<void> {
      const place = placeOf(heard.address);
      const afresh = (await whereabouts.find(place)) !== null;
      await accept(afresh ? { ...heard, afresh: 'yes' } : heard);
      if (afresh) await whereabouts.forget(place);
    },
  };
}
