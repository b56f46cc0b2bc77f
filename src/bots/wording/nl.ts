import type { FlowId } from '../../diagnostics/model.ts';
import type { Counted } from '../../diagnostics/peers/reach.ts';
import { ticketStateWords } from './ticket-states.ts';
import { asLabel, topics } from './topics.ts';
import type { Words } from './words.ts';

const desks = {
  support: 'Support',
  development: 'Development',
  consultancy: 'Consultancy',
  licences: 'het licentieteam',
} as const;

export const nl: Words = {
  desks,
  greeting:
    'Hoi! Ik zoek uit wat er misgaat in LearnLinq: iemand die er niet in staat, inloggen, gegevens of leerpaden die niet kloppen, Team Voortgang, licenties en de koppeling met HR. Vertel wat er is en om wie het gaat, dan kijk ik meteen in de systemen.',
  greetingInGroup:
    'Hoi! Ik zoek uit wat er misgaat in LearnLinq, zoals iemand die er niet in staat of niet kan inloggen. Open een chat met mij alleen, dan kijk ik meteen voor je.',
  thanks: 'Graag gedaan! Kom gerust terug als er nog iets is.',
  askWho: 'Om wie gaat het? Geef een naam, e-mailadres of gebruikersnaam.',
  askWhoAgain:
    'Ik haal uit je bericht niet om wie het gaat. Typ alleen de naam, het e-mailadres of de gebruikersnaam.',
  askWhich(count, shown) {
    if (count === 1) return 'Ik vond één persoon die erop lijkt. Bedoel je deze?';
    return count > shown
      ? `Ik vond ${count} mensen die het kunnen zijn; dit zijn de eerste ${shown}. Wie bedoel je? Staat je collega er niet bij, geef dan een volledige naam of een e-mailadres.`
      : `Ik vond ${count} mensen die het kunnen zijn. Wie bedoel je?`;
  },
  askWhichAgain: 'Dat is geen van de namen hieronder. Wie bedoel je?',
  askWhichOnceMore: 'Terug naar mijn vraag: wie bedoel je?',
  nextQuestion: (who) => (who === null ? 'Dan je andere vraag.' : `Dan je andere vraag, over ${who}.`),
  backTo: (who) => (who === null ? 'Verder met je eerdere vraag.' : `Verder met je vraag over ${who}.`),
  fromTheStart: 'Oké, we beginnen opnieuw. Waar kan ik je mee helpen?',
  skipped: 'Oké, die laat ik rusten.',
  expired: (who) =>
    `Dat is een tijdje geleden, dus ik weet niet zeker waar je nu op antwoordt. Wil je verder met je vraag${who === null ? '' : ` over ${who}`}?`,
  solved: {
    yes: (who) =>
      `Fijn! Ik heb het net nagekeken en zie het ook: ${who === null ? 'bij jou' : `bij ${who}`} is het opgelost. Ik sluit deze vraag.`,
    notYet:
      'Fijn om te horen! In de systemen zie ik het alleen nog niet terug, dus ik laat de vraag openstaan.',
    notChecked:
      'Fijn om te horen! Ik kon het alleen niet nakijken, dus ik ga af op wat je zegt en sluit deze vraag. Gaat het toch weer mis, laat het me dan weten.',
    nothingToSee:
      'Fijn om te horen! In de systemen was al niets mis, dus daar zie ik het verschil niet aan. Ik ga af op wat je zegt en sluit deze vraag. Gaat het toch weer mis, laat het me dan weten.',
    taken: 'Fijn om te horen! Dan sluit ik deze vraag. Gaat het toch weer mis, laat het me dan weten.',
    ticketStays: 'Je ticket blijft voor de zekerheid nog even staan.',
  },
  askCustomer: 'Voor welke klant kijk ik?',
  noCustomer: (installation) =>
    `Ik ben hier nog niet aangesloten op jouw organisatie, dus ik kan niets voor je opzoeken. Vraag je beheerder om dat bij Support te regelen; dit kenmerk is daarvoor genoeg: ${installation}.`,
  notUnderstood:
    'Dat begrijp ik nog niet. Je kunt bijvoorbeeld vragen: “Waarom staat Noor Bakker niet in LearnLinq?” Ik kan je vraag ook doorsturen naar een collega.',
  didYouMean: (address) => `Bedoel je ${address}?`,
  clarify: {
    confirm: (intent) => `Als ik het goed begrijp, gaat het over ${topics.nl[intent]}. Klopt dat?`,
    choose: 'Ik weet niet zeker wat je bedoelt. Waar gaat het over? Je mag het ook anders zeggen.',
  },
  outOfScope: 'Daar kan ik je niet mee helpen: ik kijk alleen naar accounts en koppelingen van LearnLinq.',
  emptyMessage: 'Ik zie geen woorden in je bericht. Wat wil je weten?',
  tooLong: (limit) =>
    `Je bericht is erg lang; ik heb de eerste ${limit} tekens gelezen. Stel je vraag liefst in één of twee zinnen.`,
  cancelled: 'Oké, ik ben gestopt. Stel gerust een nieuwe vraag.',
  enough: 'Prima. Kom gerust terug als het niet lukt.',
  staleButton: 'Deze knop werkt niet meer. Stel je vraag opnieuw, dan kijk ik meteen.',
  startedOver: 'Ik ben intussen vernieuwd en begin even opnieuw. Stel je vraag nog eens als dat nodig is.',
  chatAlone: 'Dit gaat over persoonlijke gegevens. Open een chat met mij alleen, dan help ik je daar verder.',
  notYet: (desk) =>
    `Dit kan ik nog niet zelf uitzoeken. Zal ik je vraag doorsturen naar ${desks[desk]}, met dit gesprek erbij?`,
  noted: (desk) => `Dat neem ik mee. Zal ik je vraag nu doorsturen naar ${desks[desk]}?`,
  refused: {
    'not-proven':
      'Ik kan hier niet zien wie je bent, dus ik zoek geen gegevens op. Log in en stel je vraag opnieuw. Zal ik je vraag doorsturen naar Support?',
    'not-yours':
      'Dit mag ik jou niet laten zien: het valt buiten wat bij jouw rol hoort. De beheerder van LearnLinq in je organisatie kan het wel bekijken. Zal ik je vraag doorsturen naar Support?',
    'not-checked':
      'Ik kon niet nagaan of je dit mag zien, dus ik laat niets zien. Probeer het later nog eens. Zal ik je vraag doorsturen naar Support?',
  },
  syncAlone: (outcome) =>
    `${outcome ?? 'Of de koppeling heeft gelopen, kon ik niet nagaan.'} Meer over de koppeling mag ik jou niet laten zien; je technisch applicatiebeheerder en de beheerder van LearnLinq kunnen het wel bekijken. Zal ik je vraag doorsturen naar Support?`,
  crashed: (reference) =>
    `Er ging bij mij iets mis, sorry. Probeer het zo nog eens. Blijft het misgaan? Meld het dan met dit kenmerk: ${reference}.`,
  proof: {
    askAddress:
      'Ik kan hier niet zien wie je bent. Met welk e-mailadres sta je in LearnLinq? Dan stuur ik daar een code naartoe.',
    askAddressAgain: 'Daar haal ik geen e-mailadres uit. Typ alleen het adres waarmee je in LearnLinq staat.',
    askOtherAddress: 'Oké. Met welk e-mailadres sta je in LearnLinq?',
    askCode:
      'Als dit adres in LearnLinq staat, krijg je daar nu een code van zes cijfers. Typ die hier over. Hij werkt 10 minuten.',
    askCodeAgain: 'Ik wacht nog op de code van zes cijfers uit je e-mail.',
    wrong: (left) =>
      `Die code klopt niet. Kijk hem nog eens na; je kunt het nog ${left === 1 ? 'één keer' : 'twee keer'} proberen.`,
    over: 'Die code werkt niet (meer). Zal ik een nieuwe sturen?',
    tooMany:
      'Er zijn in korte tijd te veel codes aangevraagd, dus ik stuur er nu geen. Probeer het over een uur nog eens.',
    done: 'Dank je, nu weet ik wie je bent.',
    notAsked: 'Ik wacht nu niet op een code. Stel gerust je vraag.',
    letter: {
      subject: 'Je code voor Loket',
      text: (code) =>
        `Hoi,\n\nJe code is ${code}. Typ hem over in je chat met Loket. Hij werkt 10 minuten en maar één keer.\n\nGeef de code aan niemand, ook niet aan een collega of aan Support. Heb je er niet om gevraagd? Dan hoef je niets te doen.\n\nLoket`,
    },
  },
  found: {
    causes: (who, count) =>
      count === 1
        ? `Ik heb gevonden wat er aan de hand is bij ${who ?? 'jou'}.`
        : `Bij ${who ?? 'jou'} spelen ${count} dingen. Los ze in deze volgorde op.`,
    goOn: (who) =>
      who === null ? 'Ik heb je gevonden in LearnLinq.' : `Ik heb ${who} gevonden in LearnLinq.`,
    nobody: (who) => (who === null ? 'Ik heb je niet gevonden.' : `Ik heb ${who} niet gevonden.`),
    escalate: (who, desk) =>
      `Alles wat ik voor ${who ?? 'jou'} kan controleren is in orde. Klopt er toch iets niet, dan moet ${desks[desk]} ernaar kijken.`,
    undecided: (who) =>
      `Ik vond bij ${who ?? 'jou'} nog geen oorzaak, maar ik kon niet alles controleren. Daarom trek ik geen conclusie.`,
    changed: 'Ik heb net opnieuw gekeken, en het is anders dan daarstraks. Ik heb nog niets doorgestuurd.',
    alsoLooked: (flow) => also[flow] ?? 'Ik heb meteen verder gekeken.',
    unchecked: (because) =>
      because === 'said' ? 'Daardoor kon ik dit niet controleren:' : 'Dit kon ik niet controleren:',
    nothingDelivered: 'Uit de HR-bron is nog geen bestand binnengekomen.',
    unread: (system, because, until) => {
      const name = system === 'hr' ? 'De HR-bron' : 'LearnLinq';
      if (until !== null) return `${name} vraagt om te wachten tot ${until}.`;
      return `${name} ${reasons[because]}.`;
    },
    systemSays: ({ detail, reference }) => [
      ...(detail === null ? [] : [`De melding daarbij: “${detail}”.`]),
      ...(reference === null ? [] : [`Het kenmerk in het logboek van de bron: ${reference}.`]),
    ],
    offer: (desk) => `Zal ik dit doorsturen naar ${desks[desk]}, met alles wat ik heb gevonden?`,
    orForward: (desk) => `Kom je er niet uit, zal ik dit dan doorsturen naar ${desks[desk]}?`,
    couldNotCheck: 'De gegevens hiervoor kon ik niet lezen.',
    crashed: (reference) => `Deze controle liep bij mij vast. Kenmerk: ${reference}.`,
    notApplicable: 'Speelt hier niet.',
    readAt: (moment) => `gelezen ${moment}`,
  },
  visible: {
    after: (moment) => `Aangepast? Dan zie je het na de synchronisatie van ${moment}.`,
    atTheEarliest: (moment) =>
      `Aangepast? Dan zie je het op zijn vroegst na de synchronisatie van ${moment}.`,
    provided: {
      'sync-not-read': 'Of de koppeling dan goed loopt, weet ik niet.',
      'licences-not-read': 'Of er dan een licentie vrij is, weet ik niet.',
    },
    sharedByMany: (free) =>
      `Er ${free === 1 ? 'is nog 1 licentie' : `zijn nog ${free} licenties`} vrij. Wordt het voor iedereen tegelijk opgelost, dan kan ik niet beloven dat er voor deze persoon plaats is.`,
    waitsForLicences: 'Een tijdstip kan ik nog niet noemen: ook daarna moet er eerst een licentie vrij zijn.',
    waitsForSync: 'Een tijdstip kan ik nog niet noemen: eerst moet de koppeling weer lopen.',
    ifChangedSince: (since, moment) =>
      `Is er na ${since} nog iets gewijzigd in de HR-bron? Dan komt dat mee met de synchronisatie van ${moment}.`,
  },
  reach: {
    customer: (who) => `Dit geldt niet alleen voor ${who ?? 'jou'}, maar voor de hele organisatie.`,
    unit: (who, { unit, inUnit }) =>
      `Dit geldt niet alleen voor ${who ?? 'jou'}: ook voor ${of(inUnit)} anderen van afdeling ‘${unit}’ die ik heb bekeken.`,
    everybody: (who, { unit, inUnit, elsewhere }) =>
      `Dit geldt niet alleen voor ${who ?? 'jou'}: ${
        inUnit.looked < 3
          ? `ook voor ${of(both(inUnit, elsewhere))} anderen`
          : `ook voor ${of(inUnit)} anderen van afdeling ‘${unit}’ en ${of(elsewhere)} mensen daarbuiten`
      } die ik heb bekeken.`,
    besides: (who) => `Verder vond ik bij ${who ?? 'jou'}:`,
    atOnce: {
      'source-owner':
        'Moet het bij iedereen anders? Laat wie de HR-bron beheert het dan in één keer doen, niet persoon voor persoon.',
      'lms-admin': 'Laat dat voor iedereen in één keer doen, niet persoon voor persoon.',
    },
  },
  button: {
    self: 'Over mijzelf',
    none: 'Geen van deze',
    lookAgain: 'Kijk opnieuw',
    someoneElse: 'Iemand anders',
    otherName: 'Andere naam of ander adres',
    forward: (desk) => `Doorsturen naar ${desks[desk]}`,
    enough: 'Nee, dank je',
    resume: 'Verder met die vraag',
    newCode: 'Stuur een nieuwe code',
    otherAddress: 'Ander e-mailadres',
    begin: {
      'user-missing': 'Iemand staat niet in LearnLinq',
      'cannot-log-in': 'Inloggen lukt niet',
      'data-incorrect': 'Gegevens kloppen niet',
      'learning-paths-changed': 'Leerpaden zijn veranderd',
    },
    meant: (intent) => asLabel(topics.nl[intent]),
    yes: 'Ja, die bedoel ik',
    asWritten: 'Nee, het klopt zo',
  },
  ticket: {
    opened: (number, desk) =>
      `Je vraag is doorgestuurd naar ${desks[desk]}, met alles wat ik heb gevonden. Je ticketnummer is ${number}.`,
    requested: (number, desk) => `Je aanvraag ligt bij ${desks[desk]}; je ticketnummer is ${number}.`,
    closedUntil: (moment) => `Op dit moment werkt daar niemand; vanaf ${moment} wel weer.`,
    wouldOpen: (desk) => `Hier zou een ticket naar ${desks[desk]} gaan, met alles wat ik heb gevonden.`,
    already: 'Deze vraag is al doorgestuurd. Vraag me gerust naar de status.',
    oneAtATime:
      'Ik heb zojuist een andere vraag van je doorgestuurd. Deze heb ik nog niet verstuurd. Wil je dat ik deze ook doorstuur?',
    status: ({ number, desk, state }, moment) =>
      `Ticket ${number} ${ticketStateWords.nl[state].says(desks[desk])}. Het is geopend op ${moment}.`,
    unknown: (number) => `Ik ken geen ticket ${number} van jou. Controleer het nummer.`,
    none: 'Je hebt nog geen ticket bij mij.',
  },
};

const also: { readonly [F in FlowId]?: string } = {
  'user-missing': 'Ik heb meteen gekeken waarom dat account er niet is.',
  'cannot-log-in': 'Ik heb meteen gekeken of inloggen lukt.',
  'team-progress-down': 'Ik heb meteen gekeken waarom Team Voortgang voor niemand werkt.',
};

const reasons = {
  unreachable: 'gaf op tijd geen bruikbaar antwoord',
  forbidden: 'liet me niet toe',
  'not-connected': 'is hiervoor niet aangesloten',
  declined: 'weigerde het verzoek',
  malformed: 'gaf een onleesbaar antwoord',
} as const;

const of = ({ shared, looked }: Counted): string =>
  shared === looked ? `alle ${looked}` : `${shared} van de ${looked}`;

const both = (one: Counted, other: Counted): Counted => ({
  shared: one.shared + other.shared,
  looked: one.looked + other.looked,
});
