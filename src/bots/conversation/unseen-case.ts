import { noMentions } from '../../diagnostics/facts/mentions.ts';
import type { OpenCase } from './state.ts';

/** What is known of a question into which nothing was looked yet. */
export const nothingSeen = {
  evidence: null,
  lookedAt: null,
  outcome: null,
  causes: [],
  lookAfter: null,
  amount: null,
  reason: null,
  waited: null,
} satisfies Partial<OpenCase>;

/** The same of one that is about nobody in particular either. */
export const unseenCase = {
  ...nothingSeen,
  wish: null,
  choice: null,
  mentions: noMentions,
} satisfies Partial<OpenCase>;
