import { useEffect, useState } from 'react';
import { useWords } from './language-context.ts';
import { useTalkContext } from './talk-context.ts';
import { personOf, waitingOf } from './talk-state.ts';

/** After this long without a sign the page stops saying that an answer is near. */
const patienceMs = 30_000;

/** What Loket is doing while the person waits, told to the eye and to screen readers. */
export function Waiting() {
  const { state } = useTalkContext();
  const said = useWords();
  const waiting = waitingOf(state);
  const person = personOf(state);
  const signs = `${waiting} ${state.lines.length} ${state.pending.length} ${state.progress?.done}`;
  const [quietAt, setQuietAt] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQuietAt(signs), patienceMs);
    return () => clearTimeout(timer);
  }, [signs]);

  const busy = (waiting === 'waiting' || state.progress !== null) && quietAt !== signs;
  return (
    <div className="waiting" role="status" data-busy={busy ? 'busy' : 'rest'}>
      {person !== null && <p>{said.withPerson(person)}</p>}
      {busy && state.progress === null && (
        <p>
          <span className="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {said.thinking}
        </p>
      )}
      {busy && state.progress !== null && (
        <>
          <p>{said.looking(state.progress.done, state.progress.looking)}</p>
          <span className="track" aria-hidden="true">
            <progress value={state.progress.done} max={Math.max(1, state.progress.looking)} />
          </span>
        </>
      )}
    </div>
  );
}
