import { grantForJob } from '../../diagnostics/access/grant-for-job.ts';
import { clocksOf, type TicketClock } from '../../diagnostics/escalation/clocks-of.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Desk } from '../../diagnostics/model.ts';
import type { ClockLetter, Clocks, WatchedTicket } from '../../diagnostics/ports/clocks.ts';
import type { Clock as Now } from '../../diagnostics/ports/look-up.ts';
import type { Mail } from '../../diagnostics/ports/mail.ts';
import { clockLetter } from './clock-letter.ts';

export interface ClockWatching {
  readonly clocks: Clocks;
  readonly tenants: ReadonlyMap<string, Tenant>;
  /** `null`: nobody is written to. */
  readonly mail: Mail | null;
  readonly clock: Now;
  readonly machineNow: Now;
  /** Ids and words of ours only. */
  note(noticed: Readonly<Record<string, string | number>>): void;
}

const names: readonly Desk[] = ['support', 'development', 'consultancy', 'licences'];
const tries = { everyMs: 15 * 60_000 } as const;

/**
 * One look at the clocks of all open tickets for which something was agreed, and the letters that follow from it. What
 * was noticed once is not noticed again, by whichever process; a letter may come twice, as one with the same id.
 */
export async function watchClocks(watching: ClockWatching): Promise<void> {
  for (const tenant of watching.tenants.values()) await watchTenant(watching, tenant);
  if (watching.mail !== null) await sendLetters(watching, watching.mail);
}

async function watchTenant(watching: ClockWatching, tenant: Tenant): Promise<void> {
  const desks = names.filter((name) => tenant.serviceLevels[name] !== undefined);
  if (desks.length === 0) return;
  let tickets = await watching.clocks.watched(tenant.id, desks, 0);
  while (tickets.length > 0) {
    for (const ticket of tickets) await noticeTicket(watching, tenant, ticket);
    tickets = await watching.clocks.watched(tenant.id, desks, tickets.at(-1)?.number ?? 0);
  }
}

async function noticeTicket(watching: ClockWatching, tenant: Tenant, ticket: WatchedTicket): Promise<void> {
  const level = tenant.serviceLevels[ticket.desk];
  const grant = grantForJob(tenant, ticket.asker);
  if (level === undefined || grant === null) return;
  const { hours, timeZone } = tenant;
  const now = watching.clock();
  for (const clock of clocksOf({ level, hours, timeZone }, ticket, now)) {
    const stage = noticeable(clock);
    if (stage === null) continue;
    const letter = stage === 'overdue' && level.escalateTo !== null ? 'wanted' : 'none';
    const noticed = await watching.clocks.notice(grant, ticket, {
      clock: clock.name,
      stage,
      letter,
      at: now,
    });
    if (noticed === 'known') continue;
    if (noticed === 'noticed') watching.note({ ticket: ticket.number, clock: clock.name, stage });
    // The ticket has moved by this: its other clock is looked at by the next sweep.
    return;
  }
}

/** A clock that stands still calls nobody. */
const noticeable = ({ is, stage }: TicketClock) => (is !== 'running' || stage === 'fine' ? null : stage);

async function sendLetters(watching: ClockWatching, mail: Mail): Promise<void> {
  const { clocks, machineNow } = watching;
  const take = () => clocks.takeLetter(machineNow(), new Date(machineNow().getTime() + tries.everyMs));
  for (let letter = await take(); letter !== null; letter = await take()) {
    const became = await sendLetter(watching, mail, letter);
    if (became !== 'later') await clocks.settleLetter(letter, became);
    watching.note({ ticket: letter.number, clock: letter.clock, letter: became });
  }
}

async function sendLetter(
  { tenants }: ClockWatching,
  mail: Mail,
  letter: ClockLetter,
): Promise<'sent' | 'refused' | 'later'> {
  const tenant = tenants.get(letter.tenant);
  const to = tenant?.serviceLevels[letter.desk]?.escalateTo ?? null;
  if (tenant === undefined || to === null) return 'refused';
  const mailed = await mail.send(clockLetter(letter, tenant, to));
  if (mailed.is === 'sent' || mailed.is === 'refused') return mailed.is;
  return 'later';
}
