import { phrases } from './phrases.ts';

const human = phrases(
  'een mens|echt mens|echte mens|een echt persoon|echte persoon|echt persoon|echt iemand|menselijke*|iemand van support|iemand van jullie|iemand bij support|iemand spreken|iemand praten|iemand aan de lijn|iemand aan de telefoon|medewerker spreken|medewerker aan de lijn|medewerker van support|supportmedewerker|helpdeskmedewerker|doorverbinden|doorverbonden|overdragen aan een|telefonisch*|terugbellen|terugbel*|bel me|bel mij|bellen met iemand|mij bellen|me bellen|iemand bellen|gebeld worden|word gebeld|even gebeld|human|humans|human being|real person|real people|live agent|support agent|support staff|talk to a person|talk to someone|talk to somebody|speak to a person|speak to someone|speak to somebody|speak with someone|speaking to staff|speak to staff|chat with someone|talk with someone|with a person|to an agent|call me|phone me|ring me|with a pulse|geen robot|geen chatbot|geen bot|not a bot|not a chatbot|not a robot|persoonlijk contact|personal contact|van vlees en bloed|flesh and blood|levende ziel|living soul|callback|call back',
);
const declined =
  /(?:geen|niet|no|not|don't|needn't|zonder|without)(?: \p{L}+){0,3} (?:mens|persoon|human|person|iemand|agent|medewerker)/iu;

/** A person is asked for in so many words; what is said of one who is not wanted does not count. */
export const wantsHuman = (text: string): boolean => human(text) && !declined.test(text);
