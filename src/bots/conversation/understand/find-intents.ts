import type { PersonWish } from '../../../diagnostics/facts/person.ts';
import type { Intent } from '../../../diagnostics/model.ts';
import {
  absent,
  asksWhether,
  colleague,
  contents,
  not,
  notInThere,
  platform,
  seen,
  things,
  where,
} from './absence-words.ts';
import { mendTypos } from './mend-typos.ts';
import { phrases } from './phrases.ts';

interface Known {
  readonly person: PersonWish | null;
  readonly ticket: number | null;
}
type Fits = (text: string, known: Known) => boolean;

const both =
  (...all: readonly Fits[]): Fits =>
  (text, known) =>
    all.every((fits) => fits(text, known));
const but =
  (fits: Fits, except: Fits): Fits =>
  (text, known) =>
    fits(text, known) && !except(text, known);
const somebody: Fits = (_, { person }) => person !== null;

const aboutLogin = phrases(
  'inloggen|in te loggen|inlog|inlogt|ingelogd|inlogpagina|inlogscherm|log in|logs in|logging in|logged in|login|log ik niet in|logt niet in|sign in|signing in|sign on|signs me out|logs me out|signs out|uitgelogd|wachtwoord|password|paswoord|geen toegang|no access|geblokkeerd|blocked|locked out|niet herkend|authenticator|2fa|mfa|certificate warning|front page|account werkt niet|toegang geweigerd|access denied',
);

/** *Niet in LearnLinq* that says where something is wrong, and not that somebody is missing. */
const wrongInThere = phrases('klopt niet in|kloppen niet in');

