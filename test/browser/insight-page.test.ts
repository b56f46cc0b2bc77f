import { mkdir, readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Serving } from '../end-to-end/serve.ts';
import { startDemo } from '../end-to-end/start-demo.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let demo: Serving;
beforeAll(async () => {
  await mkdir('test-artefacts', { recursive: true });
  [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
  await askSomething();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function open(path: string, who: RegExp, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${demo.url}${path}`);
  await page.getByRole('button', { name: who }).click();
  return page;
}

/** An administrator asks twice, so that there is something to count. */
async function askSomething(): Promise<void> {
  const chat = await open('/', /Hanneke Prins/u);
  for (const [index, who] of ['Sanne Jansen', 'Kees Vermeulen'].entries()) {
    await chat.getByRole('textbox').fill(`Waarom staat ${who} niet in LearnLinq?`);
    await chat.keyboard.press('Enter');
    await chat.locator('[role="log"] .message.said').nth(index).waitFor({ timeout: 20_000 });
  }
  await chat.context().close();
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>('axe.run(document)');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-artefacts/${name}.png`, fullPage: true });
const ready = (page: Page) => page.getByRole('heading', { name: /Van vraag tot|From question/u }).waitFor();
const cellOf = (page: Page, table: string, row: RegExp) =>
  page.getByRole('table', { name: table }).getByRole('row', { name: row }).getByRole('cell').first();

describe('the page with figures', () => {
  test('tells an administrator what was asked and found, each number with what it means', async () => {
    const page = await open('/insight', /Hanneke Prins/u);
    await ready(page);
    expect(await cellOf(page, 'Van vraag tot oplossing', /^Gevraagd/u).innerText()).toBe('2');
    await page.getByText('Vragen waarvoor Loket in de systemen keek; elke vraag één keer.').waitFor();
    await page.getByRole('heading', { name: 'Wie gegevens van jullie mensen heeft ingezien' }).waitFor();
    expect(await page.getByRole('table', { name: 'Oorzaken' }).getByRole('row').count()).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'insight');
  });

  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 320, height: 800 } }],
    ['phone-dark', { viewport: { width: 360, height: 800 }, colorScheme: 'dark', locale: 'en-GB' }],
    ['english', { locale: 'en-GB' }],
  ] as const)('can be read %s, with nothing wider than the screen', async (name, options) => {
    const page = await open('/insight', /Sam/u, options);
    await ready(page);
    await page.getByRole('combobox', { name: /Klant|Customer/u }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, `insight-${name}`);
    const [wide, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(screen ?? 0);
  });

  test('tells causes by customer and source, and by source alone where one customer is chosen', async () => {
    const page = await open('/insight', /Sam/u);
    await ready(page);
    const causes = page.getByRole('table', { name: 'Oorzaken' });
    await causes.getByRole('columnheader', { name: 'Klant en bron' }).waitFor();
    await causes.getByRole('cell', { name: 'Zorggroep Linde, HR-systeem (API)' }).first().waitFor();
    await page.getByRole('combobox', { name: 'Klant' }).selectOption({ label: 'Zorggroep Linde' });
    await causes.getByRole('cell', { name: 'HR-systeem (API)', exact: true }).first().waitFor();
  });

  test('lets an agent choose a customer by keyboard, and keeps the figures of that one as a file', async () => {
    const page = await open('/insight', /Sam/u);
    await ready(page);
    const customer = page.getByRole('combobox', { name: 'Klant' });
    await customer.focus();
    await page.keyboard.press('End');
    expect(await customer.inputValue()).not.toBe('');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download als CSV' }).focus();
    await page.keyboard.press('Enter');
    const file = await saved;
    expect(file.suggestedFilename()).toBe('loket-insight.csv');
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').slice(1);
    expect(new Set(lines.map((line) => line.split(',')[2]))).toEqual(new Set(['bakkerij-vermeer']));
  });

  test('says so where the days cannot be', async () => {
    const page = await open('/insight', /Hanneke Prins/u);
    await ready(page);
    await page.getByLabel('Van', { exact: true }).fill('2099-01-01');
    await page.getByText('Kies een begindag op of vóór de einddag').waitFor();
  });
});

describe('coming in', () => {
  test('in the demo one chooses who to be at the desk itself, and signs out to be nobody', async () => {
    const page = await open('/desk', /Sam/u);
    await page.getByRole('heading', { name: 'Wachtrij' }).waitFor();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('button', { name: /Sam/u }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: /Sam/u }).waitFor();
  });
});
