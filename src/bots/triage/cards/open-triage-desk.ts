import type { Sender } from '../../../diagnostics/access/grant.ts';
import type { Language } from '../../../diagnostics/model.ts';
import type { Place } from '../../../diagnostics/ports/identities.ts';
import type { Store } from '../../../diagnostics/ports/store.ts';
import type { Ticket } from '../../../diagnostics/ports/tickets.ts';
import { type CarriedOut, carryOut } from '../carry-out.ts';
import type { WorkPorts } from '../desk-ports.ts';
import { type Leave, leavesFor } from '../leaves-for.ts';
import { noteAudit } from '../note-audit.ts';
import { workWords } from '../page/work-words.ts';
import { viewOf } from '../view-of.ts';
import type { CardOrder } from './card-order.ts';
import { cardWords } from './card-words.ts';
import { customersAt } from './customers-at.ts';
import { type GivenByOrder, givenByOrder } from './given-by-order.ts';
import { sayTriageHere } from './say-triage-here.ts';
import { takeLook } from './take-look.ts';
import type { OrderForm, OrderTaken, TriageDesk, WhoPresses } from './triage-desk.ts';
import { isSamePlace, type TriagePlace } from './triage-places.ts';

export interface TriagePorts extends WorkPorts {
  readonly store: Pick<Store, 'tickets' | 'requests' | 'audit' | 'cards'>;
  readonly places: readonly TriagePlace[];
  /** Cards that are behind are shown soon; returns at once. */
  wake(): void;
}

/** An agent, verified, with a ticket of a customer assigned whose cards stand there. */
interface AtWork {
  readonly sender: Sender;
  readonly leave: Leave;
  readonly ticket: Ticket;
  readonly language: Language;
}

/** What agents do with the cards of tickets: the same moves, under the same leave, as on their page. */
export function openTriageDesk(ports: TriagePorts): TriageDesk {
  const at = (place: Place) => ports.places.filter((each) => isSamePlace(each.place, place));
  const languageAt = (place: Place) => at(place)[0]?.tenant.triage?.language ?? null;
  const enter = async ({ by, place, press }: CardOrder, who: WhoPresses): Promise<AtWork | OrderTaken> => {
    const here = at(place).map(({ tenant }) => tenant.id);
    const language = languageAt(place) ?? 'nl';
    const refused: OrderTaken = { is: 'refused', language, tell: cardWords[language].notAgent };
    if (here.length === 0) return refused;
    const sender = await who(by, here);
    const leaves = leavesFor(sender, ports.tenants).filter(({ grant }) => grant.role === 'agent');
    for (const leave of leaves) {
      const ticket = await ports.store.tickets.find(leave.grant, press.number);
      if (ticket === null) continue;
      await noteAudit(ports, sender, [leave.tenant.id], 'ticket-read', String(press.number));
      return { sender, leave, ticket, language };
    }
    await noteAudit(ports, sender, here, 'refused', 'not-yours');
    return refused;
  };
  return {
    languageAt,
    async form(order, who) {
      const entered = await enter(order, who);
      return 'is' in entered ? entered : formOf(ports, entered, order);
    },
    async take(order, who) {
      const entered = await enter(order, who);
      if ('is' in entered) return entered;
      if (order.press.act === 'look') return takeLook(ports, entered, order.press);
      const taken = await move(ports, entered, order);
      ports.wake();
      return taken;
    },
    async here(asked, { by, place }, who) {
      const sender = await who(by, customersAt(ports.tenants, place));
      const leaves = leavesFor(sender, ports.tenants).filter(({ grant }) => grant.role === 'agent');
      const tenants = leaves.map(({ tenant }) => tenant);
      return tenants.length === 0 ? null : sayTriageHere(tenants, asked, place);
    },
    async standing({ place, press: { number } }, ref) {
      for (const { tenant } of at(place)) {
        const card = await ports.store.cards.find(tenant.id, number, place);
        if (card === null) continue;
        if (card.ref === null) await ports.store.cards.adopt(card, ref);
        return card.ref === null || card.ref === ref ? 'this-one' : 'another';
      }
      return 'another';
    },
    said: ({ place, press: { number } }, where, ref) =>
      ports.store.cards.said(
        at(place).map(({ tenant }) => tenant.id),
        number,
        where,
        ref,
      ),
  };
}

async function formOf(
  ports: TriagePorts,
  { leave, ticket, language }: AtWork,
  { press }: CardOrder,
): Promise<OrderForm> {
  const { agents, suggestion, customer } = await viewOf(ports, leave, ticket, language);
  return { language, press, agents, suggestion, title: cardWords[language].title(ticket.number, customer) };
}

async function move(ports: TriagePorts, work: AtWork, { press, fields }: CardOrder): Promise<OrderTaken> {
  const { language } = work;
  const meant = givenByOrder(press, fields);
  if (meant.is === 'wrong') return wrong(language, meant);
  const done = await carryOut(ports, work, meant.given);
  if (done.is === 'no-agent') return wrong(language, { field: 'to' });
  if (done.is === 'no-day') return wrong(language, { field: 'until' });
  if (done.is === 'not-possible' && press.act === 'merge') return wrong(language, { field: 'into' });
  const { notices } = workWords[language];
  if (done.is === 'unheard') return { is: 'unheard', language, tell: notices.unheard };
  if (done.is === 'moved' || (await wasMine(ports, work, press.revision, meant.given.move, done)))
    return { is: 'done', language, tell: notices.moved };
  return notDone(done.is, language, fields.note ?? '');
}

function notDone(
  is: Exclude<CarriedOut['is'], 'moved' | 'unheard'>,
  language: Language,
  note: string,
): OrderTaken {
  const words = cardWords[language];
  const { notices } = workWords[language];
  const why =
    is === 'overtaken' ? words.overtaken : is === 'not-verified' ? notices[is] : notices['not-possible'];
  // What was typed is not lost with the card on which it was typed.
  const tell = note.trim() === '' ? why : `${why}\n${words.youWrote(note)}`;
  return { is: 'not-done', language, tell };
}

const wrong = (
  language: Language,
  { field }: Pick<Extract<GivenByOrder, { is: 'wrong' }>, 'field'>,
): OrderTaken => ({
  is: 'wrong',
  language,
  field,
  tell: cardWords[language].wrong[field],
});

/** The platform sends a press again when it had no answer in time: what it did has been done. */
async function wasMine(
  { store }: TriagePorts,
  { leave, sender }: AtWork,
  seen: number,
  wanted: string,
  done: CarriedOut,
): Promise<boolean> {
  if (done.is !== 'overtaken' || done.ticket.revision !== seen + 1) return false;
  const last = (await store.tickets.trail(leave.grant, done.ticket.number))?.at(-1);
  return last?.by === 'agent' && last.actor === sender.address && last.move === wanted;
}
