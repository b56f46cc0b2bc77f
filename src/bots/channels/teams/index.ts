import { reply } from '../../channel.ts';
import type { Asked, Route } from '../../route.ts';
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
import { renderProgress } from './render-progress.ts';
import { routes } from './routes.ts';
import { pointToChat, runErrand } from './run-errand.ts';
import { send } from './send.ts';
import { findReach, type Speaking, sayThere, speak } from './speak.ts';
import type { TeamsPorts } from './teams-ports.ts';

export interface TeamsChannel {
  readonly routes: readonly Route[];
  readonly outlet: Outlet;
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
  const { clock, identities, whereabouts, customersOf, accept, report } = ports;
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
      whoIsAsking({
        identities,
        clock,
        customersOf: ({ installation }) => customersOf(installation),
        askPlatform: () => askPerson(speaking, address),
      })({ channel: 'teams', installation: address.installation, person: address.person }),
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
  return {
    outlet,
    routes: routes({
      accept,
      report,
      reaches,
      whereabouts,
      pointToChat: (at, spot) => pointToChat(errands, at, spot),
      read: (asked: Asked) => receive(speaking.connection, asked),
      runErrand: (errand, spot) => runErrand(errands, errand, spot),
    }),
  };
}
