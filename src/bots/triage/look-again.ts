import { isDeepStrictEqual } from 'node:util';
import type { Sender } from '../../diagnostics/access/grant.ts';
import { brief } from '../../diagnostics/escalation/brief.ts';
import type { Look } from '../../diagnostics/escalation/evidence.ts';
import { whetherSolved } from '../../diagnostics/escalation/whether-solved.ts';
import { noMentions } from '../../diagnostics/facts/mentions.ts';
import { type PersonKey, type PersonWish, personWish } from '../../diagnostics/facts/person.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import { waitedIn } from '../../diagnostics/licences/waited-in.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Rung } from '../channel.ts';
import { diagnosisMs } from '../conversation/deadline.ts';
import { type Looked, lookInto } from '../conversation/look-into.ts';
import { sayReport } from '../conversation/say-report.ts';
import { saySeatProof } from '../conversation/say-seat-proof.ts';
import { readersOf, writeLetter } from '../letters/write-letter.ts';
import type { WorkPorts } from './desk-ports.ts';
import type { Leave } from './leaves-for.ts';
import { sayLook } from './say-look.ts';
import type { Again } from './ticket-view.ts';
import { bundleOf } from './view-of.ts';

interface Wanted {
  readonly sender: Sender;
  readonly leave: Leave;
  readonly ticket: Ticket;
  readonly language: Language;
  /** Which of several people that fit is meant. */
  readonly choice: PersonKey | null;
}

/** The same look as the ticket came with, made again under the agent's own grant, beside what was found then. */
export async function lookAgain(ports: WorkPorts, wanted: Wanted): Promise<Again> {
  const look = bundleOf(wanted.ticket)?.look ?? null;
  const looked = look === null ? null : await run(ports, wanted, look);
  if (look === null || looked === null || looked.is === 'refused') return { is: 'not-possible' };
  if (looked.is === 'several') {
    const candidates = looked.candidates.map(({ key, name, hint }) => ({
      key,
      label: hint === '' ? name : `${name} (${hint})`,
    }));
    return { is: 'several', candidates };
  }
  return told(wanted, look, looked);
}

async function run(
  { beginRun, clock }: WorkPorts,
  { sender, leave: { tenant }, ticket, choice }: Wanted,
  look: Look,
): Promise<Looked | null> {
  const flow = flowFor(look.flow);
  if (flow === null) return null;
  const actor = { tenant: tenant.id, address: sender.address, proven: sender.proven, via: sender.via };
  const about = { wish: wishOf(look, ticket), choice, mentions: noMentions, waited: waitedIn(look) };
  const wanted = { actor, tenant, flow, ...about, now: clock(), within: diagnosisMs };
  return lookInto(beginRun, wanted, () => undefined);
}

/** Who asked about themselves is somebody else to an agent. */
function wishOf({ about }: Look, { openedBy }: Ticket): PersonWish {
  if (about.is === 'customer') return { is: 'self' };
  return about.is === 'self' ? { is: 'email', text: openedBy } : personWish.parse(about);
}

function told(
  { leave: { tenant }, language }: Wanted,
  look: Look,
  { report }: Extract<Looked, { is: 'found' }>,
): Again {
  const { text, ladder } = sayReport(report, report.who, language);
  const before = sayLook(look, { language, hide: report.hide, timeZone: tenant.timeZone });
  const causes = look.findings.filter(({ verdict }) => verdict === 'cause').map(({ check }) => check);
  return {
    is: 'looked',
    at: report.lookedAt.toISOString(),
    text: [saySeatProof(report, language), text].filter((each) => each !== null).join('\n'),
    ladder: [...ladder],
    changes: changesOf(look, brief(report), before, ladder),
    solved: whetherSolved(causes, report),
    letters: readersOf(report).flatMap((reader) =>
      (['nl', 'en'] as const).flatMap((each) => writeLetter(report, reader, each) ?? []),
    ),
  };
}

/** The points that stand otherwise, or whose values do. */
function changesOf(
  then: Look,
  now: Look,
  before: readonly Rung[],
  after: readonly Rung[],
): Extract<Again, { is: 'looked' }>['changes'] {
  return after.flatMap((rung) => {
    const [one, other] = [then, now].map(({ findings }) => {
      const finding = findings.find(({ check }) => check === rung.check);
      return finding && { verdict: finding.verdict, detail: finding.detail };
    });
    if (isDeepStrictEqual(one, other)) return [];
    const old = before.find(({ check }) => check === rung.check);
    return [
      {
        check: rung.check,
        title: rung.title,
        before: old === undefined ? null : { state: old.state, text: old.text },
        after: { state: rung.state, text: rung.text },
      },
    ];
  });
}
