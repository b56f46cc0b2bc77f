import type { Intent } from '../../../../diagnostics/model.ts';
import { withoutAsides } from '../without-asides.ts';
import type { Entities, Found } from './entities.ts';
import { findAddresses } from './find-addresses.ts';
import { findCounts } from './find-counts.ts';
import { findDates } from './find-dates.ts';
import { findLinks } from './find-links.ts';
import { findNamed } from './find-named.ts';
import { findTickets } from './find-tickets.ts';
import { findUsernames } from './find-usernames.ts';
import { loadNames } from './judge-spans.ts';
import { takenBack } from './taken-back.ts';
import { wantsPassword } from './wants-password.ts';

/** Every value that a message names; signatures, people greeted and values taken back are left alone. */
export function findEntities(message: string, asked: readonly Intent[]): Entities {
  const text = withoutAsides(message);
  const names = loadNames();
  const addresses = findAddresses(text);
  const free = (found: readonly Found[], taken: readonly Found[]) =>
    found.filter(({ from, to }) => !taken.some((other) => from < other.to && other.from < to));
  const links = free(findLinks(text), addresses);
  const tickets = free(findTickets(text), [...addresses, ...links]);
  const dates = free(findDates(text), [...addresses, ...links, ...tickets]);
  const usernames = findUsernames(text, [...addresses, ...links, ...tickets, ...dates], names.lists);
  const values = [...addresses, ...links, ...tickets, ...dates, ...usernames];
  const { people, departments } = findNamed(text, values, asked[0] ?? 'greeting', names);
  const licences = asked.includes('licence-increase');
  return {
    email: kept(text, addresses),
    username: wantsPassword(text) ? [] : kept(text, usernames),
    person_name: peopleOf(text, asked[0], people),
    url: kept(text, links),
    count: licences ? findCounts(text, values) : [],
    department: kept(text, departments),
    date: kept(text, dates),
    ticket: kept(text, tickets),
  };
}

const smallTalk: ReadonlySet<Intent | undefined> = new Set(['greeting', 'thanks-goodbye', 'out-of-scope']);

/** Nobody is asked about where nothing of the desk is asked. Who is named in full is not named again. */
function peopleOf(text: string, intent: Intent | undefined, people: readonly Found[]): readonly string[] {
  const named = smallTalk.has(intent) || wantsPassword(text) ? [] : kept(text, people);
  return named.filter((name) => !named.some((other) => other !== name && `${other} `.startsWith(`${name} `)));
}

/** Each once, without those that are taken back when another of their kind is left. */
function kept(text: string, found: readonly Found[]): readonly string[] {
  const left = found.filter((one) => !takenBack(text, one));
  return [...new Set((left.length === 0 ? found : left).map(({ text: value }) => value))];
}
