import { z } from 'zod';
import type { Insights } from '../../diagnostics/ports/audit.ts';
import { type Answer, type Asked, type Route, refusal } from '../route.ts';
import type { DeskPorts } from '../triage/desk-ports.ts';
import { leavesFor } from '../triage/leaves-for.ts';
import { noteAudit } from '../triage/note-audit.ts';
import { countInsight } from './count-insight.ts';
import { daysWish, daysWished } from './days-wished.ts';
import { insightCsv } from './insight-csv.ts';

export interface InsightPorts extends Pick<DeskPorts, 'whoAsks' | 'tenants' | 'clock'> {
  readonly store: DeskPorts['store'] & { readonly insights: Insights };
}

const wish = daysWish.extend({
  customer: z.string().optional(),
  format: z.enum(['json', 'csv']).default('json'),
  language: z.enum(['nl', 'en']).default('nl'),
});

/** Figures for the agents of a customer and its administrators; nobody is named in them. */
export const insightRoutes = (ports: InsightPorts): readonly Route[] => [
  { method: 'GET', path: '/api/insight', answer: (asked) => answer(ports, asked) },
];

const noSession = refusal(401, 'no-session', 'Your session is over. Open Loket again.');
const notYours = refusal(403, 'not-yours', 'The figures are for agents and administrators.');
const notFound = refusal(404, 'not-found', 'There is no such customer.');
const notUnderstood = refusal(
  400,
  'not-understood',
  'Send from and to as YYYY-MM-DD, the first not after the last and three years apart at most; format json or csv.',
);

async function answer(ports: InsightPorts, asked: Asked): Promise<Answer> {
  const sender = await ports.whoAsks(asked.headers);
  if (sender === null) return noSession;
  const leaves = leavesFor(sender, ports.tenants);
  if (leaves.length === 0) {
    await noteAudit(ports, sender, sender.customers, 'refused', 'not-yours');
    return notYours;
  }
  const parsed = wish.safeParse(Object.fromEntries(asked.query));
  if (!parsed.success) return notUnderstood;
  const { customer, format, language } = parsed.data;
  const days = daysWished(parsed.data, ports.clock(), leaves[0]?.tenant.timeZone ?? 'utc');
  if (days === null) return notUnderstood;
  const within = leaves.filter(({ tenant }) => customer === undefined || tenant.id === customer);
  // Another's customer is answered like one that does not exist.
  if (within.length === 0) return notFound;
  const insight = await countInsight(ports.store.insights, within, days, language);
  return format === 'csv'
    ? { is: 'download', pieces: inOnePiece(insightCsv(insight, language)) }
    : { is: 'json', status: 200, json: insight };
}

async function* inOnePiece(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
