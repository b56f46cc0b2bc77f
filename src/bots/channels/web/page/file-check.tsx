import { useEffect, useRef, useState } from 'react';
import { fileOffer } from '../file-told.ts';
import { callServer } from './call-server.ts';
import { FileResult } from './file-result.tsx';
import { useWords } from './language-context.ts';
import { largestFile, type SentFile, saveCorrected, sendFile } from './send-file.ts';

type State =
  | { readonly is: 'choosing' }
  | { readonly is: 'too-large' }
  | { readonly is: 'sending'; readonly percent: number }
  | SentFile;

/** A button for who may check source files, and the window in which that is done. */
export function FileCheck({ session }: { readonly session: string }) {
  const { file: said } = useWords();
  const offered = useOffered(session);
  const dialog = useRef<HTMLDialogElement>(null);
  if (offered === 'no') return null;
  return (
    <>
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        {said.open}
      </button>
      <dialog ref={dialog} className="file" aria-labelledby="file-title">
        <FileWindow session={session} close={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

function useOffered(session: string): 'yes' | 'no' {
  const [offered, setOffered] = useState<'yes' | 'no'>('no');
  useEffect(() => {
    let current = true;
    void callServer('/api/check-file', fileOffer, { session }).then((answer) => {
      if (current && answer.is === 'answered' && answer.value.checking === 'offered') setOffered('yes');
    });
    return () => {
      current = false;
    };
  }, [session]);
  return offered;
}

function FileWindow({ session, close }: { readonly session: string; close(): void }) {
  const { file: said } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [state, setState] = useState<State>({ is: 'choosing' });
  const sending = useRef<AbortController>(null);
  useEffect(() => () => sending.current?.abort(), []);
  const choose = (chosen: File | null) => {
    sending.current?.abort();
    setFile(chosen);
    setState({ is: (chosen?.size ?? 0) > largestFile ? 'too-large' : 'choosing' });
  };
  const check = async (chosen: File) => {
    const controller = new AbortController();
    sending.current = controller;
    setState({ is: 'sending', percent: 0 });
    const onPercent = (percent: number) => setState({ is: 'sending', percent });
    const sent = await sendFile(chosen, { session, onPercent, signal: controller.signal });
    if (!controller.signal.aborted) setState(sent);
  };
  const save = async (chosen: File) => {
    const saved = await saveCorrected(
      chosen,
      session,
      said.correctedName(chosen.name.replace(/\.[^.]*$/u, '')),
    );
    if (saved === 'failed') setState({ is: 'unreachable' });
  };
  return (
    <>
      <div className="file-top">
        <h2 id="file-title">{said.open}</h2>
        <button type="button" className="link" onClick={close}>
          {said.close}
        </button>
      </div>
      <p>{said.text}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null) void check(file);
        }}
      >
        <label>
          <span>{said.choose}</span>
          <input
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={({ target }) => choose(target.files?.[0] ?? null)}
          />
        </label>
        <button type="submit" disabled={file === null || state.is === 'too-large' || state.is === 'sending'}>
          {said.check}
        </button>
      </form>
      <p className="file-state" role="status">
        {stateText(state, said)}
      </p>
      {state.is === 'sending' && (
        <progress
          max={100}
          value={state.percent < 100 ? state.percent : undefined}
          aria-label={said.checking}
        />
      )}
      {state.is === 'told' && file !== null && <FileResult told={state.told} save={() => void save(file)} />}
    </>
  );
}

function stateText(state: State, said: ReturnType<typeof useWords>['file']): string {
  if (state.is === 'sending') return state.percent < 100 ? said.sending(state.percent) : said.checking;
  if (state.is === 'too-large') return said.tooLarge;
  if (state.is === 'refused') return said.refused;
  if (state.is === 'unreachable') return said.unreachable;
  return state.is === 'told' ? said.result : '';
}
