import type { Language } from '../../diagnostics/model.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import { asLabel, topics } from './topics.ts';

/** What a ticket is about, for who reads a list: *Iemand die niet in LearnLinq staat: Noor Bakker*. */
export function saySubject({ flow, summary }: Pick<Ticket, 'flow' | 'summary'>, language: Language): string {
  const who = summary.startsWith(flow) ? summary.slice(flow.length) : `: ${summary}`;
  return `${asLabel(topics[language][flow])}${who}`;
}
