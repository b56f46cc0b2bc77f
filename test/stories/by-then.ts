import type { BookedLook } from '../../src/diagnostics/ports/looks.ts';
import type { World } from '../../src/sandbox/world.ts';
import type { StoryStep } from './story-form.ts';

/** Writes into the world what happens before a promised look is due: the run, and what was mended for it. */
export function byThen(
  world: World,
  { sync, by_then: what }: StoryStep,
  { tenant, after }: BookedLook,
): void {
  const customer = world.customers.find((each) => each.tenant.id === tenant);
  if (customer === undefined) throw new Error(`nobody knows ${tenant}`);
  if (sync !== 'none' && sync !== undefined) {
    const startedAt = after.toISOString();
    const finishedAt = sync === 'running' ? null : startedAt;
    customer.lms.runs.push({ id: `run-${startedAt}`, startedAt, finishedAt, outcome: sync, message: null });
  }
  const { records } = customer.hr;
  if (what === 'seated' || what === 'seated-but-one') seat(customer, what);
  const record = records.find(({ name }) => name === 'Sanne Jansen');
  if (record === undefined || what === undefined) return;
  if (what === 'namesake') {
    records.push({ ...record, id: '1902', username: 's.jansen2' });
    return;
  }
  record.email = 's.jansen@zorggroep-linde.example';
  if (what === 'another-cause') record.username = null;
  else customer.lms.accounts.push(accountOf(record));
}

/** Licences for whoever waits, and the run that brings them in. */
function seat({ lms, hr }: World['customers'][number], what: 'seated' | 'seated-but-one'): void {
  const waiting = hr.records.filter(({ id }) => lms.accounts.every(({ importId }) => importId !== id));
  const [first] = waiting;
  if (first === undefined || lms.licences === undefined) throw new Error('nobody waits');
  const seated = what === 'seated' ? waiting : waiting.slice(1);
  lms.accounts.push(...seated.map(accountOf));
  lms.licences.maximum += seated.length;
  if (what === 'seated') return;
  hr.records.push({
    ...first,
    id: 'V99',
    name: 'Nieuw Hier',
    username: 'n.hier',
    email: 'n.hier@bakkerij-vermeer.example',
  });
  first.email = null;
}

const accountOf = ({
  id,
  username,
  name,
  email,
  employments,
}: World['customers'][number]['hr']['records'][number]) => ({
  ...{ id: `5${id}`, importId: id, username, name, email, employments },
  identityProvider: null,
  accessUntil: null,
  state: 'active' as const,
  managedUnits: [],
  freeFields: {},
  createdAt: null,
  lastSignInAt: null,
});
