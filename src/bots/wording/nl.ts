import type { Words } from './words.ts';

const desks = {
  support: 'Support',
  development: 'Development',
  consultancy: 'Consultancy',
  licences: 'het licentieteam',
} as const;

const van = (who: string | null) => (who === null ? 'Je account' : who);

export const nl: Words = {
  greeting:
    'Hoi! Ik zoek uit waarom iemand niet in LearnLinq staat. Vertel me om wie het gaat, dan kijk ik meteen in LearnLinq en in de HR-bron.',
  thanks: 'Graag gedaan! Kom gerust terug als er nog iets is.',
  askWho: 'Om wie gaat het? Geef een naam, e-mailadres of gebruikersnaam.',
  askWhich: (count) =>
    count === 1
      ? 'Ik vond één persoon die erop lijkt. Bedoel je deze?'
      : `Ik vond ${count} mensen die het kunnen zijn. Wie bedoel je?`,
  askCustomer: 'Voor welke klant kijk ik?',
  notUnderstood:
    'Dat begrijp ik nog niet. Je kunt bijvoorbeeld vragen: “Waarom staat Noor Bakker niet in LearnLinq?” Of laat me je vraag doorsturen naar een collega.',
  outOfScope: 'Daar kan ik je niet mee helpen: ik kijk alleen naar accounts en koppelingen van LearnLinq.',
  emptyMessage: 'Ik zie geen woorden in je bericht. Wat wil je weten?',
  tooLong: (limit) =>
    `Je bericht is erg lang; ik heb de eerste ${limit} tekens gelezen. Stel je vraag liefst in één of twee zinnen.`,
  cancelled: 'Oké, ik ben gestopt. Stel gerust een nieuwe vraag.',
  enough: 'Prima. Kom gerust terug als het niet lukt.',
  staleButton: 'Deze knop werkt niet meer. Stel je vraag opnieuw, dan kijk ik meteen.',
  startedOver: 'Ik ben intussen vernieuwd en begin even opnieuw. Wat wil je weten?',
  chatAlone: 'Dit gaat over persoonlijke gegevens. Open een chat met mij alleen, dan help ik je daar verder.',
  notYet: () =>
    'Dit kan ik nog niet zelf uitzoeken. Zal ik je vraag met dit gesprek doorsturen naar een collega?',
  refused: {
    'not-proven':
      'Ik kan hier niet zien wie je bent, dus ik zoek geen gegevens op. Log in en stel je vraag opnieuw, of laat me je vraag doorsturen naar een collega.',
    'not-yours':
      'Ik mag alleen laten zien wat bij jouw rol hoort, en deze vraag valt daarbuiten. Vraag het aan de beheerder van LearnLinq in je organisatie, of laat me je vraag doorsturen.',
    'not-checked':
      'Ik kon niet nagaan of je dit mag zien, dus ik laat niets zien. Probeer het later nog eens, of laat me je vraag doorsturen.',
  },
  crashed: (reference) =>
    `Er ging bij mij iets mis, je vraag is niet verloren. Probeer het zo nog eens. Noem bij een melding dit kenmerk: ${reference}.`,
  found: {
    oneCause: (who) => `${van(who)}: ik heb de oorzaak gevonden.`,
    severalCauses: (who) => `${van(who)}: ik heb meer dan één oorzaak gevonden. Los ze in deze volgorde op.`,
    goOn: (who) => `${van(who)}: er is al een account in LearnLinq.`,
    escalate: (who) =>
      `${van(who)}: alles wat ik kan controleren is in orde, en toch klopt het niet. Dit moet iemand van Development bekijken.`,
    undecided: (who) =>
      `${van(who)}: ik vond geen oorzaak, maar ik kon niet alles controleren. Daarom trek ik geen conclusie.`,
    unchecked: (points) => `Niet kunnen controleren: ${points.join('; ')}.`,
    unread: (system, because, until) => {
      const name = system === 'hr' ? 'De HR-bron' : 'LearnLinq';
      if (until !== null) return `${name} vraagt om te wachten tot ${until}.`;
      return `${name} ${reasons[because]}.`;
    },
    visibleAfter: (moment) => `Aangepast? Dan zie je het na de koppeling van ${moment}.`,
    offer: (desk) => `Zal ik dit met alles wat ik vond doorsturen naar ${desks[desk]}?`,
    whatNow: 'Wat nu',
    state: {
      passed: 'in orde',
      cause: 'oorzaak',
      'not-applicable': 'niet van toepassing',
      'could-not-check': 'niet kunnen controleren',
      crashed: 'fout bij controleren',
    },
    couldNotCheck: 'De gegevens hiervoor kon ik niet lezen.',
    crashed: (reference) => `Deze controle liep bij mij vast. Kenmerk: ${reference}.`,
    notApplicable: 'Speelt hier niet.',
    readAt: (moment) => `gelezen ${moment}`,
  },
  button: {
    self: 'Over mijzelf',
    none: 'Geen van deze',
    lookAgain: 'Kijk opnieuw',
    someoneElse: 'Iemand anders',
    forward: (desk) => `Doorsturen naar ${desks[desk]}`,
    enough: 'Nee, dank je',
    start: 'Iemand staat niet in LearnLinq',
  },
  ticket: {
    opened: (number, desk) =>
      `Je vraag is doorgestuurd naar ${desks[desk]}, met alles wat ik heb gevonden. Je ticketnummer is ${number}.`,
    wouldOpen: (desk) => `Hier zou een ticket naar ${desks[desk]} gaan, met alles wat ik heb gevonden.`,
    already: 'Deze vraag is al doorgestuurd. Vraag me gerust naar de status.',
    status: (number, desk, moment) =>
      `Ticket ${number} ligt bij ${desks[desk]} en is nog niet opgepakt. Het is geopend op ${moment}.`,
    unknown: (number) => `Ik ken geen ticket ${number} van jou. Controleer het nummer.`,
    none: 'Je hebt nog geen ticket bij mij.',
    nothingToForward: 'Wat zal ik doorsturen? Stel eerst je vraag.',
  },
};

const reasons = {
  unreachable: 'gaf op tijd geen bruikbaar antwoord',
  forbidden: 'liet me niet toe',
  'not-connected': 'is hiervoor niet aangesloten',
  declined: 'weigerde het verzoek',
  malformed: 'gaf een onleesbaar antwoord',
} as const;
