import { learnlinqFlows } from './flows/flows.ts';
import type { Bullet, FlowId, Language, Remedy } from './model.ts';

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
  { flow: 'user-missing', at: '000:27', says: 'an API or connector in the place of a source file' },
  { flow: 'cannot-log-in', at: '000:31', says: 'whether LearnLinq knows the person' },
  { flow: 'cannot-log-in', at: '000:33', says: 'whether the mail to make an account with came' },
  { flow: 'cannot-log-in', at: '000:35', says: 'unwanted mail first, then a new password' },
  { flow: 'cannot-log-in', at: '000:37', says: 'whether a new password was asked for' },
  { flow: 'cannot-log-in', at: '000:39', says: 'a mail comes only to the right address' },
  { flow: 'cannot-log-in', at: '000:41', says: 'the same address as on the account' },
  { flow: 'cannot-log-in', at: '000:43', says: 'somebody may have several addresses' },
  { flow: 'cannot-log-in', at: '000:45', says: 'the link is that of the customer' },
  { flow: 'cannot-log-in', at: '000:47', says: 'go through the link together' },
  { flow: 'cannot-log-in', at: '000:49', says: 'whether access has ended' },
  { flow: 'cannot-log-in', at: '000:53', says: 'the username is right' },
  { flow: 'cannot-log-in', at: '000:55', says: 'as it stands on the account' },
  { flow: 'data-incorrect', at: '000:59', says: 'the mandatory details are those of the source' },
  { flow: 'data-incorrect', at: '000:61', says: 'mend it in the source and look again after the next run' },
  { flow: 'duplicate-account', at: '000:63', says: 'the person stands more than once among the users' },
  { flow: 'duplicate-account', at: '000:65', says: 'the source changed, and a second account was made' },
  { flow: 'data-incorrect', at: '000:79', says: 'changed details have not come along' },
  { flow: 'data-incorrect', at: '000:81', says: 'changes are made in the source' },
  { flow: 'data-incorrect', at: '000:83', says: 'a free field that people fill in themselves' },
  { flow: 'learning-paths-changed', at: '000:49', says: 'of the other points: whether access has ended' },
  { flow: 'learning-paths-changed', at: '000:67', says: 'other mandatory learning paths than before' },
  {
    flow: 'learning-paths-changed',
    at: '000:69',
    says: 'another function or department; results stay in the Portfolio',
  },
  { flow: 'no-team-progress', at: '000:73', says: 'whether the link with the unit is still there' },
  { flow: 'no-team-progress', at: '000:75', says: 'whether the source changed' },
  {
    flow: 'no-team-progress',
    at: '000:77',
    says: 'the link is made by hand; removed, unknown or not made yet',
  },
  { flow: 'no-team-progress', at: '000:85', says: 'it may be so for everybody' },
  { flow: 'team-progress-down', at: '000:89', says: 'the source took people off their units' },
  { flow: 'team-progress-down', at: '000:91', says: 'whether the units are still there' },
  { flow: 'team-progress-down', at: '000:93', says: 'source files in the right folder, rightly named' },
  { flow: 'team-progress-down', at: '000:95', says: 'double source files, or older ones left' },
  { flow: 'licence-increase', at: '000:23', says: 'more licences are asked for' },
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
  'account-missing': ['flow'],
  'expired-access': ['source-owner'],
  'single-sign-on-account': ['person'],
  'identity-provider-missing': ['source-owner'],
  'invitation-not-received': ['person', 'source-owner'],
  'unused-password-reset': ['person'],
  'reset-to-unknown-address': ['person'],
  'email-mismatch': ['person'],
  'wrong-environment-url': ['person'],
  'username-mismatch': ['person'],
  'tenant-wide-login-failure': ['support'],
  'source-difference': ['source-owner'],
  'change-not-in-source': ['source-owner'],
  'self-service-field': ['person'],
  'duplicate-account': ['source-owner'],
  'licence-request': ['support'],
  'connector-source': ['technical-admin'],
  'changed-audience': ['nobody'],
  'portfolio-result-missing': ['support'],
  'restored-without-enrolments': ['lms-admin'],
  'missing-unit-link': ['lms-admin'],
  'changed-unit-source': ['source-owner'],
  'everybody-affected': ['flow'],
  'units-detached': ['technical-admin'],
  'missing-units': ['technical-admin'],
  'misplaced-delivery': ['technical-admin'],
  'duplicate-delivery': ['technical-admin'],
  'delivery-overdue': ['technical-admin'],
  'unreadable-delivery': ['technical-admin'],
  'mass-deactivation': ['technical-admin'],
};

/** The product's own catalogue: every check of every flow, in the order of the flow. */
export const catalogue: readonly CatalogueRow[] = learnlinqFlows.flatMap((flow) =>
  flow.checks.map(({ id, bullets, title }) => ({
    check: id,
    flow: flow.id,
    bullets,
    title,
    whoActs: whoActs[id] ?? [],
  })),
);
