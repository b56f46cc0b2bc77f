import type { HandedTicket } from './outside-desk.ts';

/** A ticket in plain lines, for desks that people read: what it is about, and what every check came to. */
export function describeTicket(ticket: HandedTicket): readonly string[] {
  const { number, customer, desk, flow, openedAt, summary, licences, askedBy, evidence } = ticket;
  const look = evidence?.look ?? null;
  return [
    `Ticket ${number} of ${customer.name} (${customer.id}) for ${desk}`,
    `About: ${summary ?? flow}`,
    ...(licences === null ? [] : [`Licences asked for: ${licences}`]),
    `Opened: ${openedAt.toISOString()}`,
    ...(askedBy === null ? [] : [`Asked by: ${askedBy}`]),
    ...(look === null ? [] : [`Looked at: ${look.lookedAt}, ${look.conclusion}`]),
    ...(look?.findings ?? []).map(({ check, verdict }) => `${check}: ${verdict}`),
  ];
}

/** One line for a list of tickets. */
export const titleOf = ({ number, customer, summary, flow }: HandedTicket): string =>
  `[Loket ${number}] ${customer.name}: ${summary ?? flow}`.replace(/\s+/gu, ' ').slice(0, 250);
