import { wording } from '../../src/bots/wording/wording.ts';
import type { Language } from '../../src/diagnostics/model.ts';

/** A sentence that stands as it is in the wording, by its key: `askWho`, `ticket.already`, `refused.not-yours`. */
export function sentence(language: Language, key: string): string {
  const { refused, ticket, proof, ...plain } = wording[language];
  const all = [
    ...Object.entries(plain),
    ...Object.entries(refused).map(([name, text]) => [`refused.${name}`, text] as const),
    ...Object.entries(proof).map(([name, text]) => [`proof.${name}`, text] as const),
    ...Object.entries(ticket).map(([name, text]) => [`ticket.${name}`, text] as const),
  ];
  const found = all.find(([name]) => name === key)?.[1];
  if (typeof found !== 'string') throw new Error(`no sentence is called ${key}`);
  return found;
}
