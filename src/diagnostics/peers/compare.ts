import type { Facts, LookedUpFact } from '../facts/fact-table.ts';
import type { HrRecord } from '../facts/hr-record.ts';
import { whoseFact } from '../facts/whose-fact.ts';
import type { Cause, Conclusion, DefinedCheck, Flow, Remedy } from '../model.ts';
import { factsOfPeer } from './facts-of-peer.ts';
import { type Counted, type Reach, type Reaches, reachOf } from './reach.ts';

/** What must be looked up of other people before somebody is said to be the only one; mostly nothing. */
export function peersToLookUp(flow: Flow, conclusion: Conclusion, facts: Facts): readonly LookedUpFact[] {
  const asks = causesOf(flow, conclusion).some(({ how }) => how === 'compare');
  const peers = facts['hr.peers'];
  if (!asks || facts['hr.record']?.is !== 'known') return [];
  if (peers === undefined) return ['hr.peers'];
  const nobody = peers.is === 'unknown' || peers.value.inUnit.length + peers.value.elsewhere.length === 0;
  return nobody || facts['lms.peer-accounts'] !== undefined ? [] : ['lms.peer-accounts'];
}

/** Runs the flow's own checks on what is known of other people, and counts who has the same cause. */
export function reaches(flow: Flow, conclusion: Conclusion, facts: Facts, now: Date): Reaches {
  const others = othersIn(flow, facts, now);
  return Object.fromEntries(
    causesOf(flow, conclusion).map(({ cause, check, how }): [string, Reach] => {
      if (how === 'everybody') return [check.id, { is: 'everybody', compared: null }];
      return [check.id, how === 'compare' ? others(check, cause) : ownMatter];
    }),
  );
}

const ownMatter: Reach = { is: 'not-checked', because: 'own-matter' };

interface Blamed {
  readonly cause: Cause;
  readonly check: DefinedCheck;
  readonly how: 'everybody' | 'compare' | 'own-matter';
}

function causesOf(flow: Flow, conclusion: Conclusion): readonly Blamed[] {
  const causes = conclusion.is === 'explained' ? conclusion.by : [];
  return causes.flatMap((cause) => {
    const check = flow.checks.find(({ id }) => id === cause.check);
    return check === undefined ? [] : [{ cause, check, how: howFor(flow, check, cause) }];
  });
}

function howFor(flow: Flow, check: DefinedCheck, cause: Cause): Blamed['how'] {
  if (flow.about === 'customer' || check.concerns(cause) === 'customer') return 'everybody';
  const isKnownOfOthers = check.needs.every((need) => whoseFact[need] !== 'one');
  return isKnownOfOthers && mendsForMany[cause.remedy.by] === 'yes' ? 'compare' : 'own-matter';
}

/** Whether somebody could mend it for many at once. What each has to do alone, or time does, is no incident. */
const mendsForMany: Readonly<Record<Remedy['by'], 'yes' | 'no'>> = {
  'source-owner': 'yes',
  'technical-admin': 'yes',
  'lms-admin': 'yes',
  support: 'yes',
  person: 'no',
  time: 'no',
  nobody: 'no',
  flow: 'no',
};

function othersIn(flow: Flow, facts: Facts, now: Date): (check: DefinedCheck, cause: Cause) => Reach {
  const peers = facts['hr.peers'];
  const accounts = facts['lms.peer-accounts'];
  if (peers?.is !== 'known') return () => ({ is: 'not-checked', because: 'unread' });
  const { unit, inUnit, elsewhere } = peers.value;
  if (inUnit.length + elsewhere.length === 0) return () => ({ is: 'not-checked', because: 'nobody-else' });
  if (accounts?.is !== 'known') return () => ({ is: 'not-checked', because: 'unread' });
  const read = (records: readonly HrRecord[]) => records.map((each) => factsOfPeer(facts, each, accounts));
  const groups = { inUnit: read(inUnit), elsewhere: read(elsewhere) };
  return (check, cause) => {
    const count = (group: readonly Facts[]): Counted => ({
      shared: group.filter((peer) => sharesIt(flow, check, { cause, peer, now })).length,
      looked: group.length,
    });
    return reachOf({ unit, inUnit: count(groups.inUnit), elsewhere: count(groups.elsewhere) });
  };
}

interface Same {
  readonly cause: Cause;
  readonly peer: Facts;
  readonly now: Date;
}

/** The same check, with the same detail but for what is somebody's own; and the same complaint to make. */
function sharesIt(flow: Flow, check: DefinedCheck, { cause, peer, now }: Same): boolean {
  const own = peer['lms.own-accounts'];
  if (flow.sharedBy === 'who-has-no-account' && own?.is === 'known' && own.value.length > 0) return false;
  const found = check.run(peer, now);
  return found.is === 'cause' && check.kind(found) === check.kind(cause);
}
