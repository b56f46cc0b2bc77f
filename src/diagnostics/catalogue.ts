import { userMissing } from './flows/learnlinq/user-missing.ts';
import type { Bullet, Flow, FlowId, Language, Remedy } from './model.ts';

type WhoActs = Remedy['by'];

/** One check in one flow: which points of the FAQ it covers, what it is called, and who may have to act. */
export interface CatalogueRow {
  readonly check: string;
  readonly flow: FlowId;
  readonly bullets: readonly Bullet[];
  readonly title: Record<Language, string>;
  readonly whoActs: readonly WhoActs[];
}

/** A point that the FAQ makes, by article and line, in our own words. */
export interface FaqPoint {
  readonly flow: FlowId;
  readonly at: `${number}:${number}`;
  readonly says: string;
}

/** Every point that the flows answer to; a test shows that each has a check, and each check a point or a cause. */
export const faqPoints: readonly FaqPoint[] = [
  { flow: 'user-missing', at: '000:7', says: 'some details are mandatory' },
  { flow: 'user-missing', at: '000:9', says: 'the username is one of them' },
  { flow: 'user-missing', at: '000:11', says: 'the name is one of them' },
  { flow: 'user-missing', at: '000:13', says: 'the e-mail address is one of them' },
  { flow: 'user-missing', at: '000:15', says: 'empty or badly written in the source means: not made' },
  { flow: 'user-missing', at: '000:17', says: 'mend it in the source and look again after the next run' },
  { flow: 'user-missing', at: '000:19', says: 'complete in the source, and still not come along' },
  { flow: 'user-missing', at: '000:21', says: 'the function or department lies outside the filter' },
  { flow: 'user-missing', at: '000:23', says: 'all licences are taken' },
  { flow: 'user-missing', at: '000:25', says: 'an agreement of this customer alone, such as a start date' },
];

/** Who acts is laid down here a second time, on purpose: the tests hold every verdict against it. */
const whoActs: Readonly<Record<string, readonly WhoActs[]>> = {
  'source-sync-stalled': ['technical-admin', 'support'],
  'already-present': ['flow'],
  'absent-from-source': ['source-owner'],
  'missing-required-field': ['source-owner'],
  'malformed-value': ['source-owner'],
  'import-filter-mismatch': ['source-owner'],
  'licence-limit-reached': ['support'],
  'custom-agreement-unmet': ['source-owner', 'time'],
  'sync-not-yet-run': ['time'],
  'key-held-by-another-account': ['lms-admin'],
};

const flows: readonly Flow[] = [userMissing];

/** The product's own catalogue: every check of every flow, in the order of the flow. */
export const catalogue: readonly CatalogueRow[] = flows.flatMap((flow) =>
  flow.checks.map(({ id, bullets, title }) => ({
    check: id,
    flow: flow.id,
    bullets,
    title,
    whoActs: whoActs[id] ?? [],
  })),
);
