import type { Cause, Conclusion, Finding, FlowId } from './model.ts';

/**
 * What the findings come to. Every cause that holds is named, in the order of the flow. Nothing is concluded
 * by elimination while a check is open: only a full row of clear findings goes to Development (000:3).
 */
export function conclude(findings: readonly Finding[]): Conclusion {
  const causes = findings.filter((finding): finding is Cause => finding.is === 'cause');
  const unchecked = findings.filter(isOpen).map(({ check }) => check);
  const [only] = causes;
  if (only !== undefined && causes.length === 1 && only.remedy.by === 'flow') {
    return { is: 'go-on', flow: only.remedy.flow, because: only };
  }
  if (causes.length > 0) return { is: 'explained', by: causes, unchecked };
  if (unchecked.length > 0) return { is: 'undecided', unchecked };
  return { is: 'escalate', to: 'development', because: findings };
}

/** The complaint that is the next thing to look into: of several causes, the first that says so. */
export function leadsOn(conclusion: Conclusion): FlowId | null {
  if (conclusion.is === 'go-on') return conclusion.flow;
  const causes = conclusion.is === 'explained' ? conclusion.by : [];
  return causes.flatMap(({ remedy }) => (remedy.by === 'flow' ? [remedy.flow] : []))[0] ?? null;
}

const isOpen = (finding: Finding) => finding.is === 'unknown' || finding.is === 'crashed';
