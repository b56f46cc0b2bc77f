import type { Language } from '../../diagnostics/model.ts';
import { wording } from '../wording/wording.ts';
import type { Means } from './state.ts';

/** What is asked most, the most frequent first. */
const asked = ['user-missing', 'cannot-log-in', 'data-incorrect', 'learning-paths-changed'] as const;

/** A button for each complaint that is asked most: a way to begin for who does not know what to type. */
export const waysToBegin = (language: Language): readonly (readonly [label: string, means: Means])[] =>
  asked.map((flow) => [wording[language].button.begin[flow], { is: 'start', flow }]);
