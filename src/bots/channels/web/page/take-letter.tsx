import { useState } from 'react';
import type { Language } from '../../../../diagnostics/model.ts';
import type { Letter } from '../../../letters/letter.ts';
import { mailLink } from '../../../letters/mail-link.ts';
import { takeWords } from '../../../letters/take-words.ts';

interface TakeLetterProps {
  readonly letter: Pick<Letter, 'subject' | 'text'>;
  /** Of the buttons; the letter has its own. */
  readonly language: Language;
}

/** Takes the whole letter along: copied, in a mail where it fits in a link, or as a file. */
export function TakeLetter({ letter, language }: TakeLetterProps) {
  const words = takeWords[language];
  const [copied, setCopied] = useState<'yes' | 'no' | 'not-yet'>('not-yet');
  const whole = `${letter.subject}\n\n${letter.text}`;
  const link = mailLink(letter);
  // Where the page may not write to the clipboard, such as in a frame, or has none.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(whole);
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  const said = { yes: words.copied, no: words.notCopied, 'not-yet': '' } as const;
  return (
    <div className="take-letter" lang={language}>
      <button type="button" className="plain" onClick={() => void copy()}>
        {words.copy}
      </button>
      {link !== null && <a href={link}>{words.mail}</a>}
      <button type="button" className="link" onClick={() => keepAsFile(letter.subject, whole)}>
        {words.download}
      </button>
      <span role="status">{said[copied]}</span>
    </div>
  );
}

function keepAsFile(subject: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = `${subject.replace(/[^\p{L}\p{N} -]+/gu, '').trim()}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
}
