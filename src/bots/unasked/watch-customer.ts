import { roleOf } from '../../diagnostics/access/authorise.ts';
import type { Grant } from '../../diagnostics/access/grant.ts';
import { grantForCustomer } from '../../diagnostics/access/grant-for-customer.ts';
import type { Bilingual, Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { OpenNotice } from '../../diagnostics/ports/notices.ts';
import { concernsOf } from '../../diagnostics/watch/concerns-of.ts';
import type { Listener, Notice } from '../../diagnostics/watch/notice.ts';
import { isQuiet } from '../../diagnostics/watch/quiet-hours.ts';
import { accessEnding } from '../../diagnostics/watch/watch-access.ts';
import { startDeadline } from '../conversation/deadline.ts';
import { lookRound } from './look-round.ts';
import { noticeWords } from './notice-words.ts';
import type { Note, Spoken } from './speak-first.ts';
import type { WatchPorts } from './watch-ports.ts';

/** Milliseconds: nobody waits for the answer, and everybody may have to be read. */
const patience = 60_000;

/**
 * One round at one customer: what is new is kept and told once, outside the quiet hours; what is over is told to have
 * ended and forgotten; what could not be looked at stays as it was.
 */
export async function watchCustomer(
  ports: WatchPorts,
  tenant: Tenant,
  everybody: 'too' | 'not-now',
): Promise<'everybody-read' | 'not-read'> {
  // On behalf of an administrator, by what the tenant file says now; without one nothing is watched.
  const grant = grantForCustomer(tenant, tenant.administrators[0]);
  if (grant === null || tenant.notices === null) return 'not-read';
  const now = ports.clock();
  using deadline = startDeadline(patience);
  const { found, unseen } = await lookRound({ ports, tenant, grant, now, deadline, everybody });
  for (const notice of found) await ports.notices.begin(grant, kept(notice, now));
  const quiet = isQuiet(tenant.notices.quiet, tenant.timeZone, now);
  for (const open of await ports.notices.open(grant)) {
    const next = whatNext(open, found.find(({ id }) => id === open.id) ?? null, unseen, quiet);
    if (next === 'end') await end(ports, tenant, grant, open);
    else if (next !== 'nothing') await tell(ports, tenant, grant, open, next);
  }
  return unseen.includes(accessEnding) ? 'not-read' : 'everybody-read';
}

/** In the quiet hours only what nobody was told of goes, without a word. */
function whatNext(
  { id, toldAt }: OpenNotice,
  notice: Notice | null,
  unseen: readonly string[],
  quiet: 'yes' | 'no',
): Notice | 'end' | 'nothing' {
  if (notice !== null) return toldAt === null && quiet === 'no' ? notice : 'nothing';
  return !unseen.includes(id) && (toldAt === null || quiet === 'no') ? 'end' : 'nothing';
}

const kept = (notice: Notice, since: Date) => ({
  ...{ id: notice.id, since, title: notice.title },
  text: { nl: notice.say('nl', 'agent'), en: notice.say('en', 'agent') },
});

/** Told once everybody was reached who can be; while a channel fails each round tries again, and nobody hears it twice. */
async function tell(ports: WatchPorts, tenant: Tenant, grant: Grant, open: OpenNotice, notice: Notice) {
  const heard = await toEach(ports, tenant, keyOf(open, 'begun'), notice.concerns, (language, listener) =>
    noticeWords[language].noticed(tenant.name, notice.say(language, listener)),
  );
  if (heard === 'by-all') await ports.notices.told(grant, open.id, ports.clock());
}

/** Who was told of the trouble hears that it is over. */
async function end(ports: WatchPorts, tenant: Tenant, grant: Grant, open: OpenNotice) {
  const { title, toldAt }: { title: Bilingual; toldAt: Date | null } = open;
  if (toldAt !== null)
    await toEach(ports, tenant, keyOf(open, 'over'), concernsOf(open.id), (language) =>
      noticeWords[language].over(tenant.name, title[language]),
    );
  await ports.notices.end(grant, open.id);
}

/** The same trouble is told once; when it comes back, it is told again. */
const keyOf = ({ id, since }: OpenNotice, what: 'begun' | 'over') =>
  `notice ${id} ${since.toISOString()} ${what}`;

async function toEach(
  { speakFirst }: WatchPorts,
  tenant: Tenant,
  key: string,
  concerns: readonly Listener[],
  say: (language: Language, listener: Listener) => string,
): Promise<'by-all' | 'not-by-all'> {
  const spoken: Spoken[] = [];
  for (const address of tenant.notices?.to ?? []) {
    const role = roleOf({ tenant: tenant.id, address, proven: 'yes', via: 'schedule' }, tenant);
    const listener = concerns.find((each) => each === role);
    if (listener === undefined) continue;
    const note: Note = {
      ...{ key, kind: 'proactive' },
      say: (language) => ({ text: say(language, listener), ladder: [] }),
    };
    spoken.push(await speakFirst.to({ tenant: tenant.id, address }, note));
  }
  const failed = spoken.some((each) => each.is === 'not-reachable' && each.because === 'channel-failed');
  return !failed && spoken.some(({ is }) => is !== 'not-reachable') ? 'by-all' : 'not-by-all';
}
