import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buttonsIn, type SlackBlock } from './check-message.ts';
import { command, deliver, event, interaction } from './deliver.ts';
import { type LoketInSlack, loketInSlack } from './loket-in-slack.ts';
import {
  callback,
  chat,
  chatWith,
  directMessage,
  hanneke,
  lotte,
  mention,
  newTs,
  press,
  room,
  slashCommand,
} from './payloads.ts';
import type { Posted } from './slack-memory.ts';

let loket: LoketInSlack;
beforeAll(async () => {
  loket = await loketInSlack();
}, 120_000);
afterAll(() => loket.stop());

type Fields = Readonly<Record<string, unknown>>;

/** Delivers, and gives the messages of this kind once there are so many. */
async function answers(count: number, fits: (posted: Posted) => boolean): Promise<readonly Posted[]> {
  const fitting = () => loket.slack.posted.filter(fits);
  await loket.slack.until(() => fitting().length >= count);
  expect(loket.slack.wrong).toEqual([]);
  return fitting();
}

async function ask(message: Fields): Promise<Posted | undefined> {
  expect(await deliver(loket.url, event(callback(message)))).toEqual({ status: 200, text: '' });
  const [answer] = await answers(1, ({ thread }) => thread === message['ts']);
  return answer;
}

const noButton = { blockId: 'none', actionId: 'none', value: 'none' };
function buttonOf(blocks: readonly SlackBlock[] | undefined, label: string) {
  const found = buttonsIn(blocks ?? []).find(({ text }) => text.text === label);
  return found === undefined
    ? noButton
    : { blockId: found.block_id ?? '', actionId: found.action_id, value: found.value ?? '' };
}

