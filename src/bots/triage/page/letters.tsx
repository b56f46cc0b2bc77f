import { useRef, useState } from 'react';
import { useLanguage } from '../../channels/web/page/language-context.ts';
import type { Letter } from '../../letters/letter.ts';
import { deskWords } from './desk-words.ts';

/** A letter to each who has something to do, closed until it is wanted. */
export function Letters({ letters }: { readonly letters: readonly Letter[] }) {
  const words = deskWords[useLanguage().language];
  return letters.map((letter) => (
    <details className="letter" key={`${letter.reader} ${letter.language}`}>
      <summary>{`${words.letters[letter.reader]}, ${words.letterIn[letter.language]}`}</summary>
      <Body letter={letter} />
    </details>
  ));
}

function Body({ letter: { language, reader, subject, text } }: { readonly letter: Letter }) {
  const words = deskWords[useLanguage().language];
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no'>('no');
  const whole = `${subject}\n\n${text}`;
  // A page that may not write to the clipboard still lets the text be copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(whole).then(
      () => setCopied('yes'),
      () => field.current?.select(),
    );
  return (
    <>
      <textarea
        ref={field}
        aria-label={words.letters[reader]}
        lang={language}
        readOnly
        rows={12}
        value={whole}
      />
      <p className="buttons">
        <button type="button" className="plain" onClick={() => void copy()}>
          {words.copy}
        </button>{' '}
        <span role="status">{copied === 'yes' ? words.copied : ''}</span>
      </p>
    </>
  );
}
