import type { Sender } from '../../diagnostics/access/grant.ts';
import { detailOf, type Report, reachOf } from '../../diagnostics/escalation/brief.ts';
import { chooseDesk } from '../../diagnostics/escalation/choose-desk.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { Finding } from '../../diagnostics/model.ts';
import { visibleJson } from '../../diagnostics/visible/visible-at.ts';
import type { Heard } from '../channel.ts';
import type { Effect } from './event.ts';
import type { Looked } from './look-into.ts';
import type { Rehearsal } from './rehearsal.ts';
import { respond } from './respond.ts';
import { freshState } from './state.ts';
import type { Dependencies, Response } from './talk.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface Script {
  readonly sender: Sender;
  readonly audience: Heard['audience'];
  readonly question: string;
  /** Typed in order, each after a reply; a label or its number counts. */
  readonly answers: readonly string[];
  readonly now: Date;
}

/** Runs a whole conversation without a store: nothing is kept, and no ticket is opened. */
export async function rehearse(dependencies: Dependencies, script: Script): Promise<Rehearsal> {
  let state = freshState('nl');
  const turns: Turn[] = [];
  for (const text of [script.question, ...script.answers]) {
    const heard = spoken(script, withoutSecrets(text), turns.length);
    const talk = { dependencies, heard, conversation: 'rehearsal', now: script.now, progress: () => {} };
    const response = await respond({ ...talk, ticket: null, withPerson: [], answers: [] }, state);
    state = response.state;
    turns.push({ text, response });
  }
  return summarise(dependencies, script, turns);
}

interface Turn {
  readonly text: string;
  readonly response: Response;
}

const spoken = ({ sender, audience }: Script, text: string, count: number): Heard => ({
  key: String(count),
  address: { installation: 'rehearsal', thread: 'rehearsal', person: sender.address },
  sender,
  audience,
  language: 'nl',
  input: { is: 'text', text },
});

function summarise({ understand }: Dependencies, { question }: Script, turns: readonly Turn[]): Rehearsal {
  const journal = turns.flatMap(({ response }) => response.journal);
  const last = turns.at(-1)?.response;
  const looked = journal.filter(isLooked).at(-1);
  const reports = told(journal, last?.state.open?.flow ?? null);
  const report = reports.at(-1) ?? null;
  const opened = turns.map(({ response }) => response.ticket).find((ticket) => ticket !== null);
  const flow = last?.state.open?.flow ?? null;
  return {
    version: 1,
    language: last?.state.language ?? 'nl',
    intent: understand(question).intents[0] ?? null,
    flow,
    subject: { given: given(journal), resolved: resolved(looked) },
    refused: refusedBy(journal),
    asked: asked(turns),
    findings: reports.flatMap((each) => each.findings.map((finding) => line(each, finding))),
    conclusion: report === null ? null : concluded(reports, report),
    mend: report?.mend ?? null,
    visibleAt: visibleJson(report?.visibleAt ?? null),
    ticket: opened === undefined ? null : { desk: opened.desk },
    replies: turns.flatMap(({ response }) => response.replies.map((reply) => reply(null).text)),
  };
}

type Entry = Effect | Looked;
const isLooked = (entry: Entry): entry is Looked =>
  entry.is === 'found' || entry.is === 'several' || entry.is === 'refused';

function given(journal: readonly Entry[]): string | null {
  const looks = journal.flatMap((entry) => (entry.is === 'look' ? [entry.wish] : []));
  const wish = looks.at(-1);
  if (wish === undefined) return null;
  return wish.is === 'self' ? 'self' : wish.text;
}

function resolved(looked: Looked | undefined): Rehearsal['subject']['resolved'] {
  if (looked?.is === 'found') return looked.subject;
  return looked?.is === 'several' ? 'several' : 'not-read';
}

function refusedBy(journal: readonly Entry[]): Rehearsal['refused'] {
  const refusals = journal.flatMap((entry) => (entry.is === 'refuse' ? [entry.because] : []));
  const because = refusals.at(-1);
  return because === undefined ? null : { because };
}

function asked(turns: readonly Turn[]): Rehearsal['asked'] {
  return turns.flatMap(({ response }, index) =>
    response.journal.flatMap((entry) => {
      if (entry.is !== 'say' || entry.asks === null) return [];
      const { text, buttons } = entry.reply;
      const answer = turns[index + 1]?.text ?? null;
      return [{ fact: entry.asks, text, options: buttons.map(({ label }) => label), answer }];
    }),
  );
}

function line(report: Report, finding: Finding): Rehearsal['findings'][number] {
  const check = flowFor(report.flow)?.checks.find(({ id }) => id === finding.check);
  const detail = detailOf(finding);
  return {
    check: finding.check,
    verdict: finding.is,
    detail: detail === null ? null : { ...(check?.mask(detail, report.hide) ?? {}) },
    remedy: finding.is === 'cause' ? { ...finding.remedy } : null,
    reach: reachOf(report, finding),
    missing: finding.is === 'unknown' ? [...finding.missing] : [],
    read: finding.read.map(({ fact, source, asOf }) => ({ fact, source, asOf: asOf.toISOString() })),
  };
}

/** The last report, and before it the one that led on to it. Where the first had the last word it stands alone. */
function told(journal: readonly Entry[], flow: string | null): readonly Report[] {
  const report = journal.flatMap((entry) => (entry.is === 'found' ? [entry.report] : [])).at(-1);
  const after = journal.flatMap((entry) => (entry.is === 'look' ? [entry.after] : [])).at(-1) ?? null;
  if (report === undefined) return [];
  if (after === null) return [report];
  return after.flow === flow ? [after] : [after, report];
}

function concluded(reports: readonly Report[], { conclusion }: Report): Rehearsal['conclusion'] {
  const findings = reports.flatMap((each) => each.findings);
  return {
    is: conclusion.is,
    by: findings.filter(({ is }) => is === 'cause').map(({ check }) => check),
    desk: chooseDesk(...reports.map((each) => each.conclusion))?.desk ?? null,
    unchecked: findings.filter(({ is }) => is === 'unknown' || is === 'crashed').map(({ check }) => check),
  };
}
