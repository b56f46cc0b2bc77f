import { phrases } from './phrases.ts';

/** Words around somebody who is not there. */
export const not = phrases(
  "niet|nergens|geen|nooit|niks|not|no|never|nowhere|cannot|cant|isnt|dont|doesnt|didnt|hasnt|isn't|aren't|wasn't|weren't|can't|don't|doesn't|didn't|hasn't|haven't|won't|couldn't|without|zonder",
);
export const platform = phrases(
  'learnlinq|lms|het systeem|the system|het platform|the platform|de lijst|the list|jullie omgeving|your environment|leeromgeving|leerplatform',
);
export const colleague = phrases(
  'collega*|medewerker*|medewerkster*|werknemer*|stagiair*|iemand|hij|zij|ze|colleague*|employee*|someone|somebody|he|she|new starter|new hire|teamlid|vrijwilliger*',
);
/** What may be missing besides a person. */
export const things = phrases(
  'certificaat|certificaten|certificate*|leerpad*|learning path*|cursus*|course*|training*|module*|knop|button|menu|mail|welkomstmail|uitnodiging|invitation|voortgang|progress|diploma*|onderwerp*|rechten|rights|wachtwoord|password|cijfer*|resultaten|results|bestand|file|teamoverzicht',
);
export const absent = phrases(
  "missend*|disappeared|vanished|verdwenen|ontbreek*|ontbreken|ontbrak|vermist|spoorloos|onvindbaar|niet te vinden|nergens te vinden|mist|geen spoor|elk spoor|ik mis|mis ik|wij missen|we missen|missen we|missen wij|mis al|missing|never imported|skipped|overgeslagen|left out|absent|no trace|nowhere|nergens|geen account|nog geen account|no account|not have an account|doesn't have an account|hasn't got an account|has no account|zonder account|without an account",
);
export const seen = phrases(
  'staat|sta|staan|stond|zit|zitten|zie|ziet|zien|gezien|vind|vindt|vinden|gevonden|terugvinden|kom|komt|komen|kwam|verschijnt|verschijnen|verschenen|bestaat|besta|bestaan|bekend|kent|kennen|meegekomen|meegenomen|overgekomen|overgenomen|doorgekomen|binnengekomen|aangekomen|aangemaakt|geïmporteerd|geimporteerd|ingelezen|zichtbaar|opgenomen|gesynchroniseerd|toegevoegd|opzoeken|kiezen|selecteren|aanwezig|is er|listed|known|know|knows|find|found|see|seen|show|shows|showing|shown|appear|appears|appeared|appearing|imported|visible|exist|exists|created|arrived|there|present|synced|come|came|coming|added|registered|transferred|in there|in it|pick up|picked up|in learnlinq|in the system|in the platform|in the lms|in your system|on the list|in het systeem|in de lijst|in het lms',
);
export const where = phrases(
  "waar is|waar blijft|waar zijn|waar staat|waar zit|where is|where's|where are|where did|what happened to|wat is er met",
);
const whether = phrases(
  'waarom|checken|nagaan|uitzoeken|find out|whether|hoe komt|hoe kan het|wanneer|staat|is|heeft|komt|kijk|kijken|nakijken|controleer|controleren|check|why|how come|when|does|has|can|could|should|moet|zou',
);

/** Said in so many words: not in the system. */
export const notInThere = phrases(
  'niet in learnlinq|niet in het systeem|niet in de lijst|niet in jullie systeem|er niet in|er nog niet in|er niet tussen|er nog niet tussen|not in learnlinq|not in the system|not on the list|not in there',
);
/** What would stand in the system besides people. */
export const contents = phrases(
  'certificaat|certificaten|certificate*|leerpad*|learning path*|cursus*|course*|training*|module*|voortgang|progress|diploma*|resultaten|results',
);
const place = phrases('account|aangemaakt|created|imported|geïmporteerd|ingelezen');
/** Somebody's being in the system is asked about, without a word that it is not so. */
export const asksWhether = (text: string): boolean => (platform(text) || place(text)) && whether(text);

/** Whether the words are about somebody being there or not, whoever it is. */
export const speaksOfAbsence = (text: string): boolean =>
  absent(text) || where(text) || (not(text) && seen(text)) || asksWhether(text) || corrected(text);

const corrected = phrases('bedoel|bedoelde|mean|meant');
