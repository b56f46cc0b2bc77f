import type { Identities, Whereabouts } from '../../../diagnostics/ports/identities.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import { type Heard, reply } from '../../channel.ts';
import { type Answer, type Asked, type Route, refusal } from '../../route.ts';
import type { Outlet } from '../outlet.ts';
import { identify } from './identify.ts';
import { type HandOver, intercomApi } from './intercom-api.ts';
import { createInterruptions } from './interruptions.ts';
import { audienceAt, openChat } from './open-chat.ts';
import { receive } from './receive.ts';
import { send } from './send.ts';

export interface IntercomSettings {
  readonly clientSecret: string;
  readonly token: string;
  readonly adminId: string;
  readonly url: string;
  readonly handOver: HandOver | null;
  readonly ticketType: string | null;
}

export interface IntercomPorts {
  readonly identities: Identities;
  readonly whereabouts: Pick<Whereabouts, 'keep' | 'find' | 'forget'>;
  readonly clock: Clock;
  readonly customersOf: (company: string) => readonly string[];
  /** On disk when this resolves; the same key a second time is `seen`. */
  readonly accept: (heard: Heard) => Promise<'new' | 'seen'>;
  /** What went wrong in something that nobody waits for. */
  readonly report: (error: unknown) => void;
}

export interface IntercomChannel {
  readonly routes: readonly Route[];
  readonly outlet: Outlet;
}

/** Intercom's Messenger as a channel: webhooks in, replies of one teammate out. */
export function intercomChannel(settings: IntercomSettings, ports: IntercomPorts): IntercomChannel {
  const api = intercomApi(settings, ports.clock);
  const sending = { ...ports, api, app: settings };
  const whoIs = identify({ ...ports, api });
  const interruptions = createInterruptions(ports);
  const answer = async (asked: Asked): Promise<Answer> => {
    const received = receive(settings, asked);
    if (received.is === 'refused') return refusal(received.status, 'refused', received.because);
    if (received.is === 'handshake') return { is: 'json', status: 200, json: { answer: received.answer } };
    // On disk before it is acknowledged: Intercom does not send again what it was thanked for.
    if (received.is === 'with-somebody') await interruptions.note(received);
    if (received.is === 'heard') await interruptions.take(received.heard);
    return { is: 'nothing', status: 200 };
  };
  return {
    routes: [
      { method: 'POST', path: '/intercom/webhooks', answer },
      // Their Developer Hub looks whether anybody answers before it takes the address.
      { method: 'GET', path: '/intercom/webhooks', answer: async () => ({ is: 'nothing', status: 200 }) },
    ],
    outlet: {
      id: 'intercom',
      comes: 'to-the-person',
      async send({ body }, { address }) {
        const said = reply.safeParse(body);
        if (address === null || !said.success) return { is: 'unreachable' };
        return send(sending, address.thread, said.data);
      },
      // There is no sign for *somebody is typing* that a bot may give.
      progress: () => undefined,
      identify: ({ address }) => whoIs(address),
      chatWith: (member) => openChat(api, member),
      audienceAt: ({ thread }) => audienceAt(api, thread),
    },
  };
}
