import type { Member } from '../../../diagnostics/ports/identities.ts';
import { type Address, reply } from '../../channel.ts';
import type { Asked, Route } from '../../route.ts';
import type { CardChannel } from '../../triage/cards/triage-desk.ts';
import { createOnce } from '../once.ts';
import type { Outlet } from '../outlet.ts';
import { createPace } from '../pace.ts';
import { showProgress } from '../show-progress.ts';
import { whoIsAsking } from '../who-is-asking.ts';
import { askPerson } from './ask-person.ts';
import type { TeamsMessage } from './card.ts';
import { connection } from './connection.ts';
import { createKeepReach } from './keep-reach.ts';
import { openChat } from './open-chat.ts';
import { receive } from './receive.ts';
import { render } from './render.ts';
import { renderCard, renderTakenAway } from './render-card.ts';
import { renderProgress } from './render-progress.ts';
import { routes } from './routes.ts';
import { pointToChat, runErrand, tellAlone } from './run-errand.ts';
import { sayTriage } from './say-triage.ts';
import { send } from './send.ts';
import { showCard, takeAwayBelow } from './show-card.ts';
import { findReach, type Speaking, sayThere, speak } from './speak.ts';
import { takeCard } from './take-card.ts';
import type { TeamsPorts } from './teams-ports.ts';

export interface TeamsChannel {
  readonly routes: readonly Route[];
  readonly outlet: Outlet;
  readonly cards: CardChannel;
}

/** Teams’ own limits (learn.microsoft.com, *Rate limiting for bots*): for one thread, and for all of one tenant. */
const inThread = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
];
const inTenant = [{ most: 30, withinMs: 1_000 }];

/** So long a look may take before a card shows how far it is, in milliseconds. */
const quietFor = 2_000;
/** So often it shows that. */
const mostCards = 10;

/** Teams as a channel: botbuilder verifies and speaks, restify serves, and the inbox comes before the acknowledgement. */
export function teamsChannel(ports: TeamsPorts): TeamsChannel {
  const { clock, whereabouts, customersOf, accept, report } = ports;
  const speaking: Speaking = {
    connection: connection(ports.access, clock),
    whereabouts,
    clock,
    pace: { thread: createPace(inThread, clock), tenant: createPace(inTenant, clock) },
  };
  const reaches = createKeepReach(ports);
  const progress = showProgress<TeamsMessage>({
    async sign({ address }) {
      if (address !== null)
        await speak(speaking, address, (context) => sayThere(context, { type: 'typing' }));
      return 'message-too';
    },
    message: renderProgress,
    times: mostCards,
    send: async ({ address }, message, replaces) =>
      address === null ? { is: 'unreachable' } : send(speaking, address, message, replaces),
    later: (run) => {
      const timer = setTimeout(run, quietFor).unref();
      return () => clearTimeout(timer);
    },
  });
  const outlet: Outlet = {
    id: 'teams',
    comes: 'to-the-person',
    send: async ({ body }, to) => progress.answer(to, render(reply.parse(body))),
    progress: progress.made,
    identify: ({ address }) =>
      whoIs(ports, speaking, address, ({ installation }) => customersOf(installation)),
    chatWith: (member) => openChat(speaking, member),
    audienceAt: async (address) =>
      (await findReach(speaking, address))?.kind === 'personal' ? 'alone' : 'group',
  };
  const errands = {
    ...ports,
    reaches,
    once: createOnce(),
    send: (...call: Parameters<typeof send> extends [unknown, ...infer Rest] ? Rest : never) =>
      send(speaking, ...call),
  };
  const cards: CardChannel = {
    id: 'teams',
    show: (place, face, replaces) => showCard(speaking, place, renderCard(face), replaces),
    takeAway: (place, ref, { language, text }) =>
      takeAwayBelow(speaking, place, ref, renderTakenAway(text, language)),
  };
  return {
    outlet,
    cards,
    routes: routes({
      accept,
      report,
      reaches,
      whereabouts,
      pointToChat: (at, spot) => pointToChat(errands, at, spot),
      read: (asked: Asked) => receive(speaking.connection, asked),
      runErrand: (errand, spot) => runErrand(errands, errand, spot),
      sayTriage: (reading) => sayTriage({ triage: ports.triage, speaking, send: errands.send }, reading),
      takeCard: (reading) =>
        takeCard({
          ...{ triage: ports.triage, reaches, report },
          show: (...message) => showCard(speaking, ...message),
          tellAlone: (spot, text) => tellAlone(errands, spot, text),
          // In the support desk's own tenant, whose the customers are not.
          who: ({ installation, person }, customers) =>
            whoIs(ports, speaking, { installation, thread: reading.spot.room, person }, () => customers),
        })(reading),
    }),
  };
}

const whoIs = (
  { identities, clock }: TeamsPorts,
  speaking: Speaking,
  at: Address,
  customersOf: (member: Member) => readonly string[],
) =>
  whoIsAsking({ identities, clock, customersOf, askPlatform: () => askPerson(speaking, at) })({
    channel: 'teams',
    installation: at.installation,
    person: at.person,
  });
