import type { Because, FactName } from '../facts/fact-table.ts';
import type { PersonWish } from '../facts/person.ts';
import type { SeatProof } from '../licences/seat-proof.ts';
import type { Mend } from '../mend/what-would-mend.ts';
import type { Conclusion, Detail, Finding, Flow, FlowId, Whose } from '../model.ts';
import type { Compared, Reach, Reaches } from '../peers/reach.ts';
import { type VisibleAt, visibleJson } from '../visible/visible-at.ts';
import type { Look } from './evidence.ts';
import { sharedCause } from './shared-cause.ts';

/** What was looked at in one diagnosis, ready to be told, kept and handed on. */
export interface Report {
  readonly flow: FlowId;
  readonly wish: PersonWish;
  /** Whom or what it is about, as the asker calls it; `null` for the asker. */
  readonly who: string | null;
  readonly about: Flow['about'];
  readonly findings: readonly Finding[];
  readonly conclusion: Conclusion;
  /** For whom each cause holds. */
  readonly reaches: Reaches;
  /** Whether those who waited for a licence got in; left out, or `null`: nobody is to be proven. */
  readonly seats?: SeatProof | null;
  readonly lookedAt: Date;
  /** What could not be read, why, and until when the system asked to be left alone. */
  readonly unread: readonly Unread[];
  /** Whose values the asker may not read. */
  readonly hide: readonly Whose[];
  readonly timeZone: string;
  /** The look that led on to this one, where it found causes of its own. */
  readonly before: Report | null;
  /** What would let a missing person in, without the values that the asker may not read; `null`: nothing can be told. */
  readonly mend: Mend | null;
  /** When it shows once it is mended; `null` when nothing waits for a run of the integration. */
  readonly visibleAt: VisibleAt | null;
  /** The scheduled run after which it is worth looking again; `null`: no run changes anything. */
  readonly lookAfter: Date | null;
}

export interface Unread {
  readonly fact: FactName;
  readonly because: Because;
  readonly until: Date | null;
  /** Under which the system's own log says more. */
  readonly reference: string | null;
  /** What was wrong with the answer, such as the field that is missing from a connector. */
  readonly detail: string | null;
}

/** What was found in one diagnosis as plain data, so that it can be kept and sent as it is. */
export function brief(report: Report): Look {
  const { flow, findings, conclusion, lookedAt } = report;
  return {
    flow,
    about: aboutOf(report),
    lookedAt: lookedAt.toISOString(),
    conclusion: conclusion.is,
    findings: findings.map((finding) => ({ ...line(finding), reach: reachOf(report, finding) })),
    unchecked: findings.filter(({ is }) => is === 'unknown' || is === 'crashed').map(({ check }) => check),
    unread: report.unread.map(({ until, ...more }) => ({ ...more, until: until?.toISOString() ?? null })),
    mend: report.mend,
    visibleAt: visibleJson(report.visibleAt),
    sharedCause: sharedCause(report),
    before: report.before && brief(report.before),
  };
}

function aboutOf({ about, wish }: Report): Look['about'] {
  if (about === 'customer') return { is: 'customer', text: null };
  return wish.is === 'self' ? { is: 'self', text: null } : { is: wish.is, text: wish.text };
}

function line(finding: Finding) {
  const read = finding.read.map(({ fact, source, asOf }) => ({ fact, source, asOf: asOf.toISOString() }));
  const detail = detailOf(finding);
  return {
    check: finding.check,
    verdict: finding.is,
    detail: detail && { ...detail },
    missing: missingOf(finding),
    read,
  };
}

/** For whom a cause holds, as plain JSON: counts, nobody's name. `null`: not a cause that explains it. */
export function reachOf({ reaches }: Report, { check }: Finding) {
  const reach = reaches[check];
  return reach === undefined ? null : { is: reach.is, ...whyNot(reach), ...counts(reach) };
}

const whyNot = (reach: Reach) => ({ because: reach.is === 'not-checked' ? reach.because : null });

function counts(reach: Reach) {
  const compared: Compared | null = reach.is === 'not-checked' ? null : reach.compared;
  return {
    unit: compared?.unit ?? null,
    inUnit: compared && { ...compared.inUnit },
    elsewhere: compared && { ...compared.elsewhere },
  };
}

/** What a finding saw, cause or clear; `null` when it saw nothing. */
export function detailOf(finding: Finding): Detail | null {
  if (finding.is === 'cause') return finding.detail;
  return finding.is === 'clear' ? finding.seen : null;
}

const missingOf = (finding: Finding): readonly string[] => (finding.is === 'unknown' ? finding.missing : []);
