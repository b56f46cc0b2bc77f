import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { freshTicket } from '../fixtures/fresh-ticket.ts';
import { openBrowser } from './open-browser.ts';
import { type ScriptedLoket, scriptedLoket } from './scripted-loket.ts';

const ticket = (number: number, summary: string) =>
  freshTicket(number, {
    summary,
    tenant: 'merwezicht',
    openedBy: 'subject-1',
    desk: 'development',
    openedAt: new Date('2026-11-23T08:30:00Z'),
  });

let browser: Browser;
let loket: ScriptedLoket;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await loket.close();
});

async function enter(name: RegExp, width = 1100): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width, height: 700 } });
  const page = await context.newPage();
  await page.goto(loket.url);
  await page.getByRole('button', { name }).click();
  await page.getByRole('textbox').waitFor();
  return page;
}

describe('the list of tickets', () => {
  test.each([1100, 320])('is there for who may see it, on a screen of %i pixels', async (width) => {
    loket = await scriptedLoket({
      tickets: [ticket(1043, 'Zoë Brouwer staat niet in LearnLinq'), ticket(1042, '<b>vet</b> '.repeat(20))],
    });
    const page = await enter(/Femke/, width);
    await page.getByRole('link', { name: 'Tickets' }).click();
    await page.getByText('Zoë Brouwer staat niet in LearnLinq').waitFor();
    await page.screenshot({ path: `test-artefacts/desk-${width}.png` });
    expect(await page.locator('b').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('link', { name: 'Naar het gesprek' }).click();
    await page.getByRole('textbox').waitFor();
  });

  test('is refused to who may not see it', async () => {
    loket = await scriptedLoket();
    const page = await enter(/Joris/);
    expect(await page.getByRole('link', { name: 'Tickets' }).count()).toBe(0);
    await page.goto(`${loket.url}/desk`);
    await page.getByText('Deze lijst is voor beheerders en supportmedewerkers.').waitFor();
  });

  test('asks to begin a talk first', async () => {
    loket = await scriptedLoket();
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${loket.url}/desk`);
    await page.getByText('Start a talk with Loket first.').waitFor();
  });
});
