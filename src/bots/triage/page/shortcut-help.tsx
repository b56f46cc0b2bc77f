import { useEffect, useRef } from 'react';
import { useLanguage } from '../../channels/web/page/language-context.ts';
import { deskWords } from './desk-words.ts';

interface HelpProps {
  readonly shown: boolean;
  readonly on: boolean;
  turn(on: boolean): void;
  close(): void;
}

/** Which key does what, and whether they do. */
export function ShortcutHelp({ shown, on, turn, close }: HelpProps) {
  const words = deskWords[useLanguage().language];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={close}>
      <h2 id="shortcuts-title">{words.shortcuts}</h2>
      <dl>
        {words.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} />
        {words.shortcutsOn}
      </label>
      <button type="button" className="plain" onClick={close}>
        {words.close}
      </button>
    </dialog>
  );
}
