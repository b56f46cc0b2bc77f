import type { Language } from '../../diagnostics/model.ts';

/** What a figure is called, and what exactly is counted. */
export interface Told {
  readonly title: string;
  readonly means: string;
}

interface InsightWords {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly customer: string;
  readonly all: string;
  readonly csv: string;
  readonly json: string;
  readonly wrongDays: string;
  readonly nothing: string;
  readonly number: string;
  readonly part: string;
  readonly source: string;
  /** The head above a customer and a kind of source. */
  readonly customerAndSource: string;
  readonly share: string;
  readonly minutes: (minutes: number) => string;
  readonly none: string;
  readonly tickets: string;
  /** Above the definitions, where they stand apart from the figures. */
  readonly meaning: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<'funnel' | 'solved' | 'talks' | 'causes' | 'times', Told>>;
  readonly parts: Readonly<
    Record<
      | 'asked'
      | 'diagnosed'
      | 'explained'
      | 'forwarded'
      | 'solved'
      | 'verified'
      | 'confirmed'
      | 'assumed'
      | 'questions'
      | 'misunderstood'
      | 'answered-tickets'
      | 'first-answer-median'
      | 'first-answer-ninetieth'
      | 'solved-tickets'
      | 'solution-median'
      | 'solution-ninetieth',
      Told
    >
  >;
}

