import type { Language } from '../../../diagnostics/model.ts';

interface QueueWords {
  readonly queue: string;
  readonly filters: string;
  readonly search: string;
  readonly state: string;
  readonly states: Readonly<Record<'open' | 'closed' | 'all', string>>;
  readonly desk: string;
  readonly customer: string;
  readonly all: string;
  readonly mine: string;
  readonly noticed: (count: number) => string;
  readonly empty: string;
  readonly count: (count: number) => string;
  readonly joined: (count: number) => string;
  /** The time that was agreed for this ticket. */
  readonly late: Readonly<Record<'warned' | 'overdue', string>>;
  readonly free: string;
}

const nl: QueueWords = {
  queue: 'Wachtrij',
  filters: 'Filters',
  search: 'Zoek op nummer, naam of adres',
  state: 'Status',
  states: { open: 'Alle open', closed: 'Alle gesloten', all: 'Alle' },
  desk: 'Ligt bij',
  customer: 'Klant',
  all: 'Alle',
  mine: 'Alleen van mij',
  noticed: (count) => `Meldingen bij klanten: ${count}`,
  empty: 'Geen tickets die hieraan voldoen.',
  count: (count) => `${count} ${count === 1 ? 'ticket' : 'tickets'}`,
  joined: (count) => `+${count} met hetzelfde`,
  late: { warned: 'bijna te laat', overdue: 'te laat' },
  free: 'Nog van niemand',
};

const en: QueueWords = {
  queue: 'Queue',
  filters: 'Filters',
  search: 'Search by number, name or address',
  state: 'State',
  states: { open: 'All open', closed: 'All closed', all: 'All' },
  desk: 'Lies with',
  customer: 'Customer',
  all: 'All',
  mine: 'Only mine',
  noticed: (count) => `Alerts at customers: ${count}`,
  empty: 'No tickets fit this.',
  count: (count) => `${count} ${count === 1 ? 'ticket' : 'tickets'}`,
  joined: (count) => `+${count} with the same`,
  late: { warned: 'nearly late', overdue: 'late' },
  free: 'Nobody’s yet',
};

/** The texts of the queue: what stands in it, and by what it is narrowed. */
export const queueWords: Readonly<Record<Language, QueueWords>> = { nl, en };
