import { describe, expect, test } from '@jest/globals';
import { watchAccess } from '../../../src/diagnostics/watch/watch-access.ts';
import { watchCause } from '../../../src/diagnostics/watch/watch-cause.ts';
import { accountOf } from '../../fixtures/account.ts';
import { now } from '../../fixtures/facts.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const idle = (...days: (string | null)[]) =>
  days.map((accessUntil) => ({ account: accountOf({ accessUntil }), because: 'ends-soon' as const }));
const say = (...days: (string | null)[]) =>
  watchAccess(idle(...days), tenantOf(), now)?.say('nl', 'administrator') ?? null;

describe('access that ends soon', () => {
  test('is told with how many and the first day, and without a name', () => {
    expect(say('2026-12-02', '2026-11-20', '2026-11-25')).toBe(
      'Bij 3 mensen loopt de toegang binnen 14 dagen af, bij de eerste na 20 november 2026. Klopt dat niet, pas de einddatum dan aan in de HR-bron.',
    );
    expect(say('2026-11-20')).toBe(
      'Bij 1 persoon loopt de toegang na 20 november 2026 af. Klopt dat niet, pas de einddatum dan aan in de HR-bron.',
    );
  });
  test.each([
    ['has ended', '2026-11-17'],
    ['ends later', '2026-12-03'],
    ['does not end', null],
  ])('is not told of who has access that %s', (_what, day) => expect(say(day)).toBeNull());
});

describe('many people with the same cause', () => {
  const shared = (joined: number) =>
    watchCause({ number: 1042, joined, topic: { nl: 'inloggen', en: 'logging in' } });
  test('are told as one, with the ticket', () => {
    expect(shared(2)?.say('nl', 'administrator')).toBe(
      '3 vragen hebben dezelfde oorzaak (inloggen). Ze zijn gebundeld in ticket 1042.',
    );
    expect(shared(2)?.say('en', 'administrator')).toBe(
      '3 questions have the same cause (logging in). They are together in ticket 1042.',
    );
  });
  test('are more than two', () => expect(shared(1)).toBeNull());
});
