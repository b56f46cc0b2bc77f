import { describe, expect, test } from '@jest/globals';
import { type Authorised, authorise, roleOf } from '../../../src/diagnostics/access/authorise.ts';
import type { Actor } from '../../../src/diagnostics/access/grant.ts';
import type { Known } from '../../../src/diagnostics/facts/fact-table.ts';
import type { PersonWish } from '../../../src/diagnostics/facts/person.ts';
import type { TeamMember } from '../../../src/diagnostics/facts/team.ts';
import { approvals } from '../../../src/diagnostics/licences/approval-rules.ts';
import { known, unknown } from '../../fixtures/facts.ts';
import { tenantOf } from '../../fixtures/tenant.ts';

const tenant = tenantOf({
  administrators: ['beheer@zonnehof.example'],
  technicalAdministrators: ['techniek@zonnehof.example'],
  agents: ['agent@loket.example'],
});
const addresses = {
  employee: 'eva@zonnehof.example',
  manager: 'marit@zonnehof.example',
  'technical-administrator': 'techniek@zonnehof.example',
  administrator: 'beheer@zonnehof.example',
  agent: 'agent@loket.example',
} as const;
type Who = keyof typeof addresses;
const everybody: readonly Who[] = [
  'employee',
  'manager',
  'technical-administrator',
  'administrator',
  'agent',
];

const noor: TeamMember = {
  key: 'hr:p-7',
  relation: 'report',
  name: 'Noor Bakker',
  email: 'noor.bakker@zonnehof.example',
  username: 'nbakker',
};
const actorOf = (who: Who, given: Partial<Actor> = {}): Actor => ({
  tenant: 'zonnehof',
  address: addresses[who],
  proven: 'yes',
  via: 'token',
  ...given,
});
const wishes = {
  self: { is: 'self' },
  teammate: { is: 'email', text: noor.email },
  colleague: { is: 'email', text: 'piet@zonnehof.example' },
  nobody: { is: 'name', text: 'Bestaat Niet' },
} as const satisfies Record<string, PersonWish>;
const teamOf = (who: Who) => known<readonly TeamMember[]>(who === 'manager' ? [noor] : []);
const ask = (who: Who, wish: PersonWish | 'customer', given: Partial<Actor> = {}) =>
  authorise({ actor: actorOf(who, given), tenant, wish, team: teamOf(who) });
const outcome = (answer: Authorised) =>
  answer.is === 'granted' ? answer.grant.scope : answer.is === 'refused' ? answer.because : answer.is;

