import type { Language } from '../../../../diagnostics/model.ts';
import type { Rung } from '../../../channel.ts';
import { StepIcon } from './step-icon.tsx';
import { words } from './words.ts';

/** One thing that was checked: what it is, how it stands, what to do, and where that was read. */
export function Step({ rung, language }: { readonly rung: Rung; readonly language: Language }) {
  const said = words[language];
  return (
    <li className="step" data-state={rung.state}>
      <StepIcon state={rung.state} />
      <div className="step-body">
        <p className="step-state">{said.states[rung.state]}</p>
        <p className="step-title">{rung.title}</p>
        {rung.text !== '' && <p className="step-text">{rung.text}</p>}
        {rung.remedy !== null && rung.remedy !== '' && (
          <p className="remedy">
            <strong>{said.remedy}</strong>
            {rung.remedy}
          </p>
        )}
        {rung.evidence.length > 0 && (
          <details className="evidence">
            <summary>{said.evidence}</summary>
            <ul>
              {rung.evidence.map(({ source, read }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is said
                <li key={place}>
                  <span>{source}</span>
                  <span className="read">{read}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
