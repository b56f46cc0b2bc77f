import type { Language } from '../../../diagnostics/model.ts';

/** Words that one of the two languages has and the other has not. */
const dutch = new Set(
  'ik je jij jullie u wij ze zij hij het de een en maar niet geen wel nog al ook zijn staat staan sta zit zie zien waarom wanneer wie wat hoe waar kan kun kunnen kunt mag moet heeft heb hebben mijn onze ons jouw deze dit dat van voor naar bij uit aan om te er daar collega medewerker gebruiker inloggen graag hoi hallo dag bedankt dank dankjewel dankuwel ja nee neen goed goedemorgen goedemiddag goedenavond goedendag bron koppeling licentie licenties doorsturen stuur wachtwoord nieuwe bedoel ontbreekt mis missen vind vinden gevonden iemand iedereen nergens terwijl omdat want nou gaat worden wordt mens melding sinds kloppen klopt zelf ben alleen tussen hulp'.split(
    ' ',
  ),
);
const english = new Set(
  "i you he she it they the a an and but not no are were isn't aren't wasn't why when who what how where can't cannot could has hasn't have my our your this that for to with at from on does doesn't didn't do don't did there here colleague employee user please hello thanks thank yes log sign missing new person human forward can find see know mean meant someone somebody everybody nobody nowhere named should would will been be by his her their them i'm we're one add remove need more licences licenses licence want get increase again".split(
    ' ',
  ),
);

/** These also stand in a name, so they say less. */
const inNames = new Set(['de', 'van', 'het', 'den', 'der']);

/** One word of these is enough; any other message of one or two words leaves the language as it was. */
const telling = new Set(
  'hoi hallo goedemorgen goedemiddag goedenavond goedendag bedankt dankjewel dankuwel dank hello thanks thank goodbye morning'.split(
    ' ',
  ),
);

/** The language of the function words; `null` when neither has more of them, or too little was said. */
export function detectLanguage(text: string): Language | null {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  if (words.length <= 2 && !words.some((word) => telling.has(word))) return null;
  const weigh = (word: string) => (inNames.has(word) ? 1 : 2);
  const count = (list: ReadonlySet<string>) =>
    words.filter((word) => list.has(word)).reduce((sum, word) => sum + weigh(word), 0);
  const lead = count(dutch) - count(english);
  if (lead === 0) return null;
  return lead > 0 ? 'nl' : 'en';
}