describe('who may ask about whom', () => {
  const columns = ['self', 'teammate', 'colleague', 'nobody', 'customer'] as const;
  test.each<[Who, ...string[]]>([
    ['employee', 'self', 'not-yours', 'not-yours', 'not-yours', 'not-yours'],
    ['manager', 'self', 'person', 'not-yours', 'not-yours', 'not-yours'],
    ['technical-administrator', 'self', 'not-yours', 'not-yours', 'not-yours', 'not-yours'],
    ['administrator', 'self', 'customer', 'customer', 'customer', 'customer'],
    ['agent', 'not-yours', 'customer', 'customer', 'customer', 'customer'],
  ])('%s: self %s, teammate %s, colleague %s, nobody %s, customer %s', (who, ...wanted) => {
    expect(columns.map((wish) => outcome(ask(who, wish === 'customer' ? wish : wishes[wish])))).toEqual(
      wanted,
    );
  });

  test.each(everybody)('%s: hears whether the sync ran, under a grant that covers nobody else', (who) => {
    const answer = authorise({ actor: actorOf(who), tenant, wish: 'sync-outcome', team: null });
    expect(answer).toMatchObject({ is: 'granted', grant: { scope: 'self', about: { is: 'self' } } });
  });

  test('who is not proven, or of another customer, does not even hear whether the sync ran', () => {
    for (const given of [{ proven: 'no' }, { tenant: 'elders' }] as const) {
      const actor = actorOf('employee', given);
      expect(authorise({ actor, tenant, wish: 'sync-outcome', team: null })).toEqual({
        is: 'refused',
        because: 'not-proven',
      });
    }
  });

  test.each(everybody)(
    '%s: decides about licences only where the tenant file says so, and sees nobody for it',
    (who) => {
      const ask = (address: string) => {
        const licences = [{ steps: [{ by: [address], needed: 1 }] }];
        const rules = { ...tenant, approvals: approvals.parse({ licences }) };
        return authorise({ actor: actorOf(who), tenant: rules, wish: 'approve-licences', team: null });
      };
      expect(ask('baas@zonnehof.example')).toEqual({ is: 'refused', because: 'not-yours' });
      expect(ask(addresses[who])).toMatchObject({
        is: 'granted',
        grant: { scope: 'self', within: [], beside: [] },
      });
      expect(authorise({ actor: actorOf(who), tenant, wish: 'approve-licences', team: null })).toEqual({
        is: 'refused',
        because: 'not-yours',
      });
    },
  );

  test('a manager is granted the members that fit and no others', () => {
    const answer = ask('manager', { is: 'name', text: 'Bakker' });
    expect(answer).toMatchObject({ grant: { role: 'manager', scope: 'person', within: ['hr:p-7'] } });
  });

  test('who types the own name reads the own data, and no namesake’s', () => {
    const self: TeamMember = { ...noor, key: 'hr:p-1', relation: 'self' };
    const wish = { is: 'name', text: 'Noor Bakker' } as const;
    const actor = actorOf('employee');
    expect(authorise({ actor, tenant, wish, team: known([self, noor]) })).toMatchObject({
      is: 'granted',
      grant: { role: 'employee', scope: 'self', about: { is: 'self' }, within: null },
    });
  });

  test.each(['employee', 'manager'] as const)(
    '%s: the own team is read before a mention is answered',
    (who) => {
      for (const wish of [wishes.teammate, wishes.colleague, wishes.nobody]) {
        const answer = authorise({ actor: actorOf(who), tenant, wish, team: null });
        expect(answer).toMatchObject({ is: 'needs-team', grant: { scope: 'self', about: { is: 'self' } } });
      }
    },
  );

  test('a technical administrator looks after the integration, not after people, not even those of an own team', () => {
    const actor = actorOf('technical-administrator');
    const ask = (team: Known<readonly TeamMember[]> | null) =>
      authorise({ actor, tenant, wish: wishes.teammate, team });
    // The team is read only to recognise the own name when it is typed out.
    expect(ask(null)).toMatchObject({ is: 'needs-team', grant: { scope: 'self' } });
    expect(ask(known([noor]))).toEqual({ is: 'refused', because: 'not-yours' });
    expect(ask(known([{ ...noor, relation: 'self' }]))).toMatchObject({
      grant: { role: 'technical-administrator', scope: 'self' },
    });
  });

  test('an own address that is typed is oneself, however it is written', () => {
    const answer = authorise({
      actor: actorOf('employee'),
      tenant,
      wish: { is: 'email', text: ' Eva@Zonnehof.example' },
      team: null,
    });
    expect(answer).toMatchObject({ is: 'granted', grant: { scope: 'self', about: { is: 'self' } } });
  });

  test('a team that could not be read is no leave', () => {
    const answer = authorise({ actor: actorOf('manager'), tenant, wish: wishes.teammate, team: unknown() });
    expect(answer).toEqual({ is: 'refused', because: 'not-checked' });
  });
});

describe('a refusal', () => {
  test.each(['employee', 'manager', 'technical-administrator'] as const)(
    '%s: is the same whether the person exists or not',
    (who) => {
      expect(ask(who, wishes.colleague)).toEqual({ is: 'refused', because: 'not-yours' });
      expect(ask(who, wishes.nobody)).toEqual(ask(who, wishes.colleague));
    },
  );

  test.each(everybody)('%s: comes first when the address is not proven', (who) => {
    for (const wish of [...Object.values(wishes), 'customer'] as const) {
      expect(ask(who, wish, { proven: 'no' })).toEqual({ is: 'refused', because: 'not-proven' });
    }
  });

  test.each(everybody)('%s: of another customer reads nothing here', (who) => {
    for (const wish of [...Object.values(wishes), 'customer'] as const) {
      expect(ask(who, wish, { tenant: 'elders' })).toEqual({ is: 'refused', because: 'not-proven' });
    }
  });
});

describe('a grant', () => {
  test('names who, where, as what and about whom, and cannot be changed', () => {
    const answer = ask('administrator', wishes.colleague);
    expect(answer).toEqual({
      is: 'granted',
      grant: {
        tenant: 'zonnehof',
        actor: addresses.administrator,
        role: 'administrator',
        scope: 'customer',
        via: 'token',
        about: wishes.colleague,
        within: null,
        beside: null,
      },
    });
    expect(answer.is === 'granted' && Object.isFrozen(answer.grant)).toBe(true);
  });

  test.each(everybody)('the tenant file says who is %s; a team alone says manager', (who) => {
    expect(roleOf(actorOf(who), tenant)).toBe(who === 'manager' ? 'employee' : who);
  });
});
