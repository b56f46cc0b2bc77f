import { fileCheckTitles } from '../../../../diagnostics/file/file-checks.ts';
import { sayFault, sayOutcome } from '../../../../diagnostics/file/say-report.ts';
import type { FileTold } from '../file-told.ts';
import { useLanguage, useWords } from './language-context.ts';

/** What a file would do and what is wrong with it, a heading a cause. */
export function FileResult({ told, save }: { readonly told: FileTold; save(): void }) {
  const { language } = useLanguage();
  const { file: said } = useWords();
  if (told.is === 'unreadable') {
    return (
      <section className="file-cause">
        <h3>{fileCheckTitles[told.fault.check][language]}</h3>
        <p>{sayFault(told.fault, language)}</p>
      </section>
    );
  }
  return (
    <>
      <ul className="file-counts">
        {sayOutcome(told.outcome, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {told.groups.length === 0 && <p>{said.nothingFound}</p>}
      {told.repairs > 0 && (
        <button type="button" className="file-save" onClick={save}>
          {said.corrected(told.repairs)}
        </button>
      )}
      {told.groups.map(({ check, times, first }) => (
        <section key={check} className="file-cause">
          <h3>
            {fileCheckTitles[check][language]} ({times})
          </h3>
          <ul>
            {first.map((fault) => (
              <li key={`${fault.row} ${fault.column}`}>{sayFault(fault, language)}</li>
            ))}
            {times > first.length && <li>{said.more(times - first.length)}</li>}
          </ul>
        </section>
      ))}
    </>
  );
}
