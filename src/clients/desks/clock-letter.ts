import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Desk, Language } from '../../diagnostics/model.ts';
import type { ClockLetter } from '../../diagnostics/ports/clocks.ts';
import type { Letter } from '../../diagnostics/ports/mail.ts';

const words = {
  'first-answer': {
    nl: 'heeft nog geen antwoord, en de afgesproken tijd daarvoor is voorbij',
    en: 'has had no answer yet, and the agreed time for one is over',
  },
  solution: {
    nl: 'is nog niet opgelost, en de afgesproken tijd daarvoor is voorbij',
    en: 'is not solved yet, and the agreed time for that is over',
  },
} as const;

const desks: Readonly<Record<Language, Readonly<Record<Desk, string>>>> = {
  nl: {
    support: 'Support',
    development: 'Development',
    consultancy: 'Consultancy',
    licences: 'het licentieteam',
  },
  en: {
    support: 'Support',
    development: 'Development',
    consultancy: 'Consultancy',
    licences: 'the licence team',
  },
};

/** Tells who looks after a desk that a ticket is late, in both languages; it names nobody. */
export function clockLetter({ number, desk, clock }: ClockLetter, { name }: Tenant, to: string): Letter {
  const { nl, en } = words[clock];
  return {
    to,
    subject: `[Loket ${number}] ${name}: te laat / late`,
    text: [
      `Ticket ${number} van ${name} (${desks.nl[desk]}) ${nl}.`,
      `Ticket ${number} of ${name} (${desks.en[desk]}) ${en}.`,
      '',
    ].join('\n'),
    messageId: `<loket-${number}-${clock}@loket>`,
  };
}
