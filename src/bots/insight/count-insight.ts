import type { Grant } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import { learnlinqFlows } from '../../diagnostics/flows/flows.ts';
import { type Counted, figuresOf, together } from '../../diagnostics/insight/figures.ts';
import type { Days } from '../../diagnostics/insight/measure.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { Insights } from '../../diagnostics/ports/audit.ts';
import type { Insight, ShownFigures } from './insight-shape.ts';

/** Leave for the whole of one customer. */
interface Leave {
  readonly grant: Grant;
  readonly tenant: Tenant;
}

/** The figures of each customer that there is leave for, and of all of them together. */
export async function countInsight(
  insights: Insights,
  leaves: readonly Leave[],
  days: Days,
  language: Language,
): Promise<Insight> {
  const counted = await Promise.all(
    leaves.map(async ({ grant, tenant: { id, name, timeZone } }) => {
      const found = await insights.count(grant, days, timeZone);
      return found === null ? [] : [{ id, name, found }];
    }),
  );
  const customers = counted.flat();
  return {
    ...days,
    customers: customers.map(({ id, name, found }) => ({ id, name, figures: shown(found, language) })),
    together: shown(together(customers.map(({ found }) => found)), language),
  };
}

function shown(counted: Counted, language: Language): ShownFigures {
  const figures = figuresOf(counted);
  return {
    ...figures,
    causes: figures.causes.map((cause) => ({ ...cause, title: titleOf(cause.check, language) })),
  };
}

/** A check that has gone keeps its id. */
const titleOf = (id: string, language: Language): string =>
  learnlinqFlows.flatMap(({ checks }) => checks).find((check) => check.id === id)?.title[language] ?? id;
