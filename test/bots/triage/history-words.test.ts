import { expect, test } from '@jest/globals';
import { sayDid } from '../../../src/bots/triage/page/history-words.ts';

test.each([
  ['asker', 'nl', 'trok de aanvraag in'],
  ['asker', 'en', 'took the request back'],
  ['agent', 'nl', 'wees het af'],
  ['agent', 'en', 'declined it'],
] as const)('a ticket that the %s closed without a solution (%s)', (by, language, says) => {
  expect(sayDid({ move: 'decline', by }, language)).toBe(says);
});
