import { phrases } from './phrases.ts';

const oneself = phrases(
  "sta|besta|ontbreek|waarom ik|for me|sta ik|ben ik|zit ik|kom ik|besta ik|ontbreek ik|verschijn ik|word ik|ik sta|ik zit|ik besta|ik ontbreek|ik verschijn|ik kom|ik word|ik zelf|ikzelf|mezelf|mijzelf|me zelf|mijn account|mijn eigen account|mijn profiel|mijn naam|mijn gegevens|heb ik geen|heb ik nog geen|ik heb geen|ik heb nog geen|kent mij|vindt mij|mij niet|ben zelf|sta zelf|over mij|over mezelf|sta er|am i|i am not|i'm not|im not|i am missing|i'm missing|myself|my account|my own account|my profile|my name|i don't|i do not have|i have no|i haven't|i didn't|i was not|i wasn't|i never|i can't be|i cannot be|about me|find me|know me|see me|me not|me in",
);
const somebodyElse = phrases(
  'collega*|medewerker*|werknemer*|iemand|hij|zij|hem|haar|mensen|nieuwe|stagiair*|kok|vrijwilliger*|teamlid|colleague*|employee*|someone|somebody|he|she|him|her|they|them|people|new starter|new hire|intern|volunteer*',
);

/** Whether the asker means the asker: said so, and nobody else is spoken of. */
export const findSelf = (text: string): boolean => oneself(text) && !somebodyElse(text);

const ownTrouble = phrases(
  "ik kan|kan ik|ik krijg|krijg ik|ik log|log ik|ik kom|kom ik|ik ben|ben ik|ik heb|heb ik|ik zie|zie ik|lukt me|lukt mij|mijn|i can|i can't|i cannot|can i|i am|i'm|i have|i get|i log|i see|my",
);

/** Whether the trouble told is the asker's own: with signing in, details or a team, where no absence is meant. */
export const tellsOwnTrouble = (text: string): boolean => ownTrouble(text) && !somebodyElse(text);

/** As an answer to *who?* a single word will do. */
export const saysMe = (text: string): boolean =>
  /^\s*(?:ik|mij|me|myself|zelf|mijzelf|mezelf)[\s.!]*$/iu.test(text);
