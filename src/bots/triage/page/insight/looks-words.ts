import type { Language } from '../../../../diagnostics/model.ts';
import type { Told } from '../../../insight/insight-words.ts';
import type { Looks } from '../../looks-shape.ts';

interface LooksWords {
  readonly told: Told;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly ticket: string;
  readonly nobody: string;
  readonly newer: string;
  readonly older: string;
  readonly did: Readonly<Record<Looks['looks'][number]['what'], string>>;
}

export const looksWords: Readonly<Record<Language, LooksWords>> = {
  nl: {
    told: {
      title: 'Wie gegevens van jullie mensen heeft ingezien',
      means:
        'Elke keer dat een supportmedewerker een ticket las of bewerkte, de lijst bekeek of in de systemen keek. Alleen beheerders zien dit.',
    },
    when: 'Wanneer',
    who: 'Wie',
    what: 'Wat',
    ticket: 'Ticket',
    nobody: 'Nog niemand.',
    newer: 'Nieuwer',
    older: 'Ouder',
    did: {
      diagnosed: 'keek in de systemen',
      'ticket-read': 'las een ticket',
      'ticket-moved': 'bewerkte een ticket',
      'tickets-listed': 'bekeek de lijst met tickets',
      'file-checked': 'controleerde een bestand',
    },
  },
  en: {
    told: {
      title: 'Who has looked at your people’s data',
      means:
        'Each time a support agent read or worked on a ticket, saw the list or looked in the systems. Only administrators see this.',
    },
    when: 'When',
    who: 'Who',
    what: 'What',
    ticket: 'Ticket',
    nobody: 'Nobody yet.',
    newer: 'Newer',
    older: 'Older',
    did: {
      diagnosed: 'looked in the systems',
      'ticket-read': 'read a ticket',
      'ticket-moved': 'worked on a ticket',
      'tickets-listed': 'saw the list of tickets',
      'file-checked': 'checked a file',
    },
  },
};
