import type { Account } from '../../diagnostics/facts/account.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import type { HrRecord } from '../../diagnostics/facts/hr-record.ts';
import { matchesSelf, type Recognisable } from '../../diagnostics/facts/match-person.ts';
import type { TeamMember } from '../../diagnostics/facts/team.ts';
import { sharpForm } from '../../diagnostics/facts/text-form.ts';
import type { Answer } from '../answer.ts';
import type { Read } from '../every-page.ts';
import { keeping, together, unknown } from '../known.ts';
import { type Ask, hrSourceName, learnlinqUsers } from './ask.ts';

/**
 * The asker and the asker's own team: whom LearnLinq links to the asker, and whom the source calls so. Half a team would
 * refuse the other half wrongly, so a system that cannot be read makes the whole unknown.
 */
export async function team(ask: Ask): Promise<Known<readonly TeamMember[]>> {
  const [linked, led] = await Promise.all([linkedInLms(ask), ledInSource(ask)]);
  if (linked.is !== 'ok') return unknown(linked);
  if (led.is !== 'ok') return unknown(led);
  const members = [
    ...linked.value.value.map((account) => member(ask, `lms:${account.id}`, account)),
    ...led.value.value.map((record) => member(ask, `hr:${record.id}`, record)),
  ];
  return {
    is: 'known',
    value: members,
    asOf: ask.now,
    source: `${learnlinqUsers}; ${hrSourceName(ask.tenant)}`,
  };
}

type Found<T> = Promise<Answer<Read<readonly T[]>>>;

async function linkedInLms({ grant, systems }: Ask): Found<Account> {
  const own = await systems.users({ email: sharpForm(grant.actor), includeArchived: false });
  if (own.is !== 'ok') return own;
  const selves = themselves(grant.actor, own.value);
  const units = new Set(selves.value.flatMap(({ managedUnits }) => managedUnits));
  const asked = [...units].map((unit) => systems.users({ unit, includeArchived: true }));
  const linked = (await Promise.all(asked)).map((answer) =>
    keeping(answer, (account) => account.units.some((unit) => units.has(unit))),
  );
  return together([{ is: 'ok', value: selves }, ...linked]);
}

async function ledInSource({ grant, systems }: Ask): Found<HrRecord> {
  const own = await systems.records({ email: sharpForm(grant.actor) });
  if (own.is !== 'ok') return own;
  const selves = themselves(grant.actor, own.value);
  const ids = selves.value.map(({ id }) => id);
  const led = (await Promise.all(ids.map((id) => systems.records({ manager: id })))).map((answer) =>
    keeping(answer, ({ manager }) => manager !== null && ids.includes(manager)),
  );
  return together([{ is: 'ok', value: selves }, ...led]);
}

/** A system compares loosely; only entries that are surely the asker's count as such. */
const themselves = <T extends Recognisable>(actor: string, read: Read<readonly T[]>): Read<readonly T[]> => ({
  ...read,
  value: read.value.filter((entry) => matchesSelf(actor, entry) !== null),
});

function member(
  { grant }: Ask,
  key: TeamMember['key'],
  { name, email, username }: Pick<HrRecord, 'name' | 'email' | 'username'>,
): TeamMember {
  const person = { name: name ?? '', email: email ?? '', username: username ?? '' };
  const relation = matchesSelf(grant.actor, person) === null ? 'report' : 'self';
  return { key, relation, ...person };
}
