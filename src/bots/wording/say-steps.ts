import type { ApprovalStep } from '../../diagnostics/licences/approval-rules.ts';
import type { Language } from '../../diagnostics/model.ts';
import { enumerate } from '../../diagnostics/words/enumerate.ts';
import { approverName } from './approver-name.ts';

const words = {
  nl: { you: 'jou', of: 'van deze', after: 'daarna langs' },
  en: { you: 'you', of: 'of these', after: 'then' },
} as const;

/** `Petra Jansen en Karel Smit`; whoever reads it is *jou*. */
export const sayPeople = (
  people: readonly string[],
  language: Language,
  reader: string | null = null,
): string =>
  enumerate(
    people.map((address) => (address === reader ? words[language].you : approverName(address, language))),
    language,
  );

/** Everybody of one step, or `2 van deze 3: …`. */
export function sayStep(
  { by, needed }: ApprovalStep,
  language: Language,
  reader: string | null = null,
): string {
  const people = sayPeople(by, language, reader);
  return needed === by.length ? people : `${needed} ${words[language].of} ${by.length}: ${people}`;
}

/** One step after the other. */
export const saySteps = (steps: readonly ApprovalStep[], language: Language): string =>
  steps.map((step) => sayStep(step, language)).join(`, ${words[language].after} `);
