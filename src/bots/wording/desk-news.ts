import type { SeatChange } from '../../diagnostics/licences/seat-change.ts';
import type { Language } from '../../diagnostics/model.ts';
import type { DeskNews } from '../../diagnostics/ports/desks.ts';

interface About {
  readonly number: number;
  readonly desk: string;
  /** What the desk wrote; `null`: nothing. */
  readonly text: string | null;
}

interface Words {
  /** What the desk sent along, which stays with the desk. */
  readonly files: (names: readonly string[]) => string;
  readonly arrived: (about: Omit<About, 'text'>, ref: string | null) => string;
  /** The licence limit was raised in the LMS, by Loket itself. */
  readonly raised: (number: number, seats: SeatChange) => string;
  readonly news: Readonly<Record<Exclude<DeskNews['is'], 'arrived'>, (about: About) => string>>;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** What a desk wrote stands apart from what is ours. */
const above = (said: string, text: string | null) => (text === null ? said : `${said}\n\n${text}`);

/** What somebody hears of a ticket that lies with a desk outside. */
export const deskNewsWords: Readonly<Record<Language, Words>> = {
  nl: {
    files: (names) => `(Meegestuurd, maar hier niet te openen: ${names.join(', ')}.)`,
    arrived: ({ number, desk }, ref) =>
      `Ticket ${number} is aangekomen bij ${desk}${ref === null ? '' : `, daar heet het ${ref}`}. Zodra ik iets hoor, laat ik het je hier weten.`,
    raised: (number, { from, to }) =>
      `Ik heb het maximum in LearnLinq verhoogd van ${from} naar ${to} licenties, zoals je in ticket ${number} vroeg. Na de volgende synchronisatie kijk ik of iedereen die wachtte erin staat.`,
    news: {
      stranded: ({ number, desk }) =>
        `Het lukt me niet om ticket ${number} bij ${desk} af te leveren. Een medewerker van Support pakt het daarom op; jij hoeft niets te doen.`,
      progress: ({ number, desk, text }) => above(`Nieuws van ${desk} over ticket ${number}:`, text),
      question: ({ number, desk, text }) =>
        above(`${sentence(desk)} wil over ticket ${number} iets van je weten:`, text),
      returned: ({ number, desk, text }) =>
        above(
          `${sentence(desk)} heeft ticket ${number} teruggegeven. Support kijkt er nu verder naar.`,
          text,
        ),
      solved: ({ number, desk, text }) =>
        above(`Volgens ${desk} is ticket ${number} opgelost. Werkt het nog niet? Laat het me weten.`, text),
      declined: ({ number, desk, text }) =>
        above(`${sentence(desk)} heeft ticket ${number} gesloten zonder oplossing.`, text),
    },
  },
  en: {
    files: (names) => `(Sent along, but it cannot be opened here: ${names.join(', ')}.)`,
    arrived: ({ number, desk }, ref) =>
      `Ticket ${number} has arrived at ${desk}${ref === null ? '' : `, where it is called ${ref}`}. As soon as I hear something, I will tell you here.`,
    raised: (number, { from, to }) =>
      `I have raised the maximum in LearnLinq from ${from} to ${to} licences, as you asked in ticket ${number}. After the next sync I will check whether everybody who waited is in.`,
    news: {
      stranded: ({ number, desk }) =>
        `I cannot get ticket ${number} to ${desk}. Somebody of Support takes it up instead; you do not have to do anything.`,
      progress: ({ number, desk, text }) => above(`News from ${desk} about ticket ${number}:`, text),
      question: ({ number, desk, text }) =>
        above(`${sentence(desk)} would like to know something about ticket ${number}:`, text),
      returned: ({ number, desk, text }) =>
        above(`${sentence(desk)} has given ticket ${number} back. Support is looking at it now.`, text),
      solved: ({ number, desk, text }) =>
        above(`According to ${desk} ticket ${number} is solved. Does it not work yet? Let me know.`, text),
      declined: ({ number, desk, text }) =>
        above(`${sentence(desk)} has closed ticket ${number} without a solution.`, text),
    },
  },
};
