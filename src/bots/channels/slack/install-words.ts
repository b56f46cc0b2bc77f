/** What a browser shows after installing; in both languages, because nobody is known yet. */
export const installWords = {
  ready: (workspace: string) => [
    `Loket staat in ${workspace}. Open het in Slack onder Apps en zeg hallo.`,
    `Loket is in ${workspace}. Open it in Slack under Apps and say hello.`,
  ],
  notConnected: (workspace: string, team: string) => [
    `Loket staat in ${workspace}, maar hoort nog bij geen organisatie. Geef ${team} door aan wie Loket bij jullie beheert; dat komt in het bestand van je organisatie, bij channels: slack.`,
    `Loket is in ${workspace}, but belongs to no organisation yet. Hand ${team} to whoever runs Loket for you; it goes into the file of your organisation, under channels: slack.`,
  ],
  cancelled: ['Er is niets geïnstalleerd.', 'Nothing was installed.'],
  again: [
    'Dit duurde te lang of begon in een andere browser. Begin opnieuw.',
    'This took too long or began in another browser. Begin again.',
  ],
  failed: ['Slack liet Loket niet toe. Begin opnieuw.', 'Slack did not let Loket in. Begin again.'],
} as const;
