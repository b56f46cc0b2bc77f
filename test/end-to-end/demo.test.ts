import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser/open-browser.ts';
import { questions } from './questions.ts';
import type { Serving } from './serve.ts';
import { startDemo } from './start-demo.ts';

let browser: Browser;
let demo: Serving;

beforeAll(async () => {
  await mkdir('test-artefacts', { recursive: true });
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** How many answers each person has had: a conversation goes on where it was, whenever one comes back. */
const had = new Map<string, number>();

interface Talk {
  readonly page: Page;
  /** Says one thing, waits until Loket has answered it, and gives the answer. */
  say(text: string): Promise<string>;
  close(): Promise<void>;
}

async function enter(who: RegExp, language: 'nl' | 'en'): Promise<Talk> {
  const context = await browser.newContext({
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    viewport: { width: 1100, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(demo.url);
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('textbox').waitFor();
  const answers = page.getByRole('log').locator('.said');
  return {
    page,
    async say(text) {
      const before = had.get(who.source) ?? 0;
      if (before > 0) await answers.nth(before - 1).waitFor();
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
      await answers.nth(before).waitFor({ timeout: 20_000 });
      had.set(who.source, before + 1);
      return (await answers.nth(before).innerText()).replaceAll(/\s+/gu, ' ');
    },
    close: () => context.close(),
  };
}

test('prints the address and three questions to try', async () => {
  while (!demo.printed().includes('Ctrl+C')) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(demo.printed()).toMatch(/Loket is at http:\/\/127\.0\.0\.1:\d+/u);
  expect(demo.printed().match(/^ {2}\S.*\?$/gmu)).toHaveLength(3);
});

describe.each(['nl', 'en'] as const)('in a real browser, in %s', (language) => {
  test.each(questions)('$name', async (question) => {
    const talk = await enter(question.as, language);
    const { ask, reads } = question[language];
    let read = '';
    for (const text of ask) read = await talk.say(text);
    const name = question.name.replaceAll(/\W+/gu, '-');
    await talk.page.screenshot({ path: `test-artefacts/demo-${language}-${name}.png` });
    for (const expected of reads) expect(read).toMatch(expected);
    await talk.close();
  });

  const words = {
    nl: {
      ask: 'Waarom staat Tom Peters niet in LearnLinq?',
      forward: 'stuur door',
      status: 'Wat is de status van ticket',
    },
    en: {
      ask: 'Why is Tom Peters not in LearnLinq?',
      forward: 'forward it',
      status: 'What is the status of ticket',
    },
  }[language];

  test('what nobody can solve alone becomes a ticket, and its status can be asked', async () => {
    const talk = await enter(/Hanneke Prins/u, language);
    await talk.say(words.ask);
    const number = /\b\d{4,}\b/u.exec(await talk.say(words.forward))?.[0] ?? 'no number';
    expect(await talk.say(`${words.status} ${number}?`)).toContain(number);
    await talk.page.reload();
    await talk.page.getByRole('log').getByText(number).first().waitFor();
    await talk.close();

    const agent = await enter(/sam/iu, language);
    await agent.page.getByRole('link', { name: 'Tickets' }).click();
    await agent.page.getByText(number).first().waitFor();
    await agent.page.screenshot({ path: `test-artefacts/demo-${language}-tickets.png` });
    await agent.close();
  });
});
