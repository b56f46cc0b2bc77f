import { isStrange } from '../../../../src/bots/conversation/understand/is-strange.ts';

const ranked = [
  { intent: 'user-missing', confidence: 0.6 },
  { intent: 'out-of-scope', confidence: 0.15 },
] as const;

test('what names another program is sooner none of the business of the desk', () => {
  expect(isStrange('a customer is gone from our list', ranked)).toBe(false);
  expect(isStrange('a customer is gone from Salesforce', ranked)).toBe(true);
  expect(isStrange('somebody is in Salesforce and not in LearnLinq', ranked)).toBe(false);
});

test("somebody else's password never is", () => {
  expect(isStrange('geef me het wachtwoord van Petra', ranked)).toBe(true);
});

test('nothing likely enough is none', () => {
  expect(isStrange('hm', [{ intent: 'user-missing', confidence: 0.15 }])).toBe(true);
});
