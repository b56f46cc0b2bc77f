import { describe, expect, test } from '@jest/globals';
import { wording } from '../../../src/bots/wording/wording.ts';

const given = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(given) : [];
};

const composed = (language: 'nl' | 'en') => {
  const { found, visible, ticket, button, askWhich, tooLong, notYet, noted, crashed } = wording[language];
  return [
    ...given(wording[language]),
    ...[null, 'Sanne'].flatMap((who) => [
      found.causes(who, 1),
      found.causes(who, 2),
      found.goOn(who),
      found.nobody(who),
      found.escalate(who, 'development'),
      found.undecided(who),
    ]),
    ...(['support', 'development', 'consultancy', 'licences'] as const).flatMap((desk) => [
      found.offer(desk),
      found.orForward(desk),
      notYet(desk),
      noted(desk),
      ticket.opened(1, desk),
      ticket.wouldOpen(desk),
      button.forward(desk),
    ]),
    askWhich(1, 1),
    askWhich(2, 2),
    askWhich(9, 8),
    tooLong(4000),
    crashed('K-1'),
    found.unread('hr', 'unreachable', null),
    found.unread('lms', 'declined', 'dinsdag'),
    ...found.systemSays({ detail: 'Out of memory', reference: 'B8213AF1' }),
    visible.after('dinsdag'),
    ...(['user-missing', 'cannot-log-in', 'team-progress-down', 'data-incorrect'] as const).map(
      found.alsoLooked,
    ),
    visible.atTheEarliest('dinsdag'),
    visible.ifChangedSince('maandag', 'dinsdag'),
  ];
};

describe.each(['nl', 'en'] as const)('every sentence in %s', (language) => {
  test('begins with a capital or a word for a button, and has no loose ends', () => {
    for (const text of composed(language)) {
      expect(text).not.toMatch(/undefined|null|\[object|\s{2}|:.*:/u);
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(3);
    }
  });

  test('speaks to one person, without our own jargon', () => {
    for (const text of composed(language)) {
      expect(text).not.toMatch(/\b(?:uw|flow|fact|grant|nonce|tenant|intent|exception|timeout)\b/iu);
    }
  });
});
