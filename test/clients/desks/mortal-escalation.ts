import { appendFileSync } from 'node:fs';
import { z } from 'zod';
import { heard } from '../../../src/bots/channel.ts';
import { createTurns } from '../../../src/bots/conversation/create-turns.ts';
import type { Think } from '../../../src/bots/conversation/thought.ts';
import { sayDeskNews } from '../../../src/bots/desks/say-desk-news.ts';
import { connectDesks } from '../../../src/clients/desks/connect-desks.ts';
import { runJob } from '../../../src/clients/desks/run-job.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { tenant } from '../../../src/diagnostics/facts/tenant.ts';
import { stage, textOf } from '../../bots/conversation/turn-stage.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { jiraLogin, webhookSecret } from './desk-stand-in.ts';

// Bot and worker in a process of their own, which is killed from outside at any moment. Over IPC it hears messages of
// people and of desks and acknowledges them; what it says is written to a file, the person's screen.
const settings = z.object({
  place: z.union([z.object({ dataDir: z.string() }), z.object({ databaseUrl: z.string() })]),
  screen: z.string(),
  url: z.string(),
  lagMs: z.number(),
});
const { place, screen, url, lagMs } = settings.parse(JSON.parse(process.argv[2] ?? ''));
const tell = (message: object) => process.send?.(message);

const store = await openStore(place, {
  outside: () => 'yes',
  report: () => undefined,
  runSeconds: 10,
  pollSeconds: 0.5,
});

/** Whoever writes gets a ticket, for the desk that the message names. */
const think: Think = async ({ heard: all }) => {
  const [first] = all;
  if (first === undefined) throw new Error('nothing was heard');
  const desk = textOf(first) === 'jira' ? 'development' : 'licences';
  return {
    state: null,
    heard: all.map(textOf),
    audit: [],
    ticket: newTicket({ key: first.key, openedBy: first.sender.address, desk }),
    replies: (ticket) => [
      { language: 'nl', text: `ticket ${ticket?.number} voor ${first.key}`, ladder: [], buttons: [] },
    ],
  };
};
const { work } = stage(store, {
  think,
  send: async (line) => {
    appendFileSync(screen, `${JSON.stringify({ id: line.id, in: line.conversation, said: line.body })}\n`);
    return { is: 'sent', ref: String(line.id) };
  },
});
const turns = createTurns(work);
turns.start();

const agreed = tenant.parse({
  id: 'zonnewende',
  name: 'Zonnewende',
  source: { kind: 'api', name: 'HR' },
  schedule: { times: ['06:00'] },
});
const customers = connectDesks(
  [
    {
      tenant: agreed,
      desks: new Map([
        ['licences', { kind: 'webhook', url: `${url}/hook`, secret: webhookSecret, evidence: 'redacted' }],
        [
          'development',
          {
            ...{ kind: 'jira', url, project: 'DEV', issueType: 'Bug', evidence: 'redacted' },
            ...jiraLogin,
            webhookSecret: 'x',
          },
        ],
      ]),
    },
  ],
  null,
  { attemptMs: 1_500, lagMs },
);
await store.desks.work(
  runJob({
    desks: store.desks,
    customers,
    machineNow: () => new Date(),
    patience: { firstMs: 100, longestMs: 1_000, giveUpMs: 60 * 60 * 1000 },
    say: sayDeskNews,
    told: (conversations) => {
      for (const each of conversations) void turns.run(each);
    },
    note: () => undefined,
  }),
);

const said = z.object({ desk: z.enum(['licences', 'development']), about: z.string(), text: z.string() });
const order = z.union([z.object({ heard }), z.object({ said })]);
process.on('message', (message) => {
  const read = order.parse(message);
  if ('heard' in read) {
    void turns.accept('web', read.heard).then(() => tell({ acknowledged: read.heard.key }));
    return;
  }
  const { desk, about, text } = read.said;
  void store.desks
    .hear({
      tenant: 'zonnewende',
      desk,
      key: text,
      about,
      said: { is: 'progress', text },
      receivedAt: new Date(),
    })
    .then(() => tell({ acknowledged: text }));
});
tell({ ready: 'yes' });
