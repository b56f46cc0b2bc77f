import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { connect } from '../connect.ts';
import type { Listener } from '../listener.ts';
import type { Body } from './parse-body.ts';
import type { Reading } from './reading.ts';
import { readBody } from './receive.ts';
import { silentLogger } from './silent-logger.ts';
import type { Answered } from './take-reading.ts';

interface Listening {
  readonly appToken: string;
  readonly apiUrl: string;
  take(reading: Reading): Promise<Answered>;
  report(error: unknown): void;
}

interface Delivered {
  readonly type: unknown;
  readonly body: unknown;
  ack(answer?: object): Promise<void>;
}

const firstPause = 500;
const longestPause = 30_000;

/**
 * Deliveries over a socket that Loket opens, for where Slack cannot reach it (docs.slack.dev, Socket Mode).
 * The socket proves who speaks: only the app's own token opens it. Slack ends it every few hours and it is opened
 * again; by itself the client would give up, and end the process, when the network is away for a moment.
 */
export function listen({ appToken, apiUrl, take, report }: Listening): Listener {
  const stopped = new AbortController();
  let client = clientOf(appToken, apiUrl);
  const hear = async ({ type, body, ack }: Delivered) => {
    const reading = readBody(bodyOf(type, body));
    await ack((await take(reading)) ?? undefined);
  };
  const once = async (): Promise<'heard' | 'silent'> => {
    client = clientOf(appToken, apiUrl);
    const ended = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
    client.on('slack_event', (delivered: Delivered) => void hear(delivered).catch(report));
    try {
      await client.start();
    } catch (error) {
      if (!stopped.signal.aborted) report(error);
      return 'silent';
    }
    await ended;
    return 'heard';
  };
  const run = async () => {
    let pause = firstPause;
    while (!stopped.signal.aborted) {
      pause = (await once()) === 'heard' ? firstPause : Math.min(pause * 2, longestPause);
      await wait(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  let running = Promise.resolve();
  return {
    start() {
      running = run();
    },
    async stop() {
      stopped.abort();
      await client.disconnect();
      await running;
    },
  };
}

const clientOf = (appToken: string, apiUrl: string): SocketModeReceiver['client'] =>
  new SocketModeReceiver({
    appToken,
    logger: silentLogger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, fetch: connect } },
  }).client;

function bodyOf(type: unknown, value: unknown): Body {
  if (type === 'events_api') return { is: 'event', value };
  if (type === 'interactive') return { is: 'interaction', value };
  return type === 'slash_commands' ? { is: 'command', value } : { is: 'nothing' };
}
