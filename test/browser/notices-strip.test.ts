import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { demoWorldFile } from '../../src/sandbox/demo-world.ts';
import type { WorldFile } from '../../src/sandbox/world.ts';
import type { Serving } from '../end-to-end/serve.ts';
import { startDemo } from '../end-to-end/start-demo.ts';
import { openBrowser } from './open-browser.ts';

const listeners: Readonly<Record<string, string>> = {
  'zorggroep-linde': 'h.prins@zorggroep-linde.example',
  'bakkerij-vermeer': 'astrid@bakkerij-vermeer.example',
};

/** The demo, in which two customers want to be told of trouble, and the last sync of each has failed. */
const world: WorldFile = {
  ...demoWorldFile,
  customers: demoWorldFile.customers.map(({ tenant, lms, ...customer }) => {
    const to = listeners[tenant.id];
    const [last, ...runs] = lms.runs ?? [];
    if (to === undefined || last === undefined) return { ...customer, tenant, lms };
    return {
      ...customer,
      tenant: { ...tenant, notices: { to: [to] } },
      lms: { ...lms, runs: [{ ...last, outcome: 'failed' }, ...runs] },
    };
  }),
};

let browser: Browser;
let demo: Serving;
let folder: string;
beforeAll(async () => {
  await mkdir('test-artefacts', { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'loket-world-'));
  const file = join(folder, 'world.json');
  await writeFile(file, JSON.stringify(world));
  [browser, demo] = await Promise.all([openBrowser(), startDemo(['--world', file])]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function openDesk(who: RegExp, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${demo.url}/desk`);
  await page.getByRole('button', { name: who }).click();
  await page.locator('.noticed').waitFor({ timeout: 20_000 });
  return page;
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>('axe.run(document)');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('what was noticed without anybody asking, above the queue', () => {
  test.each([
    ['light', 1280, 'nl-NL'],
    ['dark', 1280, 'en-GB'],
    ['light', 320, 'en-GB'],
    ['dark', 360, 'nl-NL'],
  ] as const)(
    'fits and can be read in %s at %i pixels, in %s',
    async (colorScheme, width, locale) => {
      const desk = await openDesk(/Sam/u, { colorScheme, locale, viewport: { width, height: 800 } });
      const shot = (name: string) =>
        desk.screenshot({
          path: `test-artefacts/notices-${name}-${colorScheme}-${width}.png`,
          fullPage: true,
        });
      await shot('closed');
      expect(await violations(desk)).toEqual([]);
      await desk.locator('.noticed summary').focus();
      await desk.keyboard.press('Enter');
      await desk.locator('.noticed li').first().waitFor();
      await shot('open');
      expect(await violations(desk)).toEqual([]);
      expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
    60_000,
  );

  test('several leave room for the queue, and are told to an agent without what their customer should do', async () => {
    const desk = await openDesk(/Sam/u);
    const summary = desk.locator('.noticed summary');
    expect(await summary.innerText()).toMatch(
      /^Meldingen bij klanten: 3\s+Zorggroep Linde, Bakkerij Vermeer$/u,
    );
    expect(await desk.locator('.noticed li').first().isVisible()).toBe(false);
    await summary.click();
    const failed = desk
      .locator('.noticed li')
      .filter({ hasText: /De synchronisatie van .* is mislukt/u })
      .first();
    expect(await failed.innerText()).toContain('mislukt');
    expect(await desk.locator('.noticed').innerText()).not.toMatch(/\bje\b/u);
  }, 60_000);

  test('one stands open, and an administrator sees those of the own customer alone', async () => {
    const desk = await openDesk(/Hanneke Prins/u);
    const lines = desk.locator('.noticed li');
    expect(await lines.allInnerTexts()).toEqual([expect.stringContaining('Zorggroep Linde')]);
    expect(await lines.first().isVisible()).toBe(true);
  }, 60_000);
});
