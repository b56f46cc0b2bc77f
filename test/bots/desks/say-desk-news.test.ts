import { expect, test } from '@jest/globals';
import { sayDeskNews } from '../../../src/bots/desks/say-desk-news.ts';
import { freshTicket } from '../../fixtures/fresh-ticket.ts';

test.each([
  [
    'nl',
    'Ik heb het maximum in LearnLinq verhoogd van 6 naar 9 licenties, zoals je in ticket 1001 vroeg. Na de volgende synchronisatie kijk ik of iedereen die wachtte erin staat.',
  ],
  [
    'en',
    'I have raised the maximum in LearnLinq from 6 to 9 licences, as you asked in ticket 1001. After the next sync I will check whether everybody who waited is in.',
  ],
] as const)('licences that Loket added itself are no word of a desk (%s)', (language, text) => {
  const ticket = freshTicket(1001, { desk: 'licences', flow: 'licence-increase', language });
  const said = { is: 'solved', text: null, seats: { from: 6, to: 9 } } as const;
  expect(sayDeskNews(ticket, said)?.text).toBe(text);
});
