import { mkdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { type ScriptedLoket, scriptedLoket } from './scripted-loket.ts';
import { english, everyState, hostile, image, link, short } from './scripts.ts';

let browser: Browser;
let loket: ScriptedLoket;
/** What the browser complains about, a broken security policy among it. */
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  await mkdir('test-artefacts', { recursive: true });
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  complaints = [];
  loket = await scriptedLoket();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await loket.close();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1100, height: 820 },
    ...options,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(loket.url);
  return page;
}

async function enter(options: BrowserContextOptions = {}, name = /Femke/): Promise<Page> {
  const page = await open(options);
  await page.getByRole('button', { name }).click();
  await page.getByRole('textbox').waitFor();
  return page;
}

async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText(text, { exact: true }).waitFor();
}

const shot = (page: Page, name: string) => page.screenshot({ path: `test-artefacts/${name}.png` });

async function violations(page: Page): Promise<readonly string[]> {
  // The page's policy allows no script but its own, so the inspector comes in through the debugger.
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>('axe.run(document)');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe('the chat page', () => {
  test('asks who you are, and then what the matter is', async () => {
    const page = await open();
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
    await shot(page, 'choose-light');
    await page.getByRole('button', { name: /Joris/ }).click();
    await page.getByRole('heading', { name: 'Waar kan ik je mee helpen?' }).waitFor();
    await shot(page, 'welcome-light');
    await page.getByRole('button', { name: 'Ik kan niet inloggen.' }).click();
    await page.getByRole('log').getByText('Ik kan niet inloggen.').waitFor();
    expect(loket.ports.taken).toMatchObject([
      { language: 'nl', input: { is: 'text', text: 'Ik kan niet inloggen.' } },
    ]);
    expect(complaints).toEqual([]);
  });

  test('tells what Loket is doing, and then shows each step with its state in words', async () => {
    const page = await enter();
    await ask(page, 'Waarom staat Zoë niet in LearnLinq?');
    await page.getByRole('status').filter({ hasText: 'Loket is bezig' }).waitFor();
    loket.progress('femke', 2, 5);
    await page.getByRole('status').filter({ hasText: '2 van 5' }).waitFor();
    await shot(page, 'progress-light');
    loket.say('femke', everyState);
    const steps = page.getByRole('log').getByRole('listitem');
    await page.getByText('Er is een verplicht veld leeg').waitFor();
    expect(await page.getByText('Dit is de oorzaak').count()).toBe(2);
    expect(await page.getByText('Niet kunnen nakijken').isVisible()).toBe(true);
    expect(await page.getByText('Ging mis bij ons').isVisible()).toBe(true);
    expect(await page.getByText('Vraag HR om het werkadres').isVisible()).toBe(true);
    expect(await page.getByText('Zoë staat in AFAS').isVisible()).toBe(false);
    const top = await page.locator('.said').last().boundingBox();
    const log = await page.getByRole('log').boundingBox();
    expect(top?.y ?? 0).toBeGreaterThanOrEqual(log?.y ?? Infinity);
    await shot(page, 'ladder-light');
    await page.getByText('2 punten in orde, 1 niet van toepassing').click();
    expect(await page.getByText('Zoë staat in AFAS').isVisible()).toBe(true);
    await page.getByText('Waar en wanneer gelezen').first().click();
    expect(await steps.getByText('Afspraken met Zorggroep Merwezicht').isVisible()).toBe(true);
    expect(await page.getByText('Loket is bezig').count()).toBe(0);
    await shot(page, 'ladder-open-light');
    expect(complaints).toEqual([]);
  });

  test('takes one press of a button, and typing goes on', async () => {
    const page = await enter();
    loket.say('femke', everyState);
    const button = page.getByRole('button', { name: 'Maak een ticket voor support' });
    await button.click();
    await page.getByRole('log').locator('.heard').getByText('Maak een ticket voor support').waitFor();
    expect(await button.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Nee, dank je' }).isDisabled()).toBe(true);
    expect(loket.ports.taken.map(({ input }) => input)).toEqual([
      { is: 'press', nonce: 'n:Maak een ticket voor support' },
    ]);
    await ask(page, 'En ook voor Joris');
    loket.say('femke', short('Dat doe ik.'));
    await page.getByText('Dat doe ik.').waitFor();
    const said = await page.locator('.said').last().boundingBox();
    const log = await page.getByRole('log').boundingBox();
    expect((said?.y ?? Infinity) + (said?.height ?? 0)).toBeLessThanOrEqual(
      (log?.y ?? 0) + (log?.height ?? 0),
    );
    expect(await button.count()).toBe(0);
  });

  test('speaks Dutch and English, and marks the language of each message', async () => {
    const page = await enter({ locale: 'en-GB' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    loket.say('femke', english);
    loket.say('femke', short('Goedemorgen'));
    await page.getByText('1 point fine').waitFor();
    expect(
      await page.locator('.said').evaluateAll((all) => all.map((one) => one.getAttribute('lang'))),
    ).toEqual(['en', 'nl']);
    await page.getByRole('button', { name: /Nederlands/ }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await page.getByRole('textbox', { name: 'Schrijf je vraag' }).count()).toBe(1);
    await page.reload();
    await page.getByRole('textbox', { name: 'Schrijf je vraag' }).waitFor();
  });

  test('shows what systems say as text, whatever it looks like', async () => {
    const page = await enter();
    loket.say('femke', hostile);
    await page.getByText('Dit is de oorzaak').waitFor();
    await page.getByText('Waar en wanneer gelezen').click();
    const log = page.getByRole('log');
    expect(await log.locator('img, a, script').count()).toBe(0);
    expect(await log.getByText(image).count()).toBeGreaterThan(3);
    expect(await log.getByText(link).count()).toBeGreaterThan(2);
    expect(await page.title()).toContain('Loket');
    expect(complaints).toEqual([]);
  });

  test('has the whole talk back after a reload', async () => {
    const page = await enter();
    await ask(page, 'Ik zie Zoë niet');
    loket.say('femke', everyState);
    await page.getByText('Er is een verplicht veld leeg').waitFor();
    await page.reload();
    await page.getByText('Er is een verplicht veld leeg').waitFor();
    expect(await page.getByRole('log').getByText('Ik zie Zoë niet').count()).toBe(1);
    expect(page.url()).toBe(`${loket.url}/`);
  });

  test('says that the connection is gone, and misses nothing once it is back', async () => {
    const page = await enter();
    await ask(page, 'Ik zie Zoë niet');
    loket.say('femke', short('Voor de storing'));
    await page.getByText('Voor de storing').waitFor();
    await loket.goAway();
    await page.getByText('De verbinding is weg').waitFor();
    await page.getByRole('textbox').fill('Ben je er nog?');
    await page.keyboard.press('Enter');
    await page.getByText('Niet verstuurd.').waitFor();
    await shot(page, 'lost-light');
    loket.say('femke', short('Tijdens de storing'));
    await loket.comeBack();
    await page.getByText('Tijdens de storing').waitFor();
    expect(await page.getByText('De verbinding is weg').count()).toBe(0);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByText('Niet verstuurd.').waitFor({ state: 'detached' });
    expect(await page.getByText('Voor de storing').count()).toBe(1);
    expect(await page.getByRole('log').getByText('Ben je er nog?').count()).toBe(1);
    expect(loket.ports.taken).toHaveLength(2);
  });

  test('sends a message that did not arrive again under the same number', async () => {
    const page = await enter();
    const ids: string[] = [];
    await page.route('**/api/say', async (route) => {
      ids.push(route.request().postDataJSON().id);
      return ids.length === 1 ? route.abort() : route.continue();
    });
    await page.getByRole('textbox').fill('Hallo');
    await page.keyboard.press('Enter');
    const retry = page.getByRole('button', { name: 'Probeer opnieuw' });
    await retry.click();
    await retry.waitFor({ state: 'detached' });
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(loket.ports.taken).toHaveLength(1);
  });

  test('takes a message for sent when it is in the talk, though the confirmation got lost', async () => {
    const page = await enter();
    await page.route('**/api/say', async (route) => {
      await route.fetch();
      return route.abort();
    });
    await ask(page, 'Hallo');
    await page.getByText('Niet verstuurd.').waitFor({ state: 'detached' });
    expect(await page.getByRole('log').getByText('Hallo').count()).toBe(1);
    expect(loket.ports.taken).toHaveLength(1);
  });

  test('can be used with the keyboard alone', async () => {
    const page = await open();
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 25; presses++) {
        const reached = await page.evaluate(() => document.querySelector('button:focus')?.textContent ?? '');
        if (reached.includes(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${name} cannot be reached`);
    };
    await tabTo('Femke');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox').waitFor();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Ik zie Zoë niet');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('textbox').inputValue()).toBe('Ik zie Zoë niet');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    loket.say('femke', everyState);
    await page.getByText('Er is een verplicht veld leeg').waitFor();
    // Round past the end of the page and back in at the top.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await tabTo('Stuur dit naar HR');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(outline).toBe('solid');
    await shot(page, 'keyboard-light');
    await page.keyboard.press('Space');
    await page.locator('.heard').getByText('Stuur dit naar HR').waitFor();
    await page.locator('textarea:focus').waitFor();
  });

  test.each(['light', 'dark'] as const)('holds nothing that keeps people out, in %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, `choose-${colorScheme}`);
    await page.getByRole('button', { name: /Femke/ }).click();
    await page.getByRole('heading', { name: 'Waar kan ik je mee helpen?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await ask(page, 'Waarom staat Zoë niet in LearnLinq?');
    loket.say('femke', everyState);
    await page.getByText('2 punten in orde').click();
    await page.getByText('Waar en wanneer gelezen').first().click();
    expect(await violations(page)).toEqual([]);
    await shot(page, `talk-${colorScheme}`);
    await loket.goAway();
    await page.getByText('De verbinding is weg').waitFor();
    expect(await violations(page)).toEqual([]);
    await loket.comeBack();
  });

  test('fits a screen of 320 pixels', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
    await shot(page, 'choose-320');
    await page.getByRole('button', { name: /Femke/ }).click();
    await ask(page, 'Waarom staat Zoë niet in LearnLinq?');
    loket.say('femke', everyState);
    await page.getByText('2 punten in orde').click();
    await shot(page, 'talk-320');
    loket.say('femke', hostile);
    await page.getByText('Waar en wanneer gelezen').last().click();
    await shot(page, 'hostile-320');
    const wide = await page.evaluate(() => {
      const log = document.querySelector('[role=log]');
      return [document.documentElement.scrollWidth, log?.scrollWidth, log?.clientWidth];
    });
    expect(wide[0]).toBe(320);
    expect(wide[1]).toBe(wide[2]);
  });

  test('begins again when the session is over', async () => {
    const page = await enter();
    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('loket.session') ?? '{}');
      sessionStorage.setItem('loket.session', JSON.stringify({ ...kept, session: 'A'.repeat(43) }));
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Wie ben je?' }).waitFor();
  });
});
