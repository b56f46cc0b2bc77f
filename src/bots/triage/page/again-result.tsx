import { useLanguage, useWords } from '../../channels/web/page/language-context.ts';
import type { Again } from '../ticket-view.ts';
import { sayAt } from './age.tsx';
import { Letters } from './letters.tsx';
import { lookedWords } from './looked-words.ts';
import type { OpenTicket } from './use-ticket.ts';

/** What a new look came to: whether it is solved, and what stands otherwise than in the ticket. */
export function AgainResult({ open: { again, look } }: { readonly open: OpenTicket }) {
  const words = lookedWords[useLanguage().language];
  return (
    <div className="again" role="status">
      {again?.is === 'not-possible' && <p>{words.notLooked}</p>}
      {again?.is === 'several' && (
        <>
          <p>{words.whichOne}</p>
          <div className="buttons">
            {again.candidates.map(({ key, label }) => (
              <button key={key} type="button" className="plain" onClick={() => void look(key)}>
                {label}
              </button>
            ))}
          </div>
        </>
      )}
      {again?.is === 'looked' && <Looked again={again} />}
    </div>
  );
}

function Looked({ again }: { readonly again: Extract<Again, { is: 'looked' }> }) {
  const { language } = useLanguage();
  const words = lookedWords[language];
  const { states } = useWords();
  return (
    <div className="looked" data-solved={again.solved}>
      <p className="soft">{words.againAt(sayAt(again.at, language))}</p>
      <p>
        <strong>{words.verdicts[again.solved]}</strong>
      </p>
      <p>{again.changes.length === 0 ? words.same : words.changed}</p>
      <ul className="changes">
        {again.changes.map(({ check, title, before, after }) => (
          <li key={check}>
            <b>{title}</b>
            <p className="was">
              <span>{words.before}</span>{' '}
              {before === null ? words.notThere : `${states[before.state]}. ${before.text}`}
            </p>
            <p className="is">
              <span>{words.now}</span> {`${states[after.state]}. ${after.text}`}
            </p>
          </li>
        ))}
      </ul>
      <Letters letters={again.letters} />
    </div>
  );
}
