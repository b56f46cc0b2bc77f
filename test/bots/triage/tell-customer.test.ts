import { describe, expect, test } from '@jest/globals';
import { tellCustomer } from '../../../src/bots/triage/tell-customer.ts';
import type { TicketStep } from '../../../src/diagnostics/ports/ticket-moves.ts';
import { freshTicket } from '../../fixtures/fresh-ticket.ts';

const agent = 'sanne.dekker@support.example';
const tell = (
  move: TicketStep['move'],
  parts: Parameters<typeof freshTicket>[1] = {},
  before: Parameters<typeof freshTicket>[1] = {},
) =>
  tellCustomer({
    ...{ number: 1001, move, agent, note: 'Jan had een leeg veld' },
    ...{ at: new Date('2026-11-17T09:30:00Z'), timeZone: 'Europe/Amsterdam' },
  })(freshTicket(1001, parts), freshTicket(1001, before));

describe('what the customer is told', () => {
  test.each<[TicketStep['move'], string, string]>([
    [
      { is: 'ask-customer' },
      'Sanne Dekker van Support vraagt bij ticket 1001: Jan',
      'asks about ticket 1001',
    ],
    [{ is: 'answer' }, 'schrijft bij ticket 1001: Jan', 'writes about ticket 1001: Jan'],
    [{ is: 'take-over' }, 'dinsdag 17 november 2026 om 10:30', 'Tuesday 17 November 2026 at 10:30'],
    [
      { is: 'assign', to: 'sam@support.example' },
      'Sam van Support heeft ticket 1001',
      'Sam from Support has',
    ],
    [{ is: 'hand-over', desk: 'development' }, 'Ticket 1001 is doorgezet', 'has been passed on'],
    [{ is: 'await-sync' }, 'volgende synchronisatie', 'next sync'],
    [{ is: 'solve', how: 'verified' }, 'nagekeken in de systemen', 'looked it up in the systems'],
    [{ is: 'solve', how: 'confirmed' }, 'is opgelost, bevestigt', 'is solved'],
    [{ is: 'solve', how: 'assumed' }, 'Klopt dat niet?', 'Is that not so?'],
    [{ is: 'decline' }, 'gesloten zonder oplossing', 'without a solution'],
    [{ is: 'merge', into: 1000 }, 'samen met een ander ticket', 'together with another ticket'],
    [{ is: 'reopen' }, 'is heropend', 'has been reopened'],
  ])('%p', (move, nl, en) => {
    expect(tell(move, { language: 'nl' })?.text).toContain(nl);
    expect(tell(move, { language: 'en' })?.text).toContain(en);
  });

  test('is nothing of what stays at the desk', () => {
    for (const is of ['triage', 'synced', 'customer-answered', 'desk-answered', 'release'] as const)
      expect(tell({ is })).toBeNull();
    expect(tell({ is: 'assign', to: agent }, {}, { holder: agent })).toBeNull();
    expect(tell({ is: 'hand-over', desk: 'development' })?.text).not.toContain('leeg veld');
  });

  test('to who joined the ticket is the news without what was written to another', () => {
    const joined = tellCustomer({
      ...{ number: 1001, move: { is: 'solve', how: 'confirmed' }, agent, note: 'Jan had een leeg veld' },
      ...{ at: new Date('2026-11-17T09:30:00Z'), timeZone: 'Europe/Amsterdam' },
    });
    expect(joined(freshTicket(1001), freshTicket(1001))?.text).toContain('Jan had een leeg veld');
    expect(joined(freshTicket(1002), freshTicket(1002))?.text).toContain('Ticket 1002 is opgelost');
    expect(joined(freshTicket(1002), freshTicket(1002))?.text).not.toContain('leeg veld');
  });

  test('says that Loket is back when the end of a ticket ends the talk', () => {
    const before = { talk: 'person' } as const;
    for (const move of [{ is: 'solve', how: 'confirmed' }, { is: 'decline' }, { is: 'release' }] as const)
      expect(tell(move, {}, before)?.text).toContain('Loket helpt je weer verder');
    expect(tell({ is: 'give-back' }, {}, before)?.text.match(/Loket helpt/gu)).toHaveLength(1);
  });
});
