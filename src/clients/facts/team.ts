import type { Account } from '../../diagnostics/facts/account.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { matchesSelf } from '../../diagnostics/facts/match-person.ts';
import type { TeamMember } from '../../diagnostics/facts/team.ts';
import { sharpForm } from '../../diagnostics/facts/text-form.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import { together, unknown } from '../known.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';

/**
 * The asker's own team: whom LearnLinq links to the asker, and whom the source calls so. Half a team would
 * refuse the other half wrongly, so a system that cannot be read makes the whole unknown.
 */
export async function team(ask: Ask): Promise<Known<readonly TeamMember[]>> {
  const [linked, led] = await Promise.all([linkedInLms(ask), ledInSource(ask)]);
  if (linked.is !== 'ok') return unknown(linked);
  if (led.is !== 'ok') return unknown(led);
  const members = [
    ...linked.value.value.map((account): TeamMember => member(`lms:${account.id}`, account)),
    ...led.value.value.map((record): TeamMember => member(`hr:${record.id}`, record)),
  ];
  return {
    is: 'known',
    value: members.filter((person) => matchesSelf(ask.grant.actor, person) === null),
    asOf: ask.now,
    source: `${learnlinqUsers}; ${hrSourceName(ask.tenant)}`,
  };
}

type Found<T> = Promise<Answer<Read<readonly T[]>>>;

async function linkedInLms({ grant, systems }: Ask): Found<Account> {
  const own = await systems.users({ email: sharpForm(grant.actor), includeArchived: false });
  if (own.is !== 'ok') return own;
  const units = new Set(
    own.value.value
      .filter((account) => matchesSelf(grant.actor, account) !== null)
      .flatMap(({ managedUnits }) => managedUnits),
  );
  const asked = [...units].map((unit) => systems.users({ unit, includeArchived: true }));
  return together(await Promise.all(asked));
}

async function ledInSource({ grant, systems }: Ask): Found<HrRecord> {
  const own = await systems.records({ email: sharpForm(grant.actor) });
  if (own.is !== 'ok') return own;
  const asked = own.value.value
    .filter((record) => matchesSelf(grant.actor, record) !== null)
    .map(({ id }) => systems.records({ manager: id }));
  return together(await Promise.all(asked));
}

const member = (
  key: TeamMember['key'],
  { name, email, username }: Pick<HrRecord, 'name' | 'email' | 'username'>,
): TeamMember => ({ key, name: name ?? '', email: email ?? '', username: username ?? '' });
