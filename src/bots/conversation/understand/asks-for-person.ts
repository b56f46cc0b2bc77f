/** Words of a wish, of a person of the desk, of speaking together: rules are made of these. */
const wish =
  '(?:mag|kan|kunnen|kunt|zou|wil|wilt|willen|wou|hoop|hoopte|graag|liever|liefst|gelieve|laat|met wie|bij wie|moet|can|could|may|might|let|want|wanna|need|like|rather|prefer|please|wish|hope|hoping|whom?|someone)';
const person =
  '(?:(?:echte?|levende?|real|live|actual) )?(?:mens|mensje|persoon|iemand|medewerker|medewerkster|collega|adviseur|consultant|specialist|supportmedewerker|helpdesk|klantenservice|servicedesk|een van (?:jullie|u)|human|person|someone|somebody|anyone|employee|staff|staff member|representative|rep|advis[eo]r|operator|agent|service ?desk|help ?desk|customer service|one of (?:you|your colleagues|your people))';
const chief =
  '(?:baas|chef|leidinggevende|manager|supervisor|boss|accountmanager|account manager|engineers?|technical people|technici|verkoper|salesperson|collega|colleague|adviseurs?|advisers?|medewerkers?)';
const talks =
  '(?:spreken|praten|klappen|bespreken|bellen|opbellen|telefoneren|telefoon|lijn|overleggen|gesprek|contact|overnemen|doorgeven|voorleggen|talk|speak|chat|discuss|word|words|phone|conversation|touch|line|transferred|connected|put through|take over|step in)';
const phone =
  '(?:(?:aan de|over de|via de|per) (?:telefoon|lijn)|(?:over the|by|on the) (?:phone|telephone|line)|via videobellen)';
const machine = '(?:computer|robot|robotje|bot|chatbot|machine|software|programma|program|automaat)';
/** Up to five words of one sentence. */
const few = '(?:[^\\s.?!;]+ ){0,5}?';
const a = '(?:een |ne |an? |the |de )?';

const forms: readonly string[] = [
  // "kan ik met iemand …", "may I speak to someone", "een persoon over spreken"
  `${wish} ${few}${talks} ${few}(?:met|aan|to|with|by|van|an?|een) ${a}${few}${person}`,
  `${wish} ${few}(?:met|aan|to|with|door|bij)? ?${a}${person} ${few}${talks}`,
  `${wish} ${few}${few}${phone}`,
  `(?:wie|met wie|bij wie|whom?) (?:van jullie |of you )?(?:kan|mag|can|could|may|do|should) (?:ik|i) ${few}(?:bellen|opbellen|spreken|lijn|phone|call|ring|talk|speak)`,
  // "geef me een medewerker", "get me your boss"
  `(?:(?:geef|haal|stuur|bezorg|fetch)(?: (?:mij|me|ons|er|us))?|(?:get|give|find|bring) (?:me|us)) (?:dan |maar |eens |gewoon |an? |een |ne |your |je )*${person}`,
  `(?:haal|fetch|geef (?:mij |me )?|get me|call) (?:er |maar )?(?:je|jullie|your|one of your|een van je|een van jullie) ${chief}`,
  `(?:je|jullie|uw|your) ${chief} ${few}(?:spreken|aan de lijn|bellen)`,
  `(?:talk|speak|word) (?:to|with) (?:one of )?your ${chief}`,
  // "can someone call me", "laat een collega het overnemen"
  `(?:kan|mag|zou|can|could|may) (?:er )?(?:een |an? )?(?:of your |van jullie |one of )?${person} ${few}(?:(?:mij|me|ons|us) (?:even )?(?:op|terug)?bellen|overnemen|meekijken|contacteren|take (?:it |this )?over|call me|ring me|phone me|jump in|step in)`,
  `${wish} ${few}(?:one of (?:the|your) (?:people|folks|staff) (?:in|at|from|of) your|een van (?:de|jullie) (?:mensen|collega's|medewerkers) (?:bij|op|van|daar))`,
  '(?:bel|ring|phone|contact|contacteer) (?:mij|me|ons|us) (?:even|maar|op|terug|back|please|aub|on|by)',
  `(?:zet|verbind|connect|transfer|hand|put|pass) (?:mij |me |this |dit )(?:over |door |dan |even |maar |through |on )*(?:naar|met|to|with|aan) ${few}(?:${person}|support)`,
  `(?:een (?:echt )?gesprek|a (?:proper |real )?conversation|a call|a phone call|een telefoontje|live chat(?:ten)?) (?:met|with|from|van) ${few}(?:${person}|${chief})`,
  // Others in the place of the bot: further up, at a table, reachable.
  'escal(?:eer|eren|ate)',
  'tweede lijn|second[- ]line',
  '(?:met|with) (?:[^\\s.?!;]+ ){1,4}(?:om (?:de )?tafel|van gedachten wisselen)',
  '(?:een|jullie|het|uw|your|an?|the) (?:telefoon|phone|telephone)? ?(?:nummer|number) (?:waar ik|waarop ik|(?:that )?i can|van (?:jullie|de) (?:klantenservice|helpdesk|support))',
  '(?:is|zijn|are|is er|zit er|werken er) (?:er )?(?:ook |nog )?(?:anybody|anyone|iemand|someone) (?:[^\\s.?!;]+ ){0,5}?(?:to chat|to talk|to speak|behind|achter|bereikbaar|die ik kan)',
  // Not with a machine.
  `(?:niet|nooit|not|don't|won't|can't|rather than|dan|liever|too complicated|te ingewikkeld|te moeilijk) ${few}(?:met|to|with|voor|for|aan|from) ${a}${machine}`,
];
const asked = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** The name of a person of the desk, and hardly a word more. */
const called =
  /(?:^|[.?!,] )(?:een |an? )?(?:mens|medewerker|medewerkster|human|employee|agent|operator|representative|rep|consultant|adviseur|adviser|persoon|person|collega)(?: (?:graag|aub|alsjeblieft|alstublieft|nu|please|pls|now))?[.!?]*$/iu;

/** By the build of its sentence, a text asks for a person of the desk, or for something other than a machine. */
export const asksForPerson = (text: string): boolean => asked.test(text) || called.test(text);
