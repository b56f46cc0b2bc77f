import type { Channel, Destination, Progress } from '../../channel.ts';
import { reply } from '../../channel.ts';
import type { Asked, Route } from '../../route.ts';
import type { Outlet } from '../outlet.ts';
import { createPace } from '../pace.ts';
import { whoIsAsking } from '../who-is-asking.ts';
import { askPerson } from './ask-person.ts';
import { escaped, type SlackMessage, section } from './blocks.ts';
import { placeOf } from './place.ts';
import type { Reading } from './reading.ts';
import { receive } from './receive.ts';
import { render } from './render.ts';
import { routes } from './routes.ts';
import { runErrand } from './run-errand.ts';
import { send } from './send.ts';
import type { SlackPorts } from './slack-ports.ts';
import { slackWords } from './slack-words.ts';
import { webApiOf } from './web-api.ts';

export interface SlackChannel extends Channel<Asked, SlackMessage> {
  readonly routes: readonly Route[];
  readonly outlet: Outlet;
}

/** Slack takes about one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
const limits = [{ most: 1, withinMs: 1_000 }];

/** Slack as a channel: Bolt verifies and calls, restify serves, and the inbox comes before the acknowledgement. */
export function slackChannel(ports: SlackPorts): SlackChannel {
  const api = webApiOf(ports.access);
  const sending = { api, pace: createPace(limits, ports.clock), clock: ports.clock };
  const who = whoIsAsking({
    identities: ports.identities,
    clock: ports.clock,
    customersOf: ({ installation }) => ports.customersOf(installation),
    askPlatform: (member) => askPerson(api, member),
  });
  const read = (asked: Asked) => receive(ports, asked);
  const channel: Channel<Asked, SlackMessage> = {
    id: 'slack',
    async receive(asked) {
      const reading = read(asked);
      return reading.is === 'errand' ? { is: 'ignored', because: reading.errand.is } : reading;
    },
    acknowledge,
    render,
    send: (to, message, replaces) => send(sending, to, message, replaces),
  };
  const outlet: Outlet = {
    id: 'slack',
    async send({ body }, { address }) {
      const [message] = render(reply.parse(body));
      return address === null || message === undefined
        ? { is: 'unreachable' }
        : send(sending, address, message);
    },
    progress: (to, made) => showProgress(api, to, made),
    identify: ({ address: { installation, person } }) => who({ channel: 'slack', installation, person }),
  };
  const errands = { ...ports, api, whoIsAsking: who };
  return {
    ...channel,
    outlet,
    routes: routes({ ...ports, read, acknowledge, runErrand: (errand) => runErrand(errands, errand) }),
  };
}

/** A command was typed somewhere and is answered elsewhere, so that is said on the spot. */
function acknowledge(reading: Reading): SlackMessage | null {
  if (reading.is !== 'heard') return null;
  const { address, input } = reading.heard;
  if (input.is !== 'text' || address.thread !== address.person) return null;
  const both = `${slackWords.nl.inOurChat}\n${slackWords.en.inOurChat}`;
  return { text: escaped(both), blocks: [section(both)] };
}

/** Under the person's message in the chat with the app; Slack takes it away with the answer. */
function showProgress(
  api: ReturnType<typeof webApiOf>,
  { address }: Destination,
  { language, done }: Progress,
): void {
  const place = address === null ? null : placeOf(address);
  if (done > 0 || place === null || place.thread === null || place.seenBy !== 'person-alone') return;
  const status = slackWords[language].looking;
  const thread = { channel_id: place.channel, thread_ts: place.thread };
  api.assistant.threads.setStatus({ ...thread, status }).catch(() => undefined);
}
