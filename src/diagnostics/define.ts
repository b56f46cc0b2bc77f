import { maskDetail } from './access/mask.ts';
import type { FactName, Facts, FactTable } from './facts/fact-table.ts';
import { whoseFact } from './facts/whose-fact.ts';
import type {
  Check,
  DefinedCheck,
  Detail,
  Evidence,
  Finding,
  Language,
  Said,
  Sayable,
  Whose,
} from './model.ts';

/**
 * Closes over the types of a check. The runner's two verdicts are said here and nowhere else: a fact that
 * could not be read makes the finding `unknown`, a throw makes it `crashed`.
 */
export function define<N extends FactName, D extends Detail, H extends FactName = never>(
  check: Check<N, D, H>,
): DefinedCheck {
  const helps = check.helps ?? [];
  const mask = (detail: Detail, hide: readonly Whose[]) => maskDetail(detail, check.personal, hide);
  return {
    id: check.id,
    bullets: check.bullets,
    needs: check.needs,
    title: { nl: check.wording.nl.title, en: check.wording.en.title },
    failing: { nl: check.wording.nl.failing, en: check.wording.en.failing },
    mask,
    concerns({ detail }) {
      const ofCustomer = check.needs.every((need) => whoseFact[need] === 'customer');
      return check.concerns?.(check.detail.parse(detail)) ?? (ofCustomer ? 'customer' : 'person');
    },
    kind: ({ detail }) =>
      JSON.stringify(check.kind?.(check.detail.parse(detail)) ?? impersonal(detail, check.personal)),
    run(facts, now): Finding {
      const read = evidence(facts, [...check.needs, ...helps]);
      const known = narrow(facts, check.needs, helps);
      if (known.missing.length > 0) return { check: check.id, read, is: 'unknown', missing: known.missing };
      try {
        const missing = (check.alsoNeeds?.(known.facts) ?? []).filter((fact) => facts[fact]?.is !== 'known');
        if (missing.length > 0) return { check: check.id, read, is: 'unknown', missing };
        return { check: check.id, read, ...check.decide(known.facts, now) };
      } catch (error) {
        return { check: check.id, read, is: 'crashed', reference: reference(check.id, error) };
      }
    },
    say(finding: Sayable, language: Language, hide: readonly Whose[]): Said {
      const words = check.wording[language];
      if (finding.is === 'cause') {
        const detail = check.detail.parse(mask(finding.detail, hide));
        return { title: words.failing, text: words.cause(detail), remedy: words.remedy(detail) };
      }
      if (finding.is === 'clear') {
        const seen = check.detail.parse(mask(finding.seen, hide));
        return { title: words.title, text: words.clear(seen), remedy: null };
      }
      return { title: words.title, text: '', remedy: null };
    },
    ask({ detail: found }, language, hide) {
      const words = check.wording[language];
      const detail = check.detail.parse(mask(found, hide));
      return words.asked?.(detail) ?? words.remedy(detail);
    },
  };
}

/** Masking would keep first letters, by which two people with the same cause could still be told apart. */
const impersonal = (detail: Detail, personal: object): Detail =>
  Object.fromEntries(Object.entries(detail).filter(([key]) => !Object.hasOwn(personal, key)));

function evidence(facts: Facts, needs: readonly FactName[]): readonly Evidence[] {
  return needs.flatMap((fact) => {
    const known = facts[fact];
    return known?.is === 'known' ? [{ fact, source: known.source, asOf: known.asOf }] : [];
  });
}

type Narrowed<N extends FactName, H extends FactName> = {
  readonly missing: readonly N[];
  readonly facts: Pick<FactTable, N> & Partial<Pick<FactTable, H>>;
};

/** The declared facts and no others. One of the two casts of this program: the loop fills every key of N. */
function narrow<N extends FactName, H extends FactName>(
  facts: Facts,
  needs: readonly N[],
  helps: readonly H[],
): Narrowed<N, H> {
  const known: Partial<Record<N | H, unknown>> = {};
  const missing: N[] = [];
  for (const name of needs) {
    const fact = facts[name];
    if (fact?.is === 'known') known[name] = fact.value;
    else missing.push(name);
  }
  for (const name of helps) {
    const fact = facts[name];
    if (fact?.is === 'known') known[name] = fact.value;
  }
  return { missing, facts: known as Narrowed<N, H>['facts'] };
}

/** The same failure gets the same reference, so that the person's words and the log can be laid side by side. */
function reference(check: string, error: unknown): string {
  const text = `${check}:${error instanceof Error ? error.name : 'thrown'}`;
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return `F-${(hash >>> 0).toString(36).toUpperCase().padStart(7, '0')}`;
}
