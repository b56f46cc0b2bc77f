import type { Language } from '../../diagnostics/model.ts';

/** `1 licentie`, `12 licences`. */
export const saySeats = (amount: number, language: Language): string =>
  `${amount} ${words[language][amount === 1 ? 'one' : 'more']}`;

const words = {
  nl: { one: 'licentie', more: 'licenties' },
  en: { one: 'licence', more: 'licences' },
} as const;
