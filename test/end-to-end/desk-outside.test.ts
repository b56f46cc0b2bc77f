import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { deskNewsWords } from '../../src/bots/wording/desk-news.ts';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { type DeskStandIn, signed, startDesk, webhookSecret } from '../clients/desks/desk-stand-in.ts';
import { until } from '../until.ts';
import { type Live, startLive } from './start-live.ts';

const linde = 'zorggroep-linde';
const lotte = 'l.vandijk@zorggroep-linde.example';
const words = deskNewsWords.nl;

let desk: DeskStandIn;
let live: Live;
beforeAll(async () => {
  desk = await startDesk(() => 'none');
  live = await startLive(demoWorld, {
    env: { SUPPORT_WEBHOOK: webhookSecret },
    desks: { support: { kind: 'webhook', url: `${desk.url}/hook`, secret: 'env:SUPPORT_WEBHOOK' } },
  });
}, 120_000);
afterAll(async () => {
  await live.stop();
  await desk.close();
});

/** As the desk does: signed, and repeated until it is taken. */
async function deskSays(about: string, type: string, text: string, path = `/api/desks/${linde}/support`) {
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data: { ticket: about, text } });
  const headers = { 'Content-Type': 'application/json', ...signed(`${type} ${about}`, body) };
  return (await fetch(`${live.url}${path}`, { method: 'POST', headers, body })).status;
}

test('a question that is forwarded lies at the desk, and what the desk says is told in the chat, across a kill', async () => {
  const talk = await live.signIn(linde, lotte);
  await talk.ask('Ik wil een medewerker spreken');
  await talk.ask('Ja');
  await until(async () => desk.webhook.length > 0);
  expect(desk.complaints).toEqual([]);
  const [lying] = desk.webhook;
  if (lying === undefined) throw new Error('nothing lies there');
  const { number, ref, key } = lying;
  expect(JSON.stringify(lying.body)).not.toMatch(/lotte|vandijk/iu);
  const says = (text: string) => talk.lines((lines) => lines.some(({ body }) => body.text === text));
  await says(words.arrived({ number, desk: 'Support' }, ref));

  await live.killAndRestart();
  expect(await deskSays(key, 'ticket.question', 'Sinds wanneer?')).toBe(204);
  expect(await deskSays(key, 'ticket.question', 'Sinds wanneer?')).toBe(204);
  await says(words.news.question({ number, desk: 'Support', text: 'Sinds wanneer?' }));
  expect(await deskSays(key, 'ticket.solved', 'Hersteld')).toBe(204);
  const all = await says(words.news.solved({ number, desk: 'Support', text: 'Hersteld' }));
  expect(all.filter(({ body }) => body.text.includes('Sinds wanneer?'))).toHaveLength(1);
});

test('who is no desk, or another one, is not heard', async () => {
  expect(await deskSays('x', 'ticket.solved', '', `/api/desks/${linde}/licences`)).toBe(401);
  expect(await deskSays('x', 'ticket.solved', '', '/api/desks/nobody/support')).toBe(401);
  const body = JSON.stringify({ type: 'ticket.solved', data: { ticket: 'x' } });
  const headers = { 'Content-Type': 'application/json', ...signed('m', `${body} `) };
  const answer = await fetch(`${live.url}/api/desks/${linde}/support`, { method: 'POST', headers, body });
  expect(answer.status).toBe(401);
});
