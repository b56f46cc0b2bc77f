import type { Spot } from './reading.ts';
import type { TeamsPorts } from './teams-ports.ts';

/** So many places are remembered as they were last kept, so that a talk does not write the same at every message. */
const remembered = 2_000;
/** And so long, in milliseconds: what is kept may be taken away by somebody else. */
const rememberedFor = 10 * 60_000;

export interface KeepReach {
  /** `new`: Loket was not known to be there. */
  keep(spot: Spot): Promise<'new' | 'known'>;
  forget(spot: Spot): Promise<void>;
}

/** Keeps how a place is reached, because Teams may move it while the talk goes on. */
export function createKeepReach({
  whereabouts,
  clock,
}: Pick<TeamsPorts, 'whereabouts' | 'clock'>): KeepReach {
  const kept = new Map<string, { readonly known: string; readonly until: number }>();
  const nameOf = ({ tenant, room }: Spot) => `${tenant} ${room}`;
  return {
    async keep(spot) {
      const { tenant, room, person, reach } = spot;
      const owner = reach.kind === 'personal' ? person : null;
      const known = JSON.stringify([owner, reach]);
      const now = clock();
      const last = kept.get(nameOf(spot));
      if (last?.known === known && now.getTime() < last.until) return 'known';
      const place = { channel: 'teams', installation: tenant, thread: room };
      const was = await whereabouts.keep(place, owner, reach, now);
      kept.set(nameOf(spot), { known, until: now.getTime() + rememberedFor });
      const [oldest] = kept.keys();
      if (kept.size > remembered && oldest !== undefined) kept.delete(oldest);
      return was;
    },
    async forget(spot) {
      kept.delete(nameOf(spot));
      await whereabouts.forget({ channel: 'teams', installation: spot.tenant, thread: spot.room });
    },
  };
}
