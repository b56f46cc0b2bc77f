import { createContext, useContext, useEffect, useState } from 'react';
import type { Language } from '../../../../diagnostics/model.ts';
import { words } from './words.ts';

interface Chosen {
  readonly language: Language;
  choose(language: Language): void;
}

export const LanguageContext = createContext<Chosen>({ language: 'nl', choose: () => undefined });

export const useLanguage = () => useContext(LanguageContext);
export const useWords = () => words[useLanguage().language];

const key = 'loket.language';

/** The language of the page: the one chosen before in this tab, else what the browser asks for. */
export function useChosenLanguage(): Chosen {
  const [language, setLanguage] = useState<Language>(() => {
    const wanted = sessionStorage.getItem(key) ?? navigator.language;
    return wanted.startsWith('nl') ? 'nl' : 'en';
  });
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `Loket · ${words[language].tagline}`;
  }, [language]);
  return {
    language,
    choose: (chosen) => {
      sessionStorage.setItem(key, chosen);
      setLanguage(chosen);
    },
  };
}