/** From the most telling to the least: the first that fits is what the message is about. */
const rules: readonly (readonly [Intent, Fits])[] = [
  [
    'talk-to-human',
    phrases(
      'een mens|echt mens|echte mens|een persoon|echte persoon|echt persoon|menselijke*|iemand van support|iemand van jullie|iemand bij support|iemand spreken|iemand praten|medewerker spreken|medewerker van support|collega van jullie|supportmedewerker|helpdeskmedewerker|een medewerker aan de lijn|doorverbinden|doorverbonden|overdragen aan|telefoonnummer|telefonisch*|terugbellen|terugbel*|bel me|bellen met|human|humans|real person|real people|a live agent|live agent|support agent|support staff|talk to a person|talk to someone|talk to somebody|speak to a person|speak to someone|speak to somebody|speak with someone|speaking to staff|speak to staff|chat with someone|talk with someone|with a person|to an agent|call me|phone number|with a pulse|geen robot|geen chatbot|geen bot|not a bot|not a chatbot|not a robot',
    ),
  ],
  [
    'ticket-status',
    phrases(
      'status van mijn|status of my|mijn ticket|mijn tickets|mijn melding|mijn vraag van|mijn storing|my ticket|my tickets|my request|my report|my complaint|ticketstatus|ticket status|hoe staat het met|hoe zit het met mijn|hoe ver is|al iets bekend over|update over|update on|update graag|update regarding|any update|any news|status ticket|status melding|status van ticket|status of ticket|laatste ticket|last ticket',
    ),
  ],
  ['ticket-status', (text, { ticket, person }) => ticket !== null && (person === null || !seen(text))],
  ['user-missing', but(notInThere, (text) => contents(text) || aboutLogin(text) || wrongInThere(text))],
  [
    'team-progress-down',
    both(
      phrases(
        'teamvoortgang|team voortgang|team progress|teamoverzicht|teamoverzichten|sees a team|teampagina',
      ),
      phrases(
        'niemand|iedereen|alle|allemaal|hele|plat|nobody|no one|anybody|everyone|everybody|all|zero|throughout|whole|not one|dark',
      ),
    ),
  ],
  [
    'no-team-progress',
    phrases(
      'teamvoortgang|team voortgang|team progress|teamoverzicht|team page|teampagina|voortgang van mijn team|voortgang van het team|voortgang van het verkeerde team|progress of my team|reporting to me',
    ),
  ],
  [
    'duplicate-account',
    phrases(
      'dubbel|dubbele|dubbelen|twee keer|tweemaal|2x|twee accounts|double|twice|duplicate|duplicates|duplicated|two accounts',
    ),
  ],
  [
    'learning-paths-changed',
    phrases('leerpad*|learning path*|required path*|compulsory path*|mandatory path*|verplicht programma'),
  ],
  ['user-missing', but(absent, (text, known) => things(text) || aboutLogin(text) || complains(text, known))],
  [
    'change-email',
    both(
      phrases('e-mail*|email*|mailadres*|mail|contactadres'),
      phrases(
        'wijzig*|wijzigen|verander*|aanpassen|nieuw e-mailadres|nieuw mailadres|nieuw adres|instellen|vervangen|swap|change|changed|alter|update|share one|moet*|noteren',
      ),
    ),
  ],
  ['cannot-log-in', aboutLogin],
  [
    'licence-increase',
    both(
      phrases(
        'licentie|licenties|licence|licences|license|licenses|seats|user limit|plaatsen|lisensie|over the agreed number',
      ),
      phrases(
        'meer|extra|ophogen|verhogen|uitbreid*|uitbreiding|bijbestellen|bijkopen|bij|erbij|nodig|more|increase|raise|extend|add|additional|up|amend|need|by|kopen|bestellen',
      ),
    ),
  ],
  [
    'licence-increase',
    phrases(
      'licenties op|licenties vol|out of licences|out of licenses|aantal licenties|amend the agreement',
    ),
  ],
  [
    'import-file',
    phrases(
      'importbestand|import-bestand|importeren van een bestand|excel*|spreadsheet|workbook|csv|upload*|hubper-import|kolom*|column*|tabblad*|massaal inladen|inlaadbestand|import file',
    ),
  ],
  [
    'enrol-user',
    phrases(
      'inschrijv*|ingeschreven|uitschrijven|uitgeschreven|leeractiviteit*|workshop|deelnemer*|enrol*|enroll*|participant*|lecture',
    ),
  ],
  [
    'rights-and-roles',
    phrases(
      'rol|rollen|rolprofiel|rechten|bevoegd*|beheerder worden|beheerdersrechten|manager more|role|roles|rights|permissions|authority|admin rights|its coach',
    ),
  ],
  [
    'invite-user',
    phrases(
      'uitnodig*|welkomstmail|welkomstbericht|invite|invites|inviting|invitation*|welcome mail|welcome message|welcome email|account moet krijgen|hubper-account',
    ),
  ],
  [
    'deactivate-or-delete-user',
    phrases(
      'verwijder*|deactiv*|gedeactiveerd|uit dienst|opheffen|heractiveren|reactiv*|delete*|remove|freeze|wipe|offboard*',
    ),
  ],
  [
    'user-missing',
    but(
      both(not, seen, (text, known) => somebody(text, known) || colleague(text) || platform(text)),
      (text) => things(text) || wrongInThere(text),
    ),
  ],
  [
    'user-missing',
    but(
      both(where, (text, known) => somebody(text, known) || colleague(text)),
      things,
    ),
  ],
  [
    'sync-or-source',
    phrases(
      'koppeling*|synchronisatie|sync|syncs|integration|bronbestand|source file|hr feed|feed|sftp|aanlevering|encoding|transfer of staff data',
    ),
  ],
  [
    'data-incorrect',
    phrases(
      "klopt niet|kloppen niet|niet juist|onjuist*|verkeerd*|fouten|is fout|staat fout|incorrect*|wrong|is off|stranger's|verouderd*|outdated|niet bijgewerkt|spelfout|misspelled",
    ),
  ],
  [
    'user-missing',
    but(
      both(asksWhether, (text, known) => somebody(text, known) || colleague(text)),
      things,
    ),
  ],
  [
    'out-of-scope',
    phrases(
      'weer|weather|mop|joke|gym|barbecue|bbq|personeelsbarbecue|kantine|canteen|lunch|salaris|salary|vakantiedagen|holiday allowance|exact online|voetbal|football|recept|recipe|gedicht|poem|aandelen|stocks|filmpje|parkeren|parking|negeer*|ignore all|ignore previous|ignore your|system prompt|systeemprompt|reply with|safety check',
    ),
  ],
  [
    'thanks-goodbye',
    phrases(
      'bedankt|dank je|dank jullie|dankje|dankjewel|dank u|dank u wel|dankuwel|dankuwell|thanks|thank you|thank u|thx|tot ziens|tot de volgende keer|doei|bye|goodbye|cheerio|het is gelukt|is gelukt|opgelost|solved|het werkt weer|it works|works again|toppers|fijne dag|have a nice day',
    ),
  ],
  [
    'greeting',
    phrases(
      'hoi|hallo*|hey|hi|hello|salutations|goedemorgen|goede morgen|goedemiddag|goede middag|goedenavond|goedendag|goededag|prettige ochtend|dag|help|hulp|good morning|good afternoon|good evening|good day|morning|mag ik iets vragen|can i ask|are you available|are you there|ben je er|wat kun je|wat kan je|what can you do',
    ),
  ],
];

const complaints: ReadonlySet<Intent> = new Set([
  'duplicate-account',
  'licence-increase',
  'import-file',
  'enrol-user',
  'rights-and-roles',
  'deactivate-or-delete-user',
]);
/** Another complaint is in the words as well, and it is the more telling one. */
const complains: Fits = (text, known) =>
  rules.some(([intent, fits]) => complaints.has(intent) && fits(text, known));

/** What the words point at, at most one for now; greetings and thanks give way to a request. */
export function findIntents(text: string, known: Known): readonly Intent[] {
  const mended = mendTypos(text.replace(/\s+/gu, ' '));
  const found = rules.find(([, fits]) => fits(mended, known));
  return found === undefined ? [] : [found[0]];
}
