import type { Solved } from '../ports/tickets.ts';
import type { Measure } from './measure.ts';

/** A ticket as far as it is counted. */
export interface CountedTicket {
  readonly openedAt: Date;
  /** When somebody first wrote to the asker, or ended it; `null`: not yet. */
  readonly answeredAt: Date | null;
  /** `null`: it is not solved. */
  readonly solved: { readonly how: Solved; readonly at: Date } | null;
}

/** What happened at one customer in some days. */
export interface Counted {
  readonly measures: readonly Measure[];
  /** Opened in these days. */
  readonly opened: readonly CountedTicket[];
  /** Solved in these days, and solved still. */
  readonly solved: readonly CountedTicket[];
}

/** How many, and how long it took half and nine in ten of them, in minutes; `null`: there were none. */
export interface Took {
  readonly count: number;
  readonly median: number | null;
  readonly ninetieth: number | null;
}

export interface Figures {
  readonly funnel: Readonly<Record<'asked' | 'diagnosed' | 'explained' | 'forwarded' | 'solved', number>>;
  readonly solved: Readonly<Record<Solved, number>>;
  /** `each`: questions for one diagnosis; `null`: there was none. */
  readonly questions: { readonly asked: number; readonly diagnoses: number; readonly each: number | null };
  readonly misunderstood: number;
  /** The most frequent first. */
  readonly causes: readonly { readonly check: string; readonly source: string; readonly count: number }[];
  readonly firstAnswer: Took;
  readonly solution: Took;
}

/** The figures of one customer, or of several together. */
export function figuresOf({ measures, opened, solved }: Counted): Figures {
  const of = (is: Measure['is']) => measures.filter((each) => each.is === is).length;
  const diagnosed = measures.flatMap((each) => (each.is === 'diagnosed' ? [each] : []));
  const ways = [
    ...measures.flatMap((each) => (each.is === 'solved' ? [each.outcome] : [])),
    ...solved.flatMap((each) => (each.solved === null ? [] : [each.solved.how])),
  ];
  const way = (how: Solved) => ways.filter((each) => each === how).length;
  const questions = of('question');
  return {
    funnel: {
      asked: of('asked'),
      diagnosed: diagnosed.length,
      explained: diagnosed.filter(({ outcome }) => outcome === 'explained').length,
      forwarded: opened.length,
      solved: ways.length,
    },
    solved: { verified: way('verified'), confirmed: way('confirmed'), assumed: way('assumed') },
    questions: {
      asked: questions,
      diagnoses: diagnosed.length,
      each: diagnosed.length === 0 ? null : Math.round((questions / diagnosed.length) * 100) / 100,
    },
    misunderstood: of('misunderstood'),
    causes: causesOf(diagnosed),
    firstAnswer: took(opened.flatMap((each) => minutesUntil(each, each.answeredAt))),
    solution: took(solved.flatMap((each) => minutesUntil(each, each.solved?.at ?? null))),
  };
}

/** Several customers as one. */
export const together = (all: readonly Counted[]): Counted => ({
  measures: all.flatMap(({ measures }) => measures),
  opened: all.flatMap(({ opened }) => opened),
  solved: all.flatMap(({ solved }) => solved),
});

function causesOf(diagnosed: readonly Extract<Measure, { is: 'diagnosed' }>[]): Figures['causes'] {
  const found = new Map<string, Figures['causes'][number]>();
  for (const { causes, source } of diagnosed)
    for (const check of causes) {
      const key = JSON.stringify([check, source]);
      found.set(key, { check, source, count: (found.get(key)?.count ?? 0) + 1 });
    }
  return [...found.values()].toSorted(
    (one, other) =>
      other.count - one.count ||
      one.check.localeCompare(other.check) ||
      one.source.localeCompare(other.source),
  );
}

const minutesUntil = ({ openedAt }: CountedTicket, at: Date | null): readonly number[] =>
  at === null ? [] : [Math.max(0, (at.getTime() - openedAt.getTime()) / 60_000)];

function took(minutes: readonly number[]): Took {
  const sorted = minutes.toSorted((one, other) => one - other);
  return { count: sorted.length, median: quantile(sorted, 0.5), ninetieth: quantile(sorted, 0.9) };
}

/** The least that at least this share did not exceed (nearest rank), so it is always one that was really measured. */
function quantile(sorted: readonly number[], share: number): number | null {
  const at = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return at === undefined ? null : Math.round(at);
}
