import type { Grant } from '../../diagnostics/access/grant.ts';
import { isOpen, ticketStates } from '../../diagnostics/escalation/ticket-moves.ts';
import { dayIn } from '../../diagnostics/facts/calendar.ts';
import { isLookedUp } from '../../diagnostics/facts/fact-table.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Deadline, LookUp } from '../../diagnostics/ports/look-up.ts';
import type { Notice, Watched } from '../../diagnostics/watch/notice.ts';
import { accessEnding, watchAccess } from '../../diagnostics/watch/watch-access.ts';
import { watchCause } from '../../diagnostics/watch/watch-cause.ts';
import { licencesNearlyFull, paceOver, watchLicences } from '../../diagnostics/watch/watch-licences.ts';
import { watchedFacts, watchSource } from '../../diagnostics/watch/watch-source.ts';
import { topics } from '../wording/topics.ts';
import type { WatchPorts } from './watch-ports.ts';

interface Round {
  readonly ports: Pick<WatchPorts, 'beginRun' | 'notices' | 'tickets'>;
  readonly tenant: Tenant;
  readonly grant: Grant;
  readonly now: Date;
  readonly deadline: Deadline;
  /** What takes reading everybody is looked at once a day. */
  readonly everybody: 'too' | 'not-now';
}

/** Everything that is watched at one customer, as far as it can be looked at. */
export async function lookRound(round: Round): Promise<Watched> {
  const lookUp = round.ports.beginRun();
  const parts = await Promise.all([
    source(round, lookUp),
    licences(round, lookUp),
    access(round, lookUp),
    causes(round),
  ]);
  return { found: parts.flatMap(({ found }) => found), unseen: parts.flatMap(({ unseen }) => unseen) };
}

async function source({ grant, deadline, now }: Round, lookUp: LookUp): Promise<Watched> {
  const looked = await Promise.all(
    watchedFacts.filter(isLookedUp).map(async (name) => ({
      [name]: await lookUp(grant, name, { deadline, facts: {} }),
    })),
  );
  return watchSource(Object.assign({}, ...looked), now);
}

async function licences({ ports, tenant, grant, deadline, now }: Round, lookUp: LookUp): Promise<Watched> {
  const known = await lookUp(grant, 'lms.licences', { deadline, facts: {} });
  if (known.is !== 'known') return { found: [], unseen: [licencesNearlyFull] };
  const [today, first] = [0, paceOver].map((days) => dayIn(tenant.timeZone, daysBefore(now, days)));
  const before = await ports.notices.countLicences(grant, today ?? '', known.value.used, first ?? '');
  return seen(watchLicences(known.value, before, tenant, now));
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

async function access({ tenant, grant, deadline, now, everybody }: Round, lookUp: LookUp): Promise<Watched> {
  const known =
    everybody === 'too' ? await lookUp(grant, 'lms.idle-accounts', { deadline, facts: {} }) : null;
  if (known?.is !== 'known') return { found: [], unseen: [accessEnding] };
  return seen(watchAccess(known.value, tenant, now));
}

/** So many tickets are looked at; what most people wait for comes first. */
const mostTickets = 50;

async function causes({ ports, grant }: Round): Promise<Watched> {
  const open = await ports.tickets.queue(grant, {
    ...{ desk: null, flow: null, holder: null, search: null, parent: 'none', limit: mostTickets },
    states: ticketStates.filter(isOpen),
  });
  const found = open.flatMap(({ ticket: { number, flow }, joined }) => {
    const topic = { nl: topics.nl[flow], en: topics.en[flow] };
    return watchCause({ number, topic, joined }) ?? [];
  });
  return { found, unseen: [] };
}

const seen = (notice: Notice | null): Watched => ({ found: notice === null ? [] : [notice], unseen: [] });
