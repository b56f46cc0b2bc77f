import { momentOf, sayMoment } from '../../../diagnostics/facts/moment.ts';
import type { Checked } from '../../checked.ts';
import type { Freshness } from './freshness.ts';

type Behind = Extract<Freshness, { is: 'behind' }>;
type Unreadable = Extract<Freshness, { is: 'unreadable' }>;
type Say = (delivery: Behind['newest']) => string;

/** Milliseconds in which a running Loket has surely read what arrived; a very large file takes longer. */
const soon = 15 * 60_000;

/** How fresh the index of one customer is, for `loket doctor`. */
export function sayFreshness(tenant: string, freshness: Freshness, zone: string, now: Date): Checked {
  const say: Say = ({ name, deliveredAt }) =>
    `${name}, delivered on ${sayMoment(momentOf(deliveredAt, zone), 'en')}`;
  switch (freshness.is) {
    case 'nothing-delivered':
      return {
        is: 'wrong',
        what: `${tenant}: no file stands under the agreed name in the agreed folder.`,
        why: 'Nothing can be said about anybody in the source.',
        fix: 'Compare source.folder and source.pattern of the tenant file with what is delivered.',
      };
    case 'fresh':
      return {
        is: 'well',
        what: `${tenant}: the index is of the newest delivery, ${say(freshness.newest)}.`,
      };
    case 'behind':
      return sayBehind(tenant, freshness, say, now);
    case 'unreadable':
      return sayUnreadable(tenant, freshness, say);
  }
}

function sayBehind(tenant: string, { newest, indexed }: Behind, say: Say, now: Date): Checked {
  if (indexed === null)
    return {
      is: 'well',
      what: `${tenant}: there is no index yet. Loket makes one when it starts, of ${say(newest)}.`,
    };
  const what = `${tenant}: the index is of ${say(indexed)}; newer is ${say(newest)}.`;
  if (now.getTime() - newest.deliveredAt.getTime() < soon)
    return { is: 'well', what: `${what} It is read within some minutes.` };
  return {
    is: 'wrong',
    what,
    why: 'The first question after it has to wait until it has been read.',
    fix: 'Start Loket. If it runs, look in its log for “a delivery was not read”.',
  };
}

function sayUnreadable(tenant: string, { newest, because, indexed }: Unreadable, say: Say): Checked {
  return {
    is: 'wrong',
    what: `${tenant}: the newest delivery cannot be read (${because}): ${say(newest)}.`,
    why:
      indexed === null
        ? 'Nothing can be said about anybody in the source.'
        : `Answers are about the one before it, ${say(indexed)}.`,
    fix: 'Have the file mended in the source and delivered again.',
  };
}
