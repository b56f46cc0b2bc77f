import type { Member } from '../../../diagnostics/ports/identities.ts';
import type { Channel, Destination, Progress } from '../../channel.ts';
import { reply } from '../../channel.ts';
import type { Asked, Route } from '../../route.ts';
import type { CardChannel, WhoPresses } from '../../triage/cards/triage-desk.ts';
import type { Listener } from '../listener.ts';
import type { Outlet } from '../outlet.ts';
import { createPace } from '../pace.ts';
import { showProgress } from '../show-progress.ts';
import { whoIsAsking } from '../who-is-asking.ts';
import { acknowledge } from './acknowledge.ts';
import { askPerson } from './ask-person.ts';
import type { SlackMessage } from './blocks.ts';
import { installRoutes } from './install-routes.ts';
import { listen } from './listen.ts';
import { openChat } from './open-chat.ts';
import { placeOf } from './place.ts';
import { progressMessage } from './progress-message.ts';
import type { Reading } from './reading.ts';
import { receive } from './receive.ts';
import { render } from './render.ts';
import { routes } from './routes.ts';
import { runErrand } from './run-errand.ts';
import { createSeal } from './seal.ts';
import { send } from './send.ts';
import { showCard, takeAwayBelow } from './show-card.ts';
import type { SlackPorts } from './slack-ports.ts';
import { slackWords } from './slack-words.ts';
import { takeCard } from './take-card.ts';
import { takeReading } from './take-reading.ts';
import { createWorkspaces, type Workspaces } from './workspaces.ts';

export interface SlackChannel extends Channel<Asked, SlackMessage> {
  readonly routes: readonly Route[];
  readonly outlet: Outlet;
  readonly cards: CardChannel;
  /** `null`: deliveries come over HTTP. */
  readonly listener: Listener | null;
}

/** Slack takes about one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
const limits = [{ most: 1, withinMs: 1_000 }];

/** So long a look may take before it is said that Loket looks, in milliseconds. */
const quietFor = 1_500;

/** Slack as a channel: Bolt verifies and calls, restify serves, and the inbox comes before the acknowledgement. */
export function slackChannel(ports: SlackPorts): SlackChannel {
  const { access, clock } = ports;
  const { signingSecret, oauth, appToken } = access;
  const workspaces = createWorkspaces({ ...ports, seal: oauth === null ? null : createSeal(oauth.keys) });
  const { apiOf } = workspaces;
  const sending = { apiOf, pace: createPace(limits, clock), clock };
  const whoAsks = who(ports, workspaces);
  const errands = { ...ports, apiOf, whoIsAsking: whoAsks };
  const take = takeReading({
    ...ports,
    workspaces,
    runErrand: (errand) => runErrand(errands, errand),
    takeCard: takeCard({ ...ports, apiOf, who: whoPresses(ports, workspaces) }),
  });
  const read = (asked: Asked): Reading =>
    signingSecret === null
      ? { is: 'refused', status: 401, because: 'no signing secret is set' }
      : receive({ signingSecret, clock }, asked);
  const channel: Channel<Asked, SlackMessage> = {
    id: 'slack',
    receive: async (asked) => received(read(asked)),
    acknowledge,
    render,
    send: (to, message, replaces) => send(sending, to, message, replaces),
  };
  const progress = showProgress<SlackMessage>({
    sign: (to, made) => showStatus(workspaces, to, made),
    message: progressMessage,
    times: 1,
    send: async ({ address }, message, replaces) =>
      address === null ? { is: 'unreachable' } : send(sending, address, message, replaces),
    later: (run) => {
      const timer = setTimeout(run, quietFor).unref();
      return () => clearTimeout(timer);
    },
  });
  const outlet: Outlet = {
    id: 'slack',
    comes: 'to-the-person',
    async send({ body }, to) {
      const [message] = render(reply.parse(body));
      return message === undefined ? { is: 'unreachable' } : progress.answer(to, message);
    },
    progress: (to, made) => {
      if (isAlone(to)) progress.made(to, made);
    },
    identify: ({ address: { installation, person } }) => whoAsks({ channel: 'slack', installation, person }),
    chatWith: (member) => openChat(workspaces, member),
    audienceAt: async (address) => (placeOf(address)?.seenBy === 'person-alone' ? 'alone' : 'group'),
  };
  return {
    ...channel,
    outlet,
    cards: {
      id: 'slack',
      show: (...card) => showCard(sending, ...card),
      takeAway: (...said) => takeAwayBelow(sending, ...said),
    },
    routes: [
      ...(signingSecret === null ? [] : routes({ read, take })),
      ...(oauth === null ? [] : installRoutes({ ...ports, oauth, apiUrl: access.apiUrl, workspaces })),
    ],
    listener: appToken === null ? null : listen({ ...ports, appToken, apiUrl: access.apiUrl, take }),
  };
}

const who = (ports: SlackPorts, workspaces: Workspaces) =>
  whoIs(ports, workspaces, ({ installation }) => ports.customersOf(installation));

/** In the support desk's own workspace, whose the customers are not. */
const whoPresses =
  (ports: SlackPorts, workspaces: Workspaces): WhoPresses =>
  (member, customers) =>
    whoIs(ports, workspaces, () => customers)(member);

const whoIs = (
  { identities, clock }: SlackPorts,
  { apiOf }: Workspaces,
  customersOf: (member: Member) => readonly string[],
) =>
  whoIsAsking({
    identities,
    clock,
    customersOf,
    async askPlatform(member) {
      const api = await apiOf(member.installation);
      if (api === null) throw new Error('the workspace did not let Loket in');
      return askPerson(api, member);
    },
  });

/** As the port of channels puts it. */
function received(reading: Reading): Awaited<ReturnType<Channel<Asked, SlackMessage>['receive']>> {
  switch (reading.is) {
    case 'card':
      return { is: 'ignored', because: 'an agent works with a ticket' };
    case 'errand':
      return { is: 'ignored', because: reading.errand.is };
    case 'dismissed':
    case 'wrong-form':
      return { is: 'ignored', because: reading.is };
    default:
      return reading;
  }
}

/** Others need not see that Loket looks, and what only one sees cannot be changed. */
const isAlone = ({ address }: Destination) => address !== null && placeOf(address)?.seenBy === 'person-alone';

/**
 * Under the person's message in the chat with the app, and Slack takes it away with the answer. Outside a thread, and
 * where Slack does not take it, nobody sees it.
 */
async function showStatus(
  { apiOf }: Workspaces,
  { address }: Destination,
  { language }: Progress,
): Promise<'enough' | 'message-too'> {
  const place = address === null ? null : placeOf(address);
  const api = address === null ? null : await apiOf(address.installation);
  if (place === null || place.thread === null || api === null) return 'message-too';
  const status = slackWords[language].looking;
  await api.assistant.threads.setStatus({ channel_id: place.channel, thread_ts: place.thread, status });
  return 'enough';
}