/** Two units at most: *2 d 3 u*, *45 min*. */
const spanOf = (day: string, hour: string, minute: string) => (minutes: number) => {
  const parts = [
    [Math.floor(minutes / 1440), day],
    [Math.floor((minutes % 1440) / 60), hour],
    [minutes % 60, minute],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return `0 ${minute}`;
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
};

const nl: InsightWords = {
  title: 'Inzicht',
  from: 'Van',
  to: 'Tot en met',
  customer: 'Klant',
  all: 'Alle klanten samen',
  csv: 'Download als CSV',
  json: 'Download als JSON',
  wrongDays: 'Kies een begindag op of vóór de einddag, en hooguit drie jaar.',
  nothing: 'In deze periode is hier niets gevraagd.',
  number: 'Aantal',
  part: 'Wat',
  source: 'Bron',
  customerAndSource: 'Klant en bron',
  share: 'Verhouding',
  minutes: spanOf('d', 'u', 'min'),
  none: 'nog geen',
  tickets: 'Tickets',
  meaning: 'Wat de cijfers betekenen',
  sources: { api: 'HR-systeem (API)', 'source-file': 'Bronbestand', afas: 'AFAS Profit' },
  groups: {
    funnel: {
      title: 'Van vraag tot oplossing',
      means:
        'Elke stap is los geteld in deze periode. Wat gisteren is gevraagd en vandaag opgelost, telt dus op twee dagen mee.',
    },
    solved: {
      title: 'Hoe zeker de oplossing is',
      means: 'Alles wat in deze periode is opgelost en dat nog steeds is, met en zonder ticket.',
    },
    talks: { title: 'Het gesprek', means: 'Hoe vlot Loket begrijpt wat er wordt gevraagd.' },
    causes: {
      title: 'Oorzaken',
      means:
        'Hoe vaak een nagekeken punt de oorzaak was, per klant en soort HR-bron. Een vraag kan meer dan één oorzaak hebben. Opnieuw kijken telt niet dubbel.',
    },
    times: {
      title: 'Doorlooptijd van tickets',
      means:
        'In kloktijd, ook ’s nachts en in het weekend. Geen gemiddelden: elke tijd is die van een echt ticket.',
    },
  },
  parts: {
    asked: { title: 'Gevraagd', means: 'Vragen waaraan Loket begon, over wie of wat ook.' },
    diagnosed: {
      title: 'Nagekeken',
      means: 'Vragen waarvoor Loket in de systemen keek; elke vraag één keer.',
    },
    explained: { title: 'Uitgelegd', means: 'Nagekeken vragen waarbij een oorzaak is gevonden en verteld.' },
    forwarded: { title: 'Doorgestuurd', means: 'Tickets die in deze periode zijn geopend.' },
    solved: {
      title: 'Opgelost',
      means: 'Vragen en tickets die in deze periode zijn opgelost, op welke manier dan ook.',
    },
    verified: {
      title: 'Gezien in de systemen',
      means: 'De systemen zijn opnieuw gelezen en laten zien dat het werkt.',
    },
    confirmed: {
      title: 'Bevestigd',
      means: 'Iemand die het kan weten zegt dat het werkt; de systemen laten het niet zien.',
    },
    assumed: { title: 'Aangenomen', means: 'Afgesloten zonder dat iemand het nakeek of bevestigde.' },
    questions: {
      title: 'Wedervragen per keer nakijken',
      means:
        'Hoe vaak Loket eerst iets moest vragen (over wie, welke persoon, welke klant), gedeeld door hoe vaak het keek.',
    },
    misunderstood: {
      title: 'Niet begrepen',
      means:
        'Berichten waarop Loket zei dat het de vraag niet begreep. De berichten zelf staan niet in deze cijfers.',
    },
    'answered-tickets': {
      title: 'Tickets met een eerste antwoord',
      means: 'Geopend in deze periode, en iemand schreef aan de vrager of sloot het ticket af.',
    },
    'first-answer-median': {
      title: 'Eerste antwoord, de helft binnen',
      means:
        'Van openen tot iemand aan de vrager schrijft of het ticket afsluit. De helft van de beantwoorde tickets uit deze periode ging zo snel of sneller.',
    },
    'first-answer-ninetieth': {
      title: 'Eerste antwoord, negen van de tien binnen',
      means: 'Hetzelfde, voor negen van de tien.',
    },
    'solved-tickets': {
      title: 'Opgeloste tickets',
      means: 'Opgelost in deze periode en dat nog steeds, wanneer ze ook zijn geopend.',
    },
    'solution-median': {
      title: 'Oplossing, de helft binnen',
      means:
        'Van openen tot opgelost. De helft van de tickets die in deze periode zijn opgelost ging zo snel of sneller.',
    },
    'solution-ninetieth': {
      title: 'Oplossing, negen van de tien binnen',
      means: 'Hetzelfde, voor negen van de tien.',
    },
  },
};

const en: InsightWords = {
  title: 'Insight',
  from: 'From',
  to: 'To (inclusive)',
  customer: 'Customer',
  all: 'All customers together',
  csv: 'Download as CSV',
  json: 'Download as JSON',
  wrongDays: 'Choose a first day on or before the last, and three years at most.',
  nothing: 'Nothing was asked here in this period.',
  number: 'Number',
  part: 'What',
  source: 'Source',
  customerAndSource: 'Customer and source',
  share: 'Ratio',
  minutes: spanOf('d', 'h', 'min'),
  none: 'none yet',
  tickets: 'Tickets',
  meaning: 'What the figures mean',
  sources: { api: 'HR system (API)', 'source-file': 'Source file', afas: 'AFAS Profit' },
  groups: {
    funnel: {
      title: 'From question to solution',
      means:
        'Each step is counted by itself in this period. What was asked yesterday and solved today counts on two days.',
    },
    solved: {
      title: 'How certain the solution is',
      means: 'Everything that was solved in this period and still is, with and without a ticket.',
    },
    talks: { title: 'The conversation', means: 'How readily Loket understands what is asked.' },
    causes: {
      title: 'Causes',
      means:
        'How often a point that was checked was the cause, by customer and kind of HR source. One question may have several causes. Looking again does not count once more.',
    },
    times: {
      title: 'How long tickets take',
      means: 'In ordinary time, nights and weekends included. A time is always that of a real ticket.',
    },
  },
  parts: {
    asked: { title: 'Asked', means: 'Questions that Loket began on, about whomever or whatever.' },
    diagnosed: {
      title: 'Looked into',
      means: 'Questions for which Loket looked in the systems; each question once.',
    },
    explained: { title: 'Explained', means: 'Questions looked into for which a cause was found and told.' },
    forwarded: { title: 'Forwarded', means: 'Tickets that were opened in this period.' },
    solved: {
      title: 'Solved',
      means: 'Questions and tickets that were solved in this period, in whatever way.',
    },
    verified: { title: 'Seen in the systems', means: 'The systems were read again and show that it works.' },
    confirmed: {
      title: 'Confirmed',
      means: 'Somebody who can know says that it works; the systems do not show it.',
    },
    assumed: { title: 'Assumed', means: 'Closed without anybody verifying or confirming it.' },
    questions: {
      title: 'Questions Loket asks per look',
      means:
        'How often Loket had to ask something first (about whom, which person, which customer), divided by how often it looked.',
    },
    misunderstood: {
      title: 'Misunderstood',
      means:
        'Messages to which Loket said that it did not understand. The messages themselves are not in these figures.',
    },
    'answered-tickets': {
      title: 'Tickets with a first answer',
      means: 'Opened in this period, and somebody wrote to the asker or closed the ticket.',
    },
    'first-answer-median': {
      title: 'First answer, half within',
      means:
        'From opening until somebody writes to the asker or closes the ticket. Half of the answered tickets of this period went this fast or faster.',
    },
    'first-answer-ninetieth': {
      title: 'First answer, nine in ten within',
      means: 'The same, for nine in ten.',
    },
    'solved-tickets': {
      title: 'Solved tickets',
      means: 'Solved in this period and solved still, whenever they were opened.',
    },
    'solution-median': {
      title: 'Solution, half within',
      means:
        'From opening until solved. Half of the tickets that were solved in this period went this fast or faster.',
    },
    'solution-ninetieth': { title: 'Solution, nine in ten within', means: 'The same, for nine in ten.' },
  },
};

/** What the figures are called, and what each of them means. */
export const insightWords: Readonly<Record<Language, InsightWords>> = { nl, en };
