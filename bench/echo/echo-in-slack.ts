import { App, LogLevel } from '@slack/bolt';
import { urlOf } from './url-of.ts';

interface Registered {
  readonly signingSecret: string;
  readonly token: string;
  readonly apiUrl: string;
}

/** Bolt as its guide begins: one listener, over HTTP. Resolves to the bot's address. */
export async function echoInSlack({ signingSecret, token, apiUrl }: Registered): Promise<string> {
  const app = new App({
    signingSecret,
    token,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined)
      await say({ text: `echo: ${message.text ?? ''}`, thread_ts: message.ts });
  });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  return urlOf(server);
}
