import type { Language } from '../../../diagnostics/model.ts';

const dutch = new Set(
  'ik je jij u we wij ze zij hij het de een en of maar niet geen wel nog al ook is zijn was staat staan zit waarom wanneer wie wat hoe waar kan kun kunnen mag moet heeft heb hebben mijn onze jouw deze dit die dat van voor naar met bij uit op aan in om te er hier daar collega medewerker gebruiker inloggen graag hoi hallo bedankt dank ja nee goed bron koppeling licentie licenties doorsturen stuur wachtwoord nieuwe'.split(
    ' ',
  ),
);
const english = new Set(
  "i you he she it we they the a an and or but not no is are was were isn't aren't why when who what how where can can't cannot could has hasn't have my our your this that of for to with at from on in does doesn't do don't there here colleague employee user please hi hello thanks thank yes log sign missing new support person human forward ticket".split(
    ' ',
  ),
);

/** The language of the function words; `null` when neither has more of them. */
export function detectLanguage(text: string): Language | null {
  const words = text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const count = (list: ReadonlySet<string>) =>
    words.filter((word) => list.has(word.replace('’', "'"))).length;
  const lead = count(dutch) - count(english);
  if (lead === 0) return null;
  return lead > 0 ? 'nl' : 'en';
}
