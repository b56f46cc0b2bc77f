import type { Language } from '../../diagnostics/model.ts';
import { nameInAddress } from '../../diagnostics/words/name-in-address.ts';

const behind = { nl: 'van Support', en: 'from Support' } as const;

/** What an agent is called to a customer: `Sanne van Support`, from the address; `null`: whoever it will be. */
export const sayAgent = (address: string | null, language: Language): string =>
  address === null ? 'Support' : `${agentName(address)} ${behind[language]}`;

/** What somebody is called to others; of an address is known no more than stands in it. */
export const agentName = (address: string): string => nameInAddress(address);
