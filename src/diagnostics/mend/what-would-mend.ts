import { advance } from '../advance.ts';
import { derive } from '../derive.ts';
import { dayIn } from '../facts/calendar.ts';
import type { Facts } from '../facts/fact-table.ts';
import type { Cause, Finding, Flow } from '../model.ts';
import { applyChanges, type Case } from './apply-changes.ts';
import { attributesIn, type Change } from './change.ts';
import { type Effect, effectsOf } from './effects.ts';
import { otherChanges } from './other-changes.ts';
import { plans, type RecordCheck, recordChecks } from './plan.ts';
import { sameVerdicts } from './same-verdicts.ts';

/** What a set of changes comes to, found by looking at everything again as if they had been made. */
export type Outcome = {
  readonly changes: readonly Change[];
  /** The checks that would be a cause then, new ones included. */
  readonly left: readonly string[];
  /** The checks that could not decide then either. */
  readonly unchecked: readonly string[];
};

export type Mend = {
  /** The cheapest set of changes that leaves no cause, and what else it would change; `null`: cannot be told. */
  readonly together: (Outcome & { readonly besides: readonly Effect[] }) | null;
  /** What mending one cause alone comes to, for each that can be told, in the order of the causes. */
  readonly alone: readonly (Outcome & { readonly cause: string })[];
};

/**
 * What would let a missing person in, computed from the rules: the facts are changed and the same flow looks again.
 * `null` where nobody is kept out, or nothing can be told. It is no advice: whether the source is wrong, only the
 * people there know.
 */
export function whatWouldMend(flow: Flow, facts: Facts, now: Date): Mend | null {
  const about = caseOf(flow, facts, now);
  if (about === null) return null;
  const looked = look(flow, about, []);
  const causes = looked?.filter((finding): finding is Cause => finding.is === 'cause') ?? [];
  if (causes.length === 0 || causes.some(({ check }) => check === 'already-present')) return null;
  const together = allTogether(flow, about, causes);
  const alone = causes.flatMap((cause) => {
    const outcome = byItself(flow, about, cause, causes);
    return outcome === null ? [] : [{ cause: cause.check, ...outcome }];
  });
  return together === null && alone.length === 0 ? null : { together, alone };
}

function caseOf(flow: Flow, facts: Facts, now: Date): Case | null {
  if (flow.id !== 'user-missing') return null;
  const record = derive(facts)['hr.record'];
  const tenant = facts['tenant.agreement'];
  if (record?.is !== 'known' || record.value === null || tenant?.is !== 'known') return null;
  return { facts, record: record.value, tenant: tenant.value, now };
}

/** The findings as they would be; `null` where it would no longer be clear who is meant. */
function look(flow: Flow, about: Case, changes: readonly Change[]): readonly Finding[] | null {
  const supposed = changes.length === 0 ? about : applyChanges(about, changes);
  const step = advance(flow, supposed.facts, supposed.now);
  return step.is === 'done' ? step.findings : null;
}

function outcomeOf(flow: Flow, about: Case, changes: readonly Change[]): Outcome | null {
  const findings = look(flow, about, changes);
  return (
    findings && {
      changes,
      left: findings.filter(({ is }) => is === 'cause').map(({ check }) => check),
      unchecked: findings.filter(({ is }) => is === 'unknown' || is === 'crashed').map(({ check }) => check),
    }
  );
}

/** Plans all satisfy the rules; where so many fail for another reason, the next will as well. */
const mostTried = 10;

function allTogether(flow: Flow, about: Case, causes: readonly Cause[]): Mend['together'] {
  const others = otherChanges(about, causes);
  const withoutKeys = others.filter(({ is }) => is !== 'keys-freed');
  // Another username or address may be all that it takes to have it to oneself.
  const variants = withoutKeys.length < others.length ? [withoutKeys, others] : [others];
  for (const plan of plansFor(about, recordChecks).slice(0, mostTried)) {
    for (const variant of variants) {
      const outcome = outcomeOf(flow, about, [...plan, ...variant]);
      if (outcome?.left.length === 0) return { ...outcome, besides: effectsOf(about, outcome.changes) };
    }
  }
  return null;
}

/** Only an API or a connector looks at a window of contracts. */
function plansFor({ facts, record, tenant, now }: Case, scope: readonly RecordCheck[]) {
  const connection = facts['hr.connection'];
  const called = connection?.is === 'known' && connection.value.kind !== 'source-file';
  const judged = called ? scope : scope.filter((check) => check !== 'connector-source');
  return plans(record, tenant, dayIn(tenant.timeZone, now), judged);
}

function byItself(flow: Flow, about: Case, cause: Cause, causes: readonly Cause[]): Outcome | null {
  const other = otherChanges(about, [cause], causes);
  if (other.length > 0) return outcomeOf(flow, about, other);
  const own = recordChecks.find((check) => check === cause.check);
  const changes = own === undefined ? null : cheapestFor(about, own, causes);
  return changes && outcomeOf(flow, about, changes);
}

/** Of the changes that mend one check and cost no more than they must, one that goes well with most of the others. */
function cheapestFor(about: Case, own: RecordCheck, causes: readonly Cause[]): readonly Change[] | null {
  const [cheapest] = plansFor(about, [own]);
  if (cheapest === undefined) return null;
  for (const scope of scopesWith(own, causes)) {
    const [plan] = plansFor(about, scope);
    if (plan?.length === cheapest.length && attributesIn(plan) === attributesIn(cheapest))
      return sameVerdicts(about, plan, scope);
  }
  return sameVerdicts(about, cheapest, [own]);
}

/** What holds now should go on holding; as many of the other causes as can be may be mended on the way. */
function scopesWith(own: RecordCheck, causes: readonly Cause[]): readonly (readonly RecordCheck[])[] {
  const others = recordChecks.filter((check) => check !== own);
  const failing = others.filter((check) => causes.some((cause) => cause.check === check));
  const holding = others.filter((check) => !failing.includes(check));
  const subsets = failing.reduce<readonly (readonly RecordCheck[])[]>(
    (sets, check) => sets.flatMap((set) => [[...set, check], set]),
    [[own, ...holding]],
  );
  return subsets.toSorted((one, other) => other.length - one.length);
}
