import { readJson } from '../channels/read-json.ts';
import { type Answer, refusal } from '../route.ts';
import { carryOut, type Doing } from './carry-out.ts';
import type { DeskPorts } from './desk-ports.ts';
import { givenMove } from './given-move.ts';
import { viewOf } from './view-of.ts';

const notUnderstood = refusal(400, 'not-understood', 'This is no move with a ticket.');
const refusals = {
  none: refusal(404, 'not-found', 'There is no such ticket.'),
  'no-agent': refusal(400, 'no-agent', 'A ticket can only be given to an agent of this customer.'),
  'no-day': refusal(400, 'no-day', 'A ticket can only be set aside until a day that is still to come.'),
} as const;
const statuses = {
  moved: 200,
  unheard: 200,
  overtaken: 409,
  'not-verified': 409,
  'not-possible': 422,
} as const;

/** `POST /api/desk/tickets/:number/steps`: one move, by who saw the ticket as it is. */
export async function makeMove(ports: DeskPorts, doing: Doing, body: Buffer): Promise<Answer> {
  const json = readJson(body);
  const parsed = givenMove.safeParse(json.is === 'json' ? json.value : null);
  if (!parsed.success) return notUnderstood;
  const done = await carryOut(ports, doing, parsed.data);
  if (done.is === 'none' || done.is === 'no-agent' || done.is === 'no-day') return refusals[done.is];
  const ticket = await viewOf(ports, doing.leave, done.ticket, doing.language);
  return { is: 'json', status: statuses[done.is], json: { is: done.is, ticket } };
}
