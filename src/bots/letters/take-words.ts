import type { Language } from '../../diagnostics/model.ts';

interface TakeWords {
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly mail: string;
  readonly download: string;
}

/** The ways in which a letter leaves a page. */
export const takeWords: Readonly<Record<Language, TakeWords>> = {
  nl: {
    copy: 'Kopieer',
    copied: 'Gekopieerd.',
    notCopied: 'Kopiëren mag deze pagina niet. Download het bericht, of selecteer de tekst.',
    mail: 'Open als e-mail',
    download: 'Download als tekst',
  },
  en: {
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'This page may not copy. Download the message, or select the text.',
    mail: 'Open as e-mail',
    download: 'Download as text',
  },
};
