import { expect, test } from '@jest/globals';
import { readerNamed } from '../../../src/bots/letters/reader-named.ts';

test.each([
  ['schrijf een briefje voor HR', 'hr'],
  ['Kun je een mailtje opstellen voor P&O?', 'hr'],
  ['Kun je een mailtje maken voor P&O?', 'hr'],
  ['please write a note to HR', 'hr'],
  ['Can you draft an e-mail for the technical administrator?', 'technical-admin'],
  ['Wil je een berichtje schrijven aan de beheerder', 'technical-admin'],
  ['Schrijf de applicatiebeheerder een mail', 'technical-admin'],
  ['maak een mail voor IT', 'technical-admin'],
  ['write a letter to the IT department', 'technical-admin'],
  ['Schrijf haar een brief', 'person'],
  ['write her a short letter', 'person'],
  ['graag maak een brief voor mijn collega', 'person'],
  ['give me a letter for this employee', 'person'],
] as const)('%j asks for a letter for %s', (text, reader) => {
  expect(readerNamed(text)).toBe(reader);
});

test.each([
  'Can you give me a message when it works?',
  'Please make it send a message',
  'Could you make sure her email is right',
  'make her e-mail address the new one',
  'Give him a new e-mail address',
  'Geef me een bericht als het bij haar werkt',
  'Geef mij een berichtje zodra de beheerder het heeft opgelost',
  'Maak een e-mail-adres voor haar aan',
  'Maak een mail account voor mijn collega',
  'Geef haar mail door aan de beheerder',
  'Stel haar e-mail goed in',
  'Schrijf je haar e-mail met een streepje',
])('%j asks for none', (text) => {
  expect(readerNamed(text)).toBeNull();
});
