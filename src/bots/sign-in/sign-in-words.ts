/** What a browser shows when somebody could not sign in; in both languages, because nobody is known yet. */
export const signInWords = {
  unreachable: [
    'Het aanmelden lukt nu niet: de aanmeldserver geeft geen antwoord. Probeer het over een paar minuten opnieuw.',
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
    'De aanmeldserver staat niet in voor je e-mailadres, dus weet Loket niet zeker wie je bent. Vraag wie de accounts beheert om je adres te bevestigen.',
    'The sign-in server does not vouch for your e-mail address, so Loket cannot be sure who you are. Ask whoever runs the accounts to confirm your address.',
  ],
  'nobody-here': [
    'Je adres staat bij geen enkele klant als supportmedewerker of beheerder. Vraag wie Loket bij jullie beheert om je toe te voegen.',
    'Your address stands with no customer as an agent or administrator. Ask whoever runs Loket for you to add you.',
  ],
} as const;
