import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { reply } from '../../../src/bots/channel.ts';
import { movedShape } from '../../../src/bots/triage/ticket-view.ts';
import type { Sender } from '../../../src/diagnostics/access/grant.ts';
import { grantOf } from '../../clients/store/grants.ts';
import { type DeskStage, deskStage } from './desk-stage.ts';

let desk: DeskStage;
beforeAll(async () => {
  desk = await deskStage();
}, 60_000);
afterAll(() => desk.close());

const linde = 'zorggroep-linde';
const agent: Sender = { customers: [linde], address: 'sam@support.example', proven: 'yes', via: 'token' };
const texts = { nl: 'De licenties zijn uitgebreid.', en: 'There are more licences now.' };
const refused = z.object({ error: z.object({ code: z.string() }) });

/** A Dutch ticket that leads, and an English and a Dutch one that joined it. */
async function three(cause: string) {
  const lead = await desk.open({ cause, language: 'nl', openedBy: `a.${cause}@linde.example` });
  const english = await desk.open({ cause, language: 'en', openedBy: `b.${cause}@linde.example` });
  const dutch = await desk.open({ cause, language: 'nl', openedBy: `c.${cause}@linde.example` });
  expect([english.parent, dutch.parent]).toEqual([lead.number, lead.number]);
  return { lead, english, dutch };
}
const find = (number: number) => desk.store.tickets.find(grantOf(linde, agent.address, 'agent'), number);
const trail = (number: number) => desk.store.tickets.trail(grantOf(linde, agent.address, 'agent'), number);

/** What was said in the conversations that were woken, since the last time. */
async function said(): Promise<readonly string[]> {
  const woken = desk.woken.splice(0);
  const lines = await Promise.all(woken.map((each) => desk.store.lines(each, 0)));
  return lines.flatMap((each) => each.map(({ body }) => reply.parse(body).text));
}

describe('a ticket and all that joined it', () => {
  test('are answered at once, each in its own language and under its own number', async () => {
    const { lead, english, dutch } = await three('one');
    const session = await desk.signIn(agent);
    const answer = await desk.ask(session, `tickets/${lead.number}/all`, {
      move: 'answer',
      revision: 0,
      texts,
    });
    expect(answer.status).toBe(200);
    const heard = await said();
    expect(heard).toHaveLength(3);
    expect(heard).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`${lead.number}: ${texts.nl}`),
        expect.stringContaining(`${dutch.number}: ${texts.nl}`),
        expect.stringContaining(`${english.number}: ${texts.en}`),
      ]),
    );
    expect((await trail(english.number))?.at(-1)).toMatchObject({ move: 'answer', note: texts.en });
    expect((await find(english.number))?.state).toBe('new');
  });

  test.each([
    ['solve', { how: 'assumed' }, 'solved'],
    ['decline', {}, 'declined'],
  ] as const)('%s at once, and hear why in their own language', async (move, more, state) => {
    const { lead, english, dutch } = await three(move);
    const session = await desk.signIn(agent);
    await desk.ask(session, `tickets/${lead.number}/all`, { move, ...more, revision: 0, texts });
    const all = await Promise.all([lead, english, dutch].map(({ number }) => find(number)));
    expect(all.map((each) => each?.state)).toEqual([state, state, state]);
    const heard = await said();
    expect(heard.filter((each) => each.includes(texts.nl))).toHaveLength(2);
    expect(heard.filter((each) => each.includes(texts.en))).toHaveLength(1);
  });

  test('stay as they are where a language is missing, or somebody else was first', async () => {
    const { lead, english } = await three('missing');
    const session = await desk.signIn(agent);
    const path = `tickets/${lead.number}/all`;
    const half = await desk.ask(session, path, { move: 'answer', revision: 0, texts: { nl: texts.nl } });
    expect([half.status, refused.parse(half.json).error.code]).toEqual([400, 'language-missing']);
    const late = await desk.ask(session, path, { move: 'decline', revision: 7, texts });
    expect([late.status, movedShape.parse(late.json).is]).toEqual([409, 'overtaken']);
    expect((await find(english.number))?.state).toBe('new');
    expect(await said()).toEqual([]);
  });

  test('are never all verified by one look', async () => {
    const { lead } = await three('verified');
    const session = await desk.signIn(agent);
    const post = { move: 'solve', how: 'verified', revision: 0, texts };
    expect((await desk.ask(session, `tickets/${lead.number}/all`, post)).status).toBe(400);
  });

  test.each<[string, Sender, number]>([
    ['an administrator', { ...agent, address: 'h.prins@zorggroep-linde.example' }, 403],
    ['an agent of another customer', { ...agent, customers: ['bakkerij-vermeer'] }, 404],
  ])('are not moved by %s', async (who, sender, status) => {
    const { lead, english } = await three(who);
    const session = await desk.signIn(sender);
    const answer = await desk.ask(session, `tickets/${lead.number}/all`, {
      move: 'decline',
      revision: 0,
      texts,
    });
    expect(answer.status).toBe(status);
    expect((await find(english.number))?.state).toBe('new');
  });
});
