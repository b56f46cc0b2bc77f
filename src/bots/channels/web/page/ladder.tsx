import type { Language } from '../../../../diagnostics/model.ts';
import type { Rung } from '../../../channel.ts';
import { Step } from './step.tsx';
import { words } from './words.ts';

const calm = (rung: Rung) => rung.state === 'passed' || rung.state === 'not-applicable';

/** What asks for attention stands open, in the order it was checked; what is fine folds into one line. */
export function Ladder({
  rungs,
  language,
}: {
  readonly rungs: readonly Rung[];
  readonly language: Language;
}) {
  if (rungs.length === 0) return null;
  const open = rungs.filter((rung) => !calm(rung));
  const folded = rungs.filter(calm);
  return (
    // Not a landmark: a long talk would hold many of the same name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div className="ladder" role="group" aria-label={words[language].steps}>
      {open.length > 0 && <Steps rungs={open} language={language} />}
      {folded.length > 0 && (
        <details className="folded">
          <summary>{summary(folded, language)}</summary>
          <Steps rungs={folded} language={language} />
        </details>
      )}
    </div>
  );
}

const Steps = ({ rungs, language }: { readonly rungs: readonly Rung[]; readonly language: Language }) => (
  <ol className="steps">
    {rungs.map((rung) => (
      <Step key={rung.check} rung={rung} language={language} />
    ))}
  </ol>
);

function summary(folded: readonly Rung[], language: Language): string {
  const passed = folded.filter(({ state }) => state === 'passed').length;
  const rest = folded.length - passed;
  return [
    ...(passed > 0 ? [words[language].passed(passed)] : []),
    ...(rest > 0 ? [words[language].notApplicable(rest)] : []),
  ].join(', ');
}
