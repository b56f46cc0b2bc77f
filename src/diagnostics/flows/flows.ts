import type { Flow, FlowId } from '../model.ts';
import { cannotLogIn } from './learnlinq/cannot-log-in.ts';
import { dataIncorrect } from './learnlinq/data-incorrect.ts';
import { duplicateAccount } from './learnlinq/duplicate-account.ts';
import { learningPathsChanged } from './learnlinq/learning-paths-changed.ts';
import { licenceIncrease } from './learnlinq/licence-increase.ts';
import { noTeamProgress } from './learnlinq/no-team-progress.ts';
import { syncOrSource } from './learnlinq/sync-or-source.ts';
import { teamProgressDown } from './learnlinq/team-progress-down.ts';
import { userMissing } from './learnlinq/user-missing.ts';

/** Every complaint on LearnLinq that Loket looks into, in the order of the catalogue. */
export const learnlinqFlows: readonly Flow[] = [
  userMissing,
  cannotLogIn,
  dataIncorrect,
  duplicateAccount,
  learningPathsChanged,
  noTeamProgress,
  teamProgressDown,
  licenceIncrease,
  syncOrSource,
];

/** The flow for a complaint on LearnLinq, or `null` when Loket hands that complaint on. */
export const flowFor = (id: FlowId): Flow | null => learnlinqFlows.find((flow) => flow.id === id) ?? null;
