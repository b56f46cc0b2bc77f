import { mkdir, readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { type ScriptedLoket, scriptedLoket } from './scripted-loket.ts';

let browser: Browser;
let loket: ScriptedLoket;
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

async function enter(name: RegExp, options: BrowserContextOptions = {}): Promise<Page> {
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
  await page.getByRole('button', { name }).click();
  await page.getByRole('textbox').waitFor();
  return page;
}

const file = `Importid;Username;Name;Email
1;a;Anna ;a@x.example
2;b;Bea;b b@x.example
3;c;Cees;
4;d;D<img src=x>\u200b;d@x.example
`;
const upload = { name: 'medewerkers.csv', mimeType: 'text/csv', buffer: Buffer.from(file) };

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bestand controleren' }).click();
  await page.getByLabel('Bestand', { exact: true }).setInputFiles(upload);
  await page.getByRole('button', { name: 'Controleer', exact: true }).click();
  await page.getByRole('heading', { name: 'Verkeerd geschreven gegevens (3)' }).waitFor();
}

describe('checking a file on the chat page', () => {
  test('tells an administrator what is wrong, and hands back a corrected file', async () => {
    const page = await enter(/Femke/);
    await check(page);
    const dialog = page.getByRole('dialog', { name: 'Bestand controleren' });
    await dialog.getByRole('status').filter({ hasText: 'Wat ik heb gevonden' }).waitFor();
    expect(await dialog.getByRole('listitem').filter({ hasText: 'Regels: 4' }).count()).toBe(1);
    expect(await dialog.getByText('‘D<img src=x>‹U+200B›’').count()).toBe(1);
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download hersteld bestand (2 hersteld)' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('medewerkers-hersteld.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe(
      file.replace('Anna ', 'Anna').replace('\u200b', ''),
    );
    expect(complaints).toEqual([]);
  });

  test('goes by keyboard alone, and back to where one was', async () => {
    const page = await enter(/Femke/);
    const button = page.getByRole('button', { name: 'Bestand controleren' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is not offered to an employee', async () => {
    const page = await enter(/Joris/);
    await page.waitForLoadState('load');
    await page.getByRole('heading', { name: 'Waar kan ik je mee helpen?' }).waitFor();
    expect(await page.getByRole('button', { name: 'Bestand controleren' }).count()).toBe(0);
  });

  test.each([
    ['light', 1100, 820],
    ['dark', 1100, 820],
    ['light', 360, 740],
    ['dark', 360, 740],
  ] as const)('can be read in %s, %i wide', async (colorScheme, width, height) => {
    const page = await enter(/Femke/, { colorScheme, viewport: { width, height } });
    await check(page);
    await page.screenshot({ path: `test-artefacts/file-${colorScheme}-${width}.png` });
    await page.evaluate(axe.source);
    const found = await page.evaluate<AxeResults>('axe.run(document)');
    expect(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
    const wider = await page.evaluate(
      'document.querySelector("dialog").scrollWidth > document.querySelector("dialog").clientWidth',
    );
    expect(wider).toBe(false);
  });
});
