import { countInsight } from '../bots/insight/count-insight.ts';
import { daysWish, daysWished } from '../bots/insight/days-wished.ts';
import { insightCsv } from '../bots/insight/insight-csv.ts';
import type { Insight } from '../bots/insight/insight-shape.ts';
import { insightText } from '../bots/insight/insight-text.ts';
import { holdFolder } from '../clients/store/hold-folder.ts';
import { sayHeld } from '../clients/store/say-held.ts';
import type { Config, Customer } from '../config.ts';
import { grantForCustomer } from '../diagnostics/access/grant-for-customer.ts';
import type { Language } from '../diagnostics/model.ts';
import type { Insights } from '../diagnostics/ports/audit.ts';
import { machineNow } from './machine-now.ts';
import { openStoreOf } from './open-store-of.ts';

export interface InsightWish {
  readonly tenants: readonly Customer['tenant'][];
  /** As they were typed. */
  readonly days: { readonly from?: string; readonly to?: string };
  readonly format: 'table' | 'csv' | 'json';
  readonly language: Language;
}

type Outcome =
  | { readonly is: 'counted'; readonly text: string }
  /** Why not, and what to do. */
  | { readonly is: 'stopped'; readonly problem: string };
type Stopped = Extract<Outcome, { is: 'stopped' }>;

/** The figures that the page shows. Who can read the database may see them all: no row behind them holds a person. */
export async function composeInsight(config: Config, wish: InsightWish): Promise<Outcome> {
  const days = daysWish.safeParse(wish.days);
  const within = days.success
    ? daysWished(days.data, machineNow(), wish.tenants[0]?.timeZone ?? 'utc')
    : null;
  if (within === null) return stopped(wrongDays);
  const leaves = wish.tenants.map((tenant) => {
    const [address] = [...tenant.administrators, ...tenant.agents];
    return { tenant, grant: grantForCustomer(tenant, address) };
  });
  const granted = leaves.flatMap(({ tenant, grant }) => (grant === null ? [] : [{ tenant, grant }]));
  const without = leaves.find(({ grant }) => grant === null);
  if (without !== undefined)
    return stopped(
      `${without.tenant.id}: nobody may see its figures. Name an administrator or an agent in its tenant file.`,
    );
  const insight = await read(config, (insights) => countInsight(insights, granted, within, wish.language));
  return 'is' in insight ? insight : { is: 'counted', text: written(insight, wish) };
}

const stopped = (problem: string): Stopped => ({ is: 'stopped', problem });
const wrongDays =
  'Write --from and --to as days such as 2026-11-17, the first not after the last and three years apart at most.';

function written(insight: Insight, { format, language }: InsightWish): string {
  if (format === 'json') return JSON.stringify(insight, null, 2);
  return format === 'csv'
    ? insightCsv(insight, language).replace(/\n$/u, '')
    : insightText(insight, language);
}

/** A database server may be read beside Loket; the embedded database is of one process at a time. */
async function read(
  config: Config,
  count: (insights: Insights) => Promise<Insight>,
): Promise<Insight | Stopped> {
  const held = config.databaseUrl === null ? await holdFolder(config.dataDir, () => null) : null;
  if (held !== null && held.is !== 'holding')
    return stopped(
      held.is === 'held' ? `${sayHeld(config.dataDir, held)} ${orThePage}` : sayHeld(config.dataDir, held),
    );
  try {
    const opened = await openStoreOf(config);
    if (opened.is === 'unreachable') return stopped(opened.problem);
    try {
      return await count(opened.store.insights);
    } finally {
      await opened.store.close();
    }
  } finally {
    await held?.release();
  }
}

const orThePage = 'The page /insight of that Loket has the same figures, without stopping it.';
