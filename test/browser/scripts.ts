import type { Reply } from '../../src/bots/channel.ts';

/** A reply with a step in every state. */
export const everyState: Reply = {
  language: 'nl',
  text: 'Zoë Brouwer staat in het HR-systeem, maar de koppeling neemt haar niet over. Ik heb twee oorzaken gevonden.',
  ladder: [
    {
      check: 'record-in-source',
      title: 'Zoë staat in AFAS',
      state: 'passed',
      text: 'Ik vond één medewerker met dit e-mailadres, in dienst sinds 1 november 2026.',
      remedy: null,
      evidence: [{ source: 'AFAS', read: '23 november 2026, 10:04' }],
    },
    {
      check: 'mandatory-field-empty',
      title: 'Er is een verplicht veld leeg',
      state: 'cause',
      text: 'Het veld E-mail is leeg. Zonder e-mailadres maakt de koppeling geen account.',
      remedy:
        'Vraag HR om het werkadres van Zoë in AFAS in te vullen. Na de volgende synchronisatie (vannacht om 02:00) staat ze in LearnLinq.',
      evidence: [
        { source: 'AFAS', read: '23 november 2026, 10:04' },
        { source: 'Afspraken met Zorggroep Merwezicht', read: '23 november 2026, 10:04' },
      ],
    },
    {
      check: 'outside-filter',
      title: 'De functie valt buiten het filter',
      state: 'cause',
      text: 'De koppeling neemt alleen mensen met de functie Verpleegkundige of Verzorgende over. Bij Zoë staat Stagiair.',
      remedy: 'Laat je beheerder beslissen of de functie Stagiair in het filter moet.',
      evidence: [],
    },
    {
      check: 'custom-agreement',
      title: 'Eigen afspraken met jullie organisatie',
      state: 'not-applicable',
      text: '',
      remedy: null,
      evidence: [],
    },
    {
      check: 'licence-limit-reached',
      title: 'Is er nog een licentie vrij?',
      state: 'could-not-check',
      text: 'LearnLinq antwoordde niet op tijd. Ik kijk het over vijf minuten graag nog eens na.',
      remedy: null,
      evidence: [],
    },
    {
      check: 'key-held-by-archived-account',
      title: 'Staat er een oud account in de weg?',
      state: 'crashed',
      text: 'Hier ging bij ons iets mis. Geef zo nodig dit nummer door: F-0K3J2Z1.',
      remedy: null,
      evidence: [],
    },
    {
      check: 'sync-behind',
      title: 'De koppeling heeft gedraaid',
      state: 'passed',
      text: 'De laatste keer was vannacht om 02:00 en die is gelukt.',
      remedy: null,
      evidence: [{ source: 'LearnLinq', read: '23 november 2026, 10:04' }],
    },
  ],
  buttons: [
    { nonce: 'n:Stuur dit naar HR', label: 'Stuur dit naar HR' },
    { nonce: 'n:Maak een ticket voor support', label: 'Maak een ticket voor support' },
    { nonce: 'n:Nee, dank je', label: 'Nee, dank je' },
  ],
};

export const english: Reply = {
  language: 'en',
  text: 'Everything I could check is fine.',
  ladder: [
    {
      check: 'record-in-source',
      title: 'You are in AFAS',
      state: 'passed',
      text: 'Found one record.',
      remedy: null,
      evidence: [],
    },
  ],
  buttons: [],
};

export const image = '<img src=x onerror="document.title=1">';
export const link = '[a](javascript:alert(1)) https://evil.example';

/** Values out of systems that would like to be more than text. */
export const hostile: Reply = {
  language: 'nl',
  text: `${image} ${link}`,
  ladder: [
    {
      check: image,
      title: image,
      state: 'cause',
      text: link,
      remedy: `${link} ${'lang'.repeat(80)}`,
      evidence: [{ source: image, read: link }],
    },
  ],
  buttons: [{ nonce: 'n:x', label: image }],
};

export const short = (text: string): Reply => ({ language: 'nl', text, ladder: [], buttons: [] });
