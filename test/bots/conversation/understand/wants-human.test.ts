import { wantsHuman } from '../../../../src/bots/conversation/understand/wants-human.ts';

test.each([
  'Kun je me doorzetten? Ik wil hier met iemand over praten',
  'mag ik dit met een van jullie bespreken',
  'Zet me over naar een collega',
  'Escaleer dit maar',
  'Dit regel ik niet met een chatbot',
  'operator please',
  'Could I go through this with you over the phone?',
  'who can I ring about this',
  'get me one of your engineers',
  "I won't discuss this with a machine",
])('asks for a person: %s', (text) => {
  expect(wantsHuman(text)).toBe(true);
});

test.each([
  'Ik wil een collega toevoegen aan de cursus',
  'Jullie zouden mij terugbellen, wanneer gebeurt dat?',
  'Ben jij een mens?',
  'Your colleague told me to phone someone at payroll, and they say it is fine',
  'Moet ik de koppeling opnieuw starten?',
  'No need to connect me with a person, just tell me where the button is',
])('asks for no person: %s', (text) => {
  expect(wantsHuman(text)).toBe(false);
});
