import { once } from 'node:events';
import { ActivityHandler } from 'botbuilder';
import { createServer, plugins } from 'restify';
import { connection } from '../../src/bots/channels/teams/connection.ts';
import type { TeamsRegistration } from '../../src/bots/channels/teams/teams-ports.ts';
import { urlOf } from './url-of.ts';

/**
 * The SDK's own echo bot on restify. Its adapter is set up as ours is, because the SDK's credentials call Microsoft
 * before anything else; everything from the token to the answer is the SDK's. Resolves to the bot's address.
 */
export async function echoInTeams(registration: TeamsRegistration): Promise<string> {
  const { adapter } = connection(registration, () => new Date());
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`echo: ${context.activity.text}`);
    await next();
  });
  const server = createServer({ name: 'echo' });
  server.use(plugins.bodyParser({ maxBodySize: 256 * 1024 }));
  server.post('/api/messages', async (request, response) => {
    const { body, headers } = request;
    await adapter.process({ body, headers, method: 'POST' }, response, (context) => bot.run(context));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return urlOf(server.server);
}
