import { learnedSpans, loadNames } from './bots/conversation/understand/entities/judge-spans.ts';
import { createExplainLine } from './bots/conversation/understand/explain/explain-line.ts';
import { loadClassify } from './bots/conversation/understand/load-understanding.ts';
import { thresholds } from './bots/conversation/understand/tiers.ts';
import { createUnderstandLine } from './bots/conversation/understand/understand-line.ts';

/** What `loket understand` says about each message: wired apart from the server and the database, so that it starts at once. */
export const composeUnderstanding = () => createUnderstandLine(loadClassify(), thresholds);

/** The same, with why. */
export const composeExplaining = () =>
  createExplainLine(composeUnderstanding(), {
    classify: loadClassify(),
    names: loadNames(),
    spans: learnedSpans(),
  });