describe('in the chat with Loket', () => {
  test('a question is answered with what the systems say, and a button goes on', async () => {
    const asked = directMessage('Waarom staat Sanne Jansen niet in LearnLinq?');
    const answer = await ask(asked);
    expect(answer).toMatchObject({ how: 'message', channel: chat });
    expect(answer?.text).toContain('Sanne Jansen');
    expect(JSON.stringify(answer?.blocks)).toContain('e-mailadres');
    await deliver(loket.url, interaction(press(buttonOf(answer?.blocks, 'Kijk opnieuw'))));
    const [, second] = await answers(2, ({ thread }) => thread === asked['ts']);
    expect(second?.text).toContain('Sanne Jansen');
  });

  test('the next words in the thread continue the conversation', async () => {
    const first = directMessage('Iemand staat niet in LearnLinq');
    expect((await ask(first))?.text).toContain('Om wie gaat het');
    const reply = directMessage('Mila de Groot', { thread_ts: first['ts'] });
    await deliver(loket.url, event(callback(reply)));
    const [, second] = await answers(2, ({ thread }) => thread === first['ts']);
    expect(second?.text).toContain('Mila de Groot');
  });

  test('it is shown that Loket looks', async () => {
    const { calls } = loket.slack;
    const asked = directMessage('Waarom staat Daan Visser niet in LearnLinq?');
    await ask(asked);
    expect(calls.filter(({ method }) => method === 'assistant.threads.setStatus').at(-1)?.given).toEqual({
      channel_id: chat,
      thread_ts: asked['ts'],
      status: 'kijkt in LearnLinq en in de HR-bron…',
    });
  });

  test('that it looks is said once, and no more when Slack fails at it', async () => {
    const statuses = () => loket.slack.calls.filter(({ method }) => method === 'assistant.threads.setStatus');
    const before = statuses().length;
    loket.slack.fail('assistant.threads.setStatus', { is: 'status', status: 503 });
    await ask(directMessage('Waarom staat Kees Vermeulen niet in LearnLinq?'));
    expect(statuses()).toHaveLength(before + 1);
  });

  test('an employee is refused, in English when that is written', async () => {
    const answer = await ask(
      directMessage('Why is Sanne Jansen not in LearnLinq?', { user: lotte, channel: chatWith(lotte) }),
    );
    expect(answer?.text).toContain('your role');
    expect(answer?.text).not.toContain('mail');
  });

  test('a guest has proven no address, even one that stands with an administrator', async () => {
    const answer = await ask(
      directMessage('Waarom staat Sanne Jansen niet in LearnLinq?', {
        user: 'U0GUEST01',
        channel: chatWith('U0GUEST01'),
      }),
    );
    expect(answer?.text).toContain('wie je bent');
  });

  test('a workspace of no customer is told so, and Slack is not asked who it is', async () => {
    const before = loket.slack.calls.filter(({ method }) => method === 'users.info').length;
    const asked = directMessage('Waarom staat Sanne Jansen niet in LearnLinq?');
    await deliver(
      loket.url,
      event(callback(asked, { team_id: 'T0OTHER', context_team_id: 'T0OTHER', authorizations: [] })),
    );
    const [answer] = await answers(1, ({ thread }) => thread === asked['ts']);
    expect(answer?.text).toContain('nog niet aangesloten op jouw organisatie');
    expect(loket.slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(before);
  });
});

describe('where others read along', () => {
  test('only the person sees the pointer to a chat alone', async () => {
    const asked = mention('waarom staat Sanne Jansen niet in LearnLinq?', { thread_ts: newTs() });
    await deliver(loket.url, event(callback(asked)));
    const [answer] = await answers(1, ({ thread }) => thread === asked['thread_ts']);
    expect(answer).toMatchObject({ how: 'ephemeral', channel: room, user: hanneke });
    expect(answer?.text).toContain('Open een chat met mij alleen');
  });

  test('nothing is ever said to the channel', () => {
    expect(loket.slack.posted.filter(({ how, channel }) => how === 'message' && channel === room)).toEqual(
      [],
    );
  });

  test('who presses a button under another’s question is told so, alone, and nothing else happens', async () => {
    const answer = await ask(directMessage('hoi'));
    const button = buttonOf(answer?.blocks, 'Iemand staat niet in LearnLinq');
    expect(button).not.toEqual(noButton);
    const before = loket.slack.posted.length;
    const pressed = press(button, { user: { id: lotte, team_id: 'T0LINDE01' }, channel: { id: room } });
    await deliver(loket.url, interaction(pressed));
    const [told] = await answers(1, ({ user }) => user === lotte);
    expect(told).toMatchObject({
      how: 'ephemeral',
      channel: room,
      text: expect.stringContaining('somebody else'),
    });
    expect(loket.slack.posted).toHaveLength(before + 1);
  });
});

describe('beside the conversation', () => {
  test('a command is answered in the person’s own chat, and that is said on the spot', async () => {
    const { status, text } = await deliver(
      loket.url,
      command(slashCommand('Waarom staat Pieter Bakker niet in LearnLinq?')),
    );
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ response_type: 'ephemeral' });
    const [answer] = await answers(1, (posted) => posted.text.includes('Pieter Bakker'));
    expect(answer).toMatchObject({ how: 'message', channel: chat, thread: null });
  });

  test('who opens the agent’s chat is greeted with what can be asked', async () => {
    const thread = newTs();
    await deliver(
      loket.url,
      event(
        callback({
          type: 'assistant_thread_started',
          assistant_thread: {
            user_id: hanneke,
            context: { channel_id: room, team_id: 'T0LINDE01', enterprise_id: null },
            channel_id: chat,
            thread_ts: thread,
          },
          event_ts: thread,
        }),
      ),
    );
    const [greeting] = await answers(1, (posted) => posted.thread === thread);
    expect(greeting?.text).toContain('Hoi!');
    await loket.slack.until(
      () => loket.slack.calls.at(-1)?.method === 'assistant.threads.setSuggestedPrompts',
    );
  });

  test('the home shows the person’s own tickets', async () => {
    const asked = directMessage('Ik wil een mens spreken');
    expect((await ask(asked))?.text).toMatch(/ticketnummer is \d+/u);
    await deliver(
      loket.url,
      event(
        callback({ type: 'app_home_opened', user: hanneke, channel: chat, tab: 'home', event_ts: newTs() }),
      ),
    );
    await loket.slack.until(() => loket.slack.homes.has(hanneke));
    expect(JSON.stringify(loket.slack.homes.get(hanneke))).toMatch(/Ticket \d+ ligt sinds/u);
    expect(loket.slack.wrong).toEqual([]);
  });
});
