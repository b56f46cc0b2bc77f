import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { cardWords } from '../../src/bots/triage/cards/card-words.ts';
import { signingSecret } from '../bots/channels/slack/deliver.ts';
import { people } from '../bots/channels/slack/loket-in-slack.ts';
import { botToken, type SlackStandIn, slackStandIn } from '../bots/channels/slack/slack-stand-in.ts';
import { loket } from '../cli/run-loket.ts';
import { type DeskStandIn, jiraLogin, startDesk, webhookSecret } from '../clients/desks/desk-stand-in.ts';
import { type Letterbox, letterbox } from '../clients/mail/letterbox.ts';
import { until } from '../until.ts';
import { goWrong, linde, liveThrough, looksFromCards, markedPerson, markedWorld } from './full-life.ts';
import { type Live, startLive } from './start-live.ts';

// Letters only, so that no code of a file or a log cuts it in two.
const marker = `zxq${randomUUID().replaceAll(/[^a-f]/gu, '')}qxz`;

let folder: string;
let desk: DeskStandIn;
let post: Letterbox;
let slack: SlackStandIn;
let live: Live;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-erase-'));
  for (const name of ['tmp', 'data']) await mkdir(join(folder, name));
  [desk, post, slack] = [await startDesk(() => 'none'), await letterbox(), await slackStandIn(people)];
  live = await startLive(markedWorld(marker), {
    dataDir: join(folder, 'data'),
    env: {
      LOG_LEVEL: 'debug',
      TMPDIR: join(folder, 'tmp'),
      LOKET_SMTP_HOST: '127.0.0.1',
      LOKET_SMTP_PORT: String(post.port),
      LOKET_MAIL_FROM: 'loket@support.example',
      LOKET_CODE_KEY: 'a key that nobody can guess, and long enough',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: botToken,
      SLACK_API_URL: slack.url,
      SUPPORT_WEBHOOK: webhookSecret,
      JIRA_TOKEN: jiraLogin.token,
    },
    desks: {
      support: {
        ...{ kind: 'webhook', url: `${desk.url}/hook`, secret: 'env:SUPPORT_WEBHOOK', evidence: 'full' },
      },
      licences: {
        ...{ kind: 'jira', url: desk.url, project: 'DEV', issueType: 'Bug', evidence: 'full' },
        ...{ user: jiraLogin.user, token: 'env:JIRA_TOKEN', webhookSecret: 'env:SUPPORT_WEBHOOK' },
      },
    },
  });
}, 120_000);
afterAll(async () => {
  await live.stop();
  await Promise.all([desk.close(), post.close(), slack.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** The files in which it stands, in whatever case. */
async function filesWithMarker(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(async (file) => ((await readFile(file, 'latin1')).toLowerCase().includes(marker) ? [file] : [])),
  );
  return found.flat();
}

const linesWithMarker = () =>
  live
    .printed()
    .split('\n')
    .filter((line) => line.toLowerCase().includes(marker) || line.includes('@zorggroep-linde'));

const answer = z.object({
  tickets: z.array(z.int()).min(1),
  mentions: z.int().min(1),
  desks: z
    .array(z.object({ is: z.literal('done'), answer: z.enum(['done', 'asked', 'emptied-and-asked']) }))
    .min(1),
  below: z.object({ takenAway: z.int().min(1), left: z.array(z.never()) }),
});

test('after a whole life with Loket somebody is erased, and stands in no file; no log ever had the name', async () => {
  await liveThrough(live, desk, post, marker);
  await goWrong(live, marker);
  await looksFromCards(live, slack, marker);
  const inSlack = () => slack.posted.filter((each) => JSON.stringify(each).includes(marker));
  const belowCards = () => slack.posted.filter(({ thread }) => thread !== null).map(({ text }) => text);
  expect(belowCards().join()).toContain('Opnieuw nagekeken');
  expect(live.printed()).toContain('"looked up"');
  expect(linesWithMarker()).toEqual([]);
  expect(desk.complaints).toEqual([]);

  const { name, username, address } = markedPerson(marker);
  const also = [name, marker, username].flatMap((each) => ['--also', each]);
  const ran = await live.meanwhile(async (env) => {
    expect(await filesWithMarker()).not.toEqual([]);
    const ended = await loket(['erase', '--customer', linde, '--person', address, ...also, '--json'], {
      env,
    });
    expect(await filesWithMarker()).toEqual([]);
    expect(new Set(belowCards())).toEqual(new Set([cardWords.nl.takenAway]));
    return ended;
  });
  expect(ran).toMatchObject({ code: 0, err: '' });
  answer.parse(JSON.parse(ran.out));
  expect(ran.out.toLowerCase()).not.toContain(marker);

  // What the server does with what is left brings nothing back.
  await until(async () => inSlack().length === 0);
  expect(slack.wrong).toEqual([]);
  await live.meanwhile(async () => expect(await filesWithMarker()).toEqual([]));
  expect(linesWithMarker()).toEqual([]);
}, 240_000);
