import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buttonsOf, linesOf } from './check-card.ts';
import { deliver } from './deliver.ts';
import { type LoketInTeams, loketInTeams } from './loket-in-teams.ts';
import {
  chatWith,
  executes,
  type Fields,
  groupChat,
  guest,
  hanneke,
  lotte,
  mentions,
  newId,
  submits,
  team,
  tenant,
  writes,
} from './payloads.ts';
import type { Posted } from './teams-memory.ts';

let loket: LoketInTeams;
beforeAll(async () => {
  loket = await loketInTeams();
}, 120_000);
afterAll(() => loket.stop());

const at = () => loket.teams.serviceUrl;
const post = async (activity: Fields) => deliver(loket.url, activity, await loket.teams.keys.sign(at()));

/** Delivers, and gives the next card in this conversation. */
async function ask(activity: Fields, conversation: string): Promise<Posted | undefined> {
  const there = () => loket.teams.posted.filter((each) => each.conversation === conversation);
  const before = there().length;
  expect(await post(activity)).toMatchObject({ status: 200 });
  await loket.teams.until(() => there().length > before);
  expect(loket.teams.wrong).toEqual([]);
  return there().at(-1);
}
const textOf = (posted: Posted | undefined) => (posted === undefined ? '' : linesOf(posted.card).join('\n'));
const button = (posted: Posted | undefined, label: string) =>
  posted === undefined ? undefined : buttonsOf(posted.card).find(({ title }) => title === label);
const none = { loket: { nonce: 'none', owner: '', root: '', language: 'nl' } };

describe('in the chat with Loket', () => {
  const chat = chatWith(hanneke);

  test('a question is answered with what the systems say, and a button goes on', async () => {
    const answer = await ask(writes(at(), hanneke, 'Waarom staat Sanne Jansen niet in LearnLinq?'), chat);
    expect(textOf(answer)).toContain('Sanne Jansen');
    expect(textOf(answer)).toContain('e-mailadres');
    const again = button(answer, 'Kijk opnieuw');
    const second = await ask(executes(at(), hanneke, again?.data ?? none), chat);
    expect(textOf(second)).toContain('Sanne Jansen');
  });

  test('an older client sends the same press as a message', async () => {
    const answer = await ask(writes(at(), hanneke, 'Waarom staat Daan Visser niet in LearnLinq?'), chat);
    const again = button(answer, 'Kijk opnieuw');
    const second = await ask(submits(at(), hanneke, again?.fallback.data ?? none), chat);
    expect(textOf(second)).toContain('Daan Visser');
  });

  test('it is shown that Loket types', async () => {
    const before = loket.teams.typing();
    await ask(writes(at(), hanneke, 'Waarom staat Mila de Groot niet in LearnLinq?'), chat);
    expect(loket.teams.typing()).toBeGreaterThan(before);
  });

  test('an employee is refused, in English when that is written', async () => {
    const asked = writes(at(), lotte, 'Why is Sanne Jansen not in LearnLinq?');
    const answer = await ask(asked, chatWith(lotte));
    expect(textOf(answer)).toContain('your role');
    expect(textOf(answer)).not.toContain('mail');
  });

  test('a guest has proven no address, even one that stands with an administrator', async () => {
    const asked = writes(at(), guest, 'Waarom staat Sanne Jansen niet in LearnLinq?');
    expect(textOf(await ask(asked, chatWith(guest)))).toContain('wie je bent');
  });

  test('a tenant of no customer is told so, and Teams is not asked who it is', async () => {
    const asks = () => loket.teams.calls.filter(({ call }) => call === 'member').length;
    const before = asks();
    const conversation = { conversationType: 'personal', tenantId: 'other-tenant', id: 'a:1elsewhere' };
    const asked = writes(at(), '29:1dOther', 'Waarom staat Sanne Jansen niet in LearnLinq?', {
      conversation,
    });
    expect(textOf(await ask(asked, 'a:1elsewhere'))).toContain('nog niet aangesloten op jouw organisatie');
    expect(asks()).toBe(before);
  });

  test('who it is, is asked once', async () => {
    const asks = () =>
      loket.teams.calls.filter(({ call, path }) => call === 'member' && path.includes('Hanneke')).length;
    await ask(writes(at(), hanneke, 'hoi'), chat);
    expect(asks()).toBe(1);
  });
});

describe('where others read along', () => {
  test('who has no chat with Loket gets a pointer to one, in the thread where it was asked', async () => {
    const root = newId();
    const asked = mentions(at(), '29:1eNew', 'waarom staat Sanne Jansen niet in LearnLinq?', root);
    const answer = await ask(asked, `${team};messageid=${root}`);
    expect(textOf(answer)).toContain('Open een chat met mij alleen');
    expect(textOf(answer)).not.toContain('Jansen');
  });

  test('in a group chat too', async () => {
    const asked = mentions(at(), '29:1eNew', 'waarom staat Sanne Jansen niet in LearnLinq?', '', {
      conversation: { isGroup: true, conversationType: 'groupChat', tenantId: tenant, id: groupChat },
    });
    expect(textOf(await ask(asked, groupChat))).toContain('Open een chat met mij alleen');
  });

  test('who has a chat with Loket is answered there, and the others read only that', async () => {
    const root = newId();
    const thread = `${team};messageid=${root}`;
    const asked = mentions(at(), hanneke, 'waarom staat Sanne Jansen niet in LearnLinq?', root);
    expect(textOf(await ask(asked, chatWith(hanneke)))).toContain('Sanne Jansen');
    await loket.teams.until(() => loket.teams.posted.some(({ conversation }) => conversation === thread));
    expect(await post(asked)).toMatchObject({ status: 200 });
    const shown = loket.teams.posted.filter(({ conversation }) => conversation === thread);
    expect(shown.map(textOf)).toEqual(['Ik antwoord je in onze chat, daar leest niemand mee.']);
  });

  test('who presses a button under another’s question is told so alone, in the same answer', async () => {
    const answer = await ask(writes(at(), hanneke, 'hoi'), chatWith(hanneke));
    const start = button(answer, 'Iemand staat niet in LearnLinq');
    expect(start).toBeDefined();
    const before = loket.teams.posted.length;
    const told = await post(executes(at(), lotte, start?.data ?? none, { locale: 'en-GB' }));
    expect(told.status).toBe(200);
    expect(JSON.parse(told.text)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringContaining('somebody else'),
    });
    expect(loket.teams.posted).toHaveLength(before);
  });
});
