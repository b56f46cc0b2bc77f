import type { Channel, Received, Reply } from '../../channel.ts';
import { type Answer, type Asked, type Route, refusal } from '../../route.ts';
import type { LiveLines } from './live-lines.ts';
import { openSession } from './open-session.ts';
import { personaCard } from './persona.ts';
import { findSession } from './session.ts';
import { stream } from './stream.ts';
import type { WebPorts } from './web-ports.ts';

export const noSession = refusal(401, 'no-session', 'Your session is over. Open Loket again.');

/** What the page asks of the server. The page's own files are `pageFiles`. */
export function routes(
  ports: WebPorts & { readonly live: LiveLines },
  channel: Channel<Asked, Reply>,
): readonly Route[] {
  return [
    { method: 'GET', path: '/health', answer: async () => ok({ health: 'up' }) },
    {
      method: 'GET',
      path: '/api/settings',
      answer: async () => ok({ entrance: ports.entrance.is, parents: ports.parents }),
    },
    { method: 'GET', path: '/api/personas', answer: async () => personas(ports) },
    { method: 'POST', path: '/api/session', answer: (asked) => openSession(ports, asked) },
    { method: 'POST', path: '/api/say', answer: (asked) => takeMessage(ports, channel, asked) },
    { method: 'GET', path: '/api/stream', answer: (asked) => openStream(ports, asked) },
  ];
}

const ok = (json: unknown): Answer => ({ is: 'json', status: 200, json });

function personas({ entrance }: WebPorts): Answer {
  if (entrance.is !== 'demo') return refusal(404, 'not-found', 'There is nothing at this address.');
  return ok({ personas: entrance.personas.map(({ sender: _kept, ...card }) => personaCard.parse(card)) });
}

/** 202 means that the message is on disk; said again for a message that was taken before. */
async function takeMessage(ports: WebPorts, channel: Channel<Asked, Reply>, asked: Asked): Promise<Answer> {
  const received = await channel.receive(asked);
  if (received.is !== 'heard') return notHeard(received);
  const { heard } = received;
  const taken = await ports.accept(heard);
  if (taken === 'new') ports.run(ports.conversationOf(heard.address));
  return { is: 'json', status: 202, json: { taken: 'yes' } };
}

function notHeard(received: Exclude<Received, { is: 'heard' }>): Answer {
  if (received.is !== 'refused') return { is: 'nothing', status: 204 };
  return received.status === 401
    ? noSession
    : refusal(received.status, 'not-understood', `This is no message: ${received.because}.`);
}

async function openStream(ports: WebPorts & { readonly live: LiveLines }, asked: Asked): Promise<Answer> {
  const session = await findSession(ports, asked.headers);
  return session === null ? noSession : { is: 'events', events: stream(ports, session, asked) };
}
