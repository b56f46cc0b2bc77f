import type { Language } from '../model.ts';
import { showValue } from './show-value.ts';

/** That two import keys are the same but for the zeros in front. */
export const sayZeros = (inLearnLinq: string, inSource: string, language: Language): string =>
  ({
    nl: `De koppelsleutel is daar ${showValue(inLearnLinq)} en in de bron ${showValue(inSource)}: alleen de nullen aan het begin verschillen. Misschien zijn die in een spreadsheet weggevallen.`,
    en: `The import key is ${showValue(inLearnLinq)} there and ${showValue(inSource)} in the source: only the zeros in front differ. A spreadsheet may have dropped them.`,
  })[language];
