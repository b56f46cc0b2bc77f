import type { Language } from '../../diagnostics/model.ts';

const behind = { nl: 'van Support', en: 'from Support' } as const;

/** What an agent is called to a customer: `Sanne van Support`, from the address; `null`: whoever it will be. */
export const sayAgent = (address: string | null, language: Language): string =>
  address === null ? 'Support' : `${agentName(address)} ${behind[language]}`;

/** `sanne.dekker@…` is Sanne Dekker, and `s.dekker@…` S. Dekker. */
export function agentName(address: string): string {
  const words = (address.split('@')[0] ?? address).split(/[._+-]+/u).filter((word) => word !== '');
  return words.map((word) => (word.length === 1 ? `${word.toUpperCase()}.` : capital(word))).join(' ');
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
