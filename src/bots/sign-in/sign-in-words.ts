/** What a browser shows when somebody could not sign in; in both languages, because nobody is known yet. */
export const signInWords = {
  unreachable: [
    'Het aanmelden lukt nu niet: de aanmelddienst geeft geen antwoord. Probeer het over een paar minuten opnieuw.',
    'Signing in does not work just now: the sign-in server does not answer. Try again in a few minutes.',
  ],
  'not-ours': [
    'Dit duurde te lang of begon in een andere browser. Ga terug naar de tickets en meld je opnieuw aan.',
    'This took too long or began in another browser. Go back to the tickets and sign in again.',
  ],
  cancelled: ['Je bent niet aangemeld.', 'You are not signed in.'],
  'not-accepted': [
    'Je aanmelding is niet geaccepteerd. Ga terug naar de tickets en meld je opnieuw aan. Blijft dit gebeuren, meld het dan bij wie Loket bij jullie beheert.',
    'Your sign-in was not accepted. Go back to the tickets and sign in again. If this keeps happening, tell whoever runs Loket for you.',
  ],
  'not-verified': [
    'De aanmelddienst heeft je e-mailadres niet bevestigd, dus Loket weet niet zeker wie je bent. Vraag je systeembeheerder om je adres te bevestigen.',
    'The sign-in server has not confirmed your e-mail address, so Loket cannot be sure who you are. Ask whoever runs the accounts to confirm your address.',
  ],
  'nobody-here': [
    'Je adres staat bij geen enkele klant als supportmedewerker of beheerder. Vraag degene die Loket bij jullie beheert om je toe te voegen.',
    'Your address is not listed as an agent or administrator of any customer. Ask the person who runs Loket to add you.',
  ],
} as const;
