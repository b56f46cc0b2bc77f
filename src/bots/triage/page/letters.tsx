import { useLanguage } from '../../channels/web/page/language-context.ts';
import { TakeLetter } from '../../channels/web/page/take-letter.tsx';
import type { Letter } from '../../letters/letter.ts';
import { letterWords } from '../../letters/letter-words.ts';
import { deskWords } from './desk-words.ts';

/** A letter to each who has something to do, closed until it is wanted. */
export function Letters({ letters }: { readonly letters: readonly Letter[] }) {
  const { language } = useLanguage();
  return letters.map((letter) => (
    <details className="letter" key={`${letter.reader} ${letter.language}`}>
      <summary>{`${letterWords[language].button[letter.reader]}, ${deskWords[language].letterIn[letter.language]}`}</summary>
      <Body letter={letter} />
    </details>
  ));
}

function Body({ letter }: { readonly letter: Letter }) {
  const { language } = useLanguage();
  return (
    <>
      <textarea
        aria-label={letterWords[language].button[letter.reader]}
        lang={letter.language}
        readOnly
        rows={12}
        value={`${letter.subject}\n\n${letter.text}`}
      />
      <TakeLetter letter={letter} language={language} />
    </>
  );
}
