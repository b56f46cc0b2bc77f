import type { Flow, FlowId } from '../model.ts';
import { userMissing } from './learnlinq/user-missing.ts';

const learnlinq: readonly Flow[] = [userMissing];

/** The flow for a complaint on LearnLinq, or `null` when Loket hands that complaint on. */
export const flowFor = (id: FlowId): Flow | null => learnlinq.find((flow) => flow.id === id) ?? null;
