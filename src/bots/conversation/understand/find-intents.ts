import type { Intent } from '../../../diagnostics/model.ts';

/** The first pattern that fits an intent names it; an order of precedence where the words of two overlap. */
const patterns: readonly (readonly [Intent, RegExp])[] = [
  [
    'talk-to-human',
    /\b(?:een (?:mens|persoon|medewerker van support)|iemand (?:van|bij) support|met iemand (?:praten|spreken|bellen)|(?:een )?collega van jullie|echte? (?:mens|persoon)|human|real person|(?:talk|speak|chat) (?:to|with) (?:a |an |some)?(?:person|people|human|agent|one|body)|support agent)\b/iu,
  ],
  [
    'ticket-status',
    /\b(?:status\b.*\b(?:ticket|melding|verzoek|request)|(?:ticket|melding|request)\b.*\bstatus|hoe (?:staat|zit) het met (?:mijn |het |de )?(?:ticket|melding)|(?:what|how) (?:is|about)\b.*\bticket)\b/iu,
  ],
  [
    'team-progress-down',
    /\b(?:team ?voortgang|team ?progress)\b.*\b(?:niemand|iedereen|alle|allemaal|nobody|no one|everyone|everybody|all)\b/iu,
  ],
  ['no-team-progress', /\b(?:team ?voortgang|team ?progress)\b/iu],
  [
    'sync-or-source',
    /\b(?:koppeling|synchronisatie|sync|integration|bronbestand|feed)\b.*\b(?:niet|stuk|gefaald|mislukt|gedraaid|failed|broken|run|ran|down|not|stopped)\b/iu,
  ],
  ['licence-increase', /\b(?:licenties?|licen[cs]es?|seats?)\b/iu],
  ['duplicate-account', /\b(?:dubbele?|twee keer|2x|double|twice|duplicate[ds]?)\b/iu],
  ['learning-paths-changed', /\b(?:leerpad(?:en)?|learning paths?)\b/iu],
  [
    'cannot-log-in',
    /\b(?:inloggen|log(?:t|gen)? (?:niet )?in|login|log in|logging in|sign(?:ing)? in|wachtwoord|password|gebruikersnaam (?:klopt|werkt)|geen toegang|no access)\b/iu,
  ],
  ['invite-user', /\b(?:uitnodig\w*|welkomstmail|invit(?:e|ation)\w*|welcome mail)\b/iu],
  ['deactivate-or-delete-user', /\b(?:verwijder\w*|deactiveer\w*|uit dienst|delete|deactivate|remove)\b/iu],
  [
    'user-missing',
    /\b(?:staat|sta|staan|zit|zie|vind|kan|komt|verschijnt|ontbreek\w*|mis|missen|bestaat|is|zijn|kent)\b.*\b(?:niet|nergens|geen|kwijt|ontbreekt?|mis)\b|\b(?:ontbreek\w*|ik mis|wij missen|we missen|niet te vinden|nergens te vinden)\b|\bwaar (?:is|blijft|zijn)\b/iu,
  ],
  [
    'user-missing',
    /\b(?:not (?:in|on|there|listed|known|found|appear\w*|show\w*|imported|visible)|isn['’]t (?:in|on|there|listed|known|showing)|aren['’]t (?:in|there|listed)|missing|can(?:no|['’])t (?:find|see)|never (?:imported|appeared|arrived)|doesn['’]t (?:appear|exist|show)|not exist|hasn['’]t (?:appeared|arrived|been (?:created|imported)))\b/iu,
  ],
  ['data-incorrect', /\b(?:klopt|kloppen|onjuist|verkeerd|verkeerde|incorrect|wrong)\b/iu],
  [
    'thanks-goodbye',
    /\b(?:bedankt|dank je|dankjewel|dank u|thanks|thank you|tot ziens|doei|bye|goodbye)\b/iu,
  ],
  [
    'greeting',
    /^\s*(?:hoi|hallo|hey|hi|hello|goede?(?:morgen|middag|navond)|dag|help|good (?:morning|afternoon|evening))\b[\s!.,?👋]*(?:loket)?[\s!.,?]*$/iu,
  ],
];

/** The intents that the words point at, at most one for now; greetings and thanks give way to a request. */
export function findIntents(text: string): readonly Intent[] {
  const found = patterns.filter(([, pattern]) => pattern.test(text)).map(([intent]) => intent);
  return found.slice(0, 1);
}
