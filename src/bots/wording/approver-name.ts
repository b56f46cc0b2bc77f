import { isErased } from '../../diagnostics/access/erased-address.ts';
import type { Language } from '../../diagnostics/model.ts';
import { agentName } from './agent-name.ts';

const nobodyKnown = {
  nl: 'iemand die hier niet meer bekend is',
  en: 'somebody who is no longer known here',
} as const;

/** What an approver is called to others. */
export const approverName = (address: string, language: Language): string =>
  isErased(address) ? nobodyKnown[language] : agentName(address);
