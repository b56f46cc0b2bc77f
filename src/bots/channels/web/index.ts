import type { Channel, Reply } from '../../channel.ts';
import type { Asked, Route } from '../../route.ts';
import type { Outlet } from '../outlet.ts';
import { type LiveLines, liveLines } from './live-lines.ts';
import { receive } from './receive.ts';
import { render } from './render.ts';
import { routes } from './routes.ts';
import { send } from './send.ts';
import { mainThread, type WebPorts } from './web-ports.ts';

export interface WebChannel extends Channel<Asked, Reply> {
  readonly routes: readonly Route[];
  readonly live: LiveLines;
  readonly outlet: Outlet;
}

/** The chat page as a channel. */
export function webChannel(ports: WebPorts): WebChannel {
  const live = liveLines(ports.outbox);
  const channel: Channel<Asked, Reply> = {
    id: 'web',
    receive: (asked) => receive(ports, asked),
    acknowledge: () => null,
    render,
    send: async (to) => send(live, ports.conversationOf, to),
  };
  const outlet: Outlet = {
    id: 'web',
    comes: 'when-opened',
    async send(line) {
      live.publish(line.conversation);
      return { is: 'sent', ref: String(line.id) };
    },
    progress: ({ conversation }, made) => live.progress(conversation, made),
    // The session proved it before the message was taken.
    identify: async ({ sender }) => sender,
    // Everybody has one page, and it shows what was said when it is opened.
    chatWith: async ({ installation, person }) => ({ installation, thread: mainThread, person }),
    audienceAt: async () => 'alone',
  };
  return { ...channel, live, outlet, routes: routes({ ...ports, live }, channel) };
}
