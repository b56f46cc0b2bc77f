import { mkdir } from 'node:fs/promises';
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
}, 120_000);
afterAll(async () => {
  await browser.close();
  await demo.stop();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function enter(who: RegExp, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(demo.url);
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('textbox').waitFor();
  return page;
}

async function enterDesk(who: RegExp, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await enter(who, options);
  await page.getByRole('link', { name: 'Tickets' }).click();
  await page.getByRole('heading', { name: /Wachtrij|Queue/u }).waitFor();
  return page;
}

/**
 * Says something, and gives what is said after it. What was said in an earlier visit may still be coming in, so words
 * that were said before are looked for behind others, `behind`, that were not.
 */
async function say(page: Page, text: string, behind = text): Promise<string> {
  await page.getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  const answer = await page.waitForFunction(
    ([asked, first]) => {
      const all = [...document.querySelectorAll<HTMLElement>('[role="log"] .message')];
      const isHeard = (one: HTMLElement, words: string) =>
        one.matches('.heard') && one.innerText.includes(words);
      const since = all.slice(all.findLastIndex((one) => isHeard(one, first)));
      const own = since.findIndex((one) => isHeard(one, asked));
      return own < 0 ? undefined : since.slice(own).find((one) => one.matches('.said'))?.innerText;
    },
    [text, behind] as const,
    { timeout: 20_000 },
  );
  return (await answer.jsonValue()) ?? '';
}

/** A question that becomes a ticket; its number. */
async function ticketOf(page: Page, question: string): Promise<string> {
  await say(page, question);
  return /ticketnummer is (\d+)/u.exec(await say(page, 'stuur door', question))?.[1] ?? 'no number';
}

async function openTicket(desk: Page, number: string): Promise<void> {
  await desk.locator(`.row[data-number="${number}"]`).click();
  await desk.getByRole('heading', { name: `#${number}` }).waitFor();
}

const told = (chat: Page, text: string | RegExp) =>
  chat.getByRole('log').locator('.said').filter({ hasText: text }).last().waitFor({ timeout: 20_000 });
const press = (desk: Page, name: string) => desk.getByRole('button', { name, exact: true }).click();
const notice = (desk: Page, text: string) => desk.locator('.notice-line', { hasText: text }).waitFor();
const shot = (page: Page, name: string) => page.screenshot({ path: `test-artefacts/${name}.png` });

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>('axe.run(document)');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('from a question in the chat to a ticket that is solved', () => {
  test('with an agent who takes it, asks, looks again, and a customer who sees each step', async () => {
    const chat = await enter(/Hanneke Prins/u);
    const number = await ticketOf(chat, 'Waarom staat Sanne Jansen niet in LearnLinq?');
    const desk = await enterDesk(/Sam/u);
    await openTicket(desk, number);
    await shot(desk, 'desk-new');
    await press(desk, 'Pak op');
    await told(chat, `Sam van Support heeft ticket ${number} opgepakt`);

    await desk.getByLabel('Bericht aan de klant').fill('Sinds wanneer werkt Sanne bij jullie?');
    await press(desk, 'Stel als vraag');
    await told(chat, `Sam van Support vraagt bij ticket ${number}: Sinds wanneer werkt Sanne bij jullie?`);
    await shot(chat, 'desk-chat-asked');
    expect(await say(chat, 'Sinds maandag, ze is net begonnen')).toContain(
      `doorgegeven aan Sam van Support, bij ticket ${number}`,
    );
    await desk.getByText('Sinds maandag, ze is net begonnen').waitFor({ timeout: 20_000 });

    await press(desk, 'Kijk opnieuw in de systemen');
    await desk.getByText('Volgens de systemen is het nog niet opgelost.').waitFor({ timeout: 20_000 });
    await desk.getByText('Bericht voor HR, in het Nederlands').click();
    expect(await desk.getByRole('textbox', { name: 'Bericht voor HR' }).inputValue()).toContain(
      'Wat er nodig is: ',
    );
    expect(await violations(desk)).toEqual([]);
    await shot(desk, 'desk-letter');
    await press(desk, 'Los op');
    await notice(desk, 'Volgens de systemen is het nog niet opgelost, dus het ticket blijft open.');
    await shot(desk, 'desk-again');

    await press(desk, 'Neem het gesprek over');
    await told(chat, `Sam van Support neemt dit gesprek over, bij ticket ${number}`);
    await chat.getByRole('textbox').fill('Waarom staat Kees Vermeulen niet in LearnLinq?');
    await chat.keyboard.press('Enter');
    await chat.getByText('Je schrijft met Sam van Support.').waitFor({ timeout: 20_000 });
    await desk.locator('.history').getByText('Waarom staat Kees Vermeulen').waitFor({ timeout: 20_000 });
    await desk.getByLabel('Bericht aan de klant').fill('Daar kijk ik zo naar.');
    await press(desk, 'Stuur als antwoord');
    await told(chat, 'Daar kijk ik zo naar.');
    await shot(chat, 'desk-chat-taken-over');
    expect(await chat.getByRole('log').getByText('import').count()).toBe(0);
    await press(desk, 'Geef het gesprek terug');
    await told(chat, 'Loket helpt je weer verder.');
    // In other words than before, so that it is this question that is waited for.
    expect(await say(chat, 'Waarom ontbreekt Kees Vermeulen in LearnLinq?')).toContain('Kees Vermeulen');

    await desk.getByLabel('Opgelost, want').selectOption({ label: 'bevestigd door de klant' });
    await press(desk, 'Los op');
    await told(chat, `Ticket ${number} is opgelost, bevestigt Sam van Support.`);
    await notice(desk, 'Gedaan.');
    await shot(desk, 'desk-solved');
    expect(await violations(chat)).toEqual([]);
  }, 120_000);
});

test('a letter in the chat can be copied whole, opened as a mail and kept as a file', async () => {
  const chat = await enter(/Hanneke Prins/u, { permissions: ['clipboard-read', 'clipboard-write'] });
  await say(chat, 'Waarom staat Sanne Jansen niet in LearnLinq?');
  await chat.getByRole('button', { name: 'Bericht voor HR' }).click();
  await told(chat, 'Dit kun je zo doorsturen.');
  await chat.getByRole('button', { name: 'Kopieer' }).click();
  await chat.getByText('Gekopieerd.').waitFor();
  const copied = await chat.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Gegevens van Sanne Jansen in de HR-bron\n\nHoi,/u);
  const mail = await chat.getByRole('link', { name: 'Open als e-mail' }).getAttribute('href');
  expect(new URL(mail ?? '').searchParams.get('body')).toContain('Wat er nodig is:');
  const saved = chat.waitForEvent('download');
  await chat.getByRole('button', { name: 'Download als tekst' }).click();
  expect((await saved).suggestedFilename()).toBe('Gegevens van Sanne Jansen in de HR-bron.txt');
  expect(await violations(chat)).toEqual([]);
  await shot(chat, 'chat-letter');
}, 60_000);

describe('the desk', () => {
  test('tells the second of two agents that somebody was first, and keeps what was typed', async () => {
    const chat = await enter(/Hanneke Prins/u);
    const number = await ticketOf(chat, 'Waarom staat Tom Peters niet in LearnLinq?');
    const [sam, noa] = [await enterDesk(/Sam/u), await enterDesk(/Noa/u)];
    // What changes meanwhile is not seen before the press.
    await noa.route('**/api/desk/mark', (route) => route.abort());
    await openTicket(noa, number);
    await openTicket(sam, number);
    await noa.getByLabel('Bericht aan de klant').fill('Dit typte Noa.');
    await press(sam, 'Pak op');
    await notice(sam, 'Gedaan.');
    await press(noa, 'Stuur als antwoord');
    await notice(noa, 'Iemand anders was je voor.');
    expect(await noa.getByLabel('Bericht aan de klant').inputValue()).toBe('Dit typte Noa.');
    expect(await noa.locator('.facts').innerText()).toContain('Sam');
    await shot(noa, 'desk-overtaken');
    expect(await chat.getByRole('log').getByText('Dit typte Noa.').count()).toBe(0);
    await press(noa, 'Stuur als antwoord');
    await told(chat, 'Dit typte Noa.');
  }, 120_000);

  test('shows a new ticket by itself, and finds it by number', async () => {
    const desk = await enterDesk(/Sam/u);
    const chat = await enter(/Hanneke Prins/u);
    const number = await ticketOf(chat, 'Waarom staat Noor Willems niet in LearnLinq?');
    await desk.locator(`.row[data-number="${number}"]`).waitFor({ timeout: 20_000 });
    await desk.getByRole('searchbox').fill(`#${number}`);
    await desk.getByText('1 ticket', { exact: true }).waitFor();
    await desk.getByRole('searchbox').fill('9999');
    await desk.getByText('Geen tickets die hieraan voldoen.').waitFor();
  }, 60_000);

  test('can be used with the keyboard alone', async () => {
    const chat = await enter(/Hanneke Prins/u);
    const number = await ticketOf(chat, 'Waarom staat Daan Visser niet in LearnLinq?');
    const desk = await enterDesk(/Sam/u);
    await desk.locator('.row').first().waitFor();
    await desk.keyboard.press('/');
    await desk.keyboard.type(number);
    await desk.getByText('1 ticket', { exact: true }).waitFor();
    for (let presses = 0; presses < 9; presses++) {
      if ((await desk.locator('.row:focus').count()) > 0) break;
      await desk.keyboard.press('Tab');
    }
    await desk.keyboard.press('j');
    await desk.keyboard.press('Enter');
    await desk.locator('#case-title:focus').waitFor();
    await desk.keyboard.press('t');
    await notice(desk, 'Gedaan.');
    await desk.keyboard.press('c');
    await desk.locator('textarea:focus').waitFor();
    await desk.keyboard.type('jkt?');
    expect(await desk.getByLabel('Bericht aan de klant').inputValue()).toBe('jkt?');
    await desk.evaluate(() => document.querySelector<HTMLElement>('textarea')?.blur());
    await desk.keyboard.press('u');
    await desk.locator(`.row[data-number="${number}"]:focus`).waitFor();
    await desk.keyboard.press('?');
    await desk.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    expect(await violations(desk)).toEqual([]);
    await shot(desk, 'desk-shortcuts');
    await desk.getByLabel('Sneltoetsen gebruiken').uncheck();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('j');
    expect(await desk.locator('dialog[open]').count()).toBe(0);
  }, 60_000);

  test.each([
    ['light', 1280, 'nl-NL'],
    ['dark', 1280, 'en-GB'],
    ['light', 320, 'en-GB'],
    ['dark', 320, 'nl-NL'],
  ] as const)(
    'fits and can be read in %s at %i pixels, in %s',
    async (colorScheme, width, locale) => {
      const chat = await enter(/Hanneke Prins/u);
      const number = await ticketOf(chat, 'Waarom staat Sanne Jansen niet in LearnLinq?');
      const desk = await enterDesk(/Sam/u, { colorScheme, locale, viewport: { width, height: 800 } });
      await desk.locator(`.row[data-number="${number}"]`).waitFor();
      await shot(desk, `desk-queue-${colorScheme}-${width}`);
      expect(await violations(desk)).toEqual([]);
      await openTicket(desk, number);
      await desk.locator('.looked, .plain').first().waitFor();
      await desk.screenshot({ path: `test-artefacts/desk-case-${colorScheme}-${width}.png`, fullPage: true });
      expect(await violations(desk)).toEqual([]);
      expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await desk.getByText(locale === 'nl-NL' ? 'Meer' : 'More', { exact: true }).click();
      await desk.getByText(locale === 'nl-NL' ? 'Voorstel' : 'Suggestion', { exact: true }).click();
      await shot(desk, `desk-work-${colorScheme}-${width}`);
      expect(await violations(desk)).toEqual([]);
    },
    60_000,
  );

  test('lets an administrator read along, and turns an employee away', async () => {
    const chat = await enter(/Hanneke Prins/u);
    const number = await ticketOf(chat, 'Waarom staat Sanne Jansen niet in LearnLinq?');
    await chat.getByRole('link', { name: 'Tickets' }).click();
    await openTicket(chat, number);
    await chat.getByText('Je kunt meelezen.').waitFor();
    expect(await chat.getByRole('button', { name: 'Pak op' }).count()).toBe(0);
    const employee = await enter(/van Dijk/u);
    await employee.goto(`${demo.url}/desk`);
    await employee.getByText('Deze lijst is voor beheerders en supportmedewerkers.').waitFor();
  }, 60_000);

  test('answers all with the same cause at once, and gives a ticket to a colleague, by keyboard', async () => {
    const chat = await enter(/Hanneke Prins/u);
    const lead = await ticketOf(chat, 'Waarom staat Daan Visser niet in LearnLinq?');
    const other = await ticketOf(chat, 'Waarom ontbreekt Tom Peters in LearnLinq?');
    const desk = await enterDesk(/Sam/u);
    const pressed = async (name: string) => {
      await desk.getByRole('button', { name, exact: true }).focus();
      await desk.keyboard.press('Enter');
    };
    await openTicket(desk, other);
    await desk.getByText('Meer', { exact: true }).click();
    await desk.getByLabel('Samenvoegen met ticket').fill(lead);
    await pressed('Voeg samen');
    await told(chat, `Ticket ${other}`);
    await desk.getByRole('searchbox').fill(lead);
    await openTicket(desk, lead);
    await desk.getByText('Alle 2 tegelijk').focus();
    await desk.keyboard.press('Enter');
    await desk.getByLabel('Bericht in het Nederlands').fill('Het filter is aangepast.');
    expect(await violations(desk)).toEqual([]);
    await shot(desk, 'desk-all-at-once');
    await pressed('Stuur naar iedereen');
    await told(chat, `ticket ${lead}: Het filter is aangepast.`);
    await told(chat, `ticket ${other}: Het filter is aangepast.`);
    await desk.getByText('Meer', { exact: true }).click();
    await desk.getByLabel('Geef aan een collega').selectOption({ label: 'Noa' });
    await pressed('Geef');
    await told(chat, `Noa van Support heeft ticket ${lead} opgepakt`);
  }, 120_000);

  test('lets who is nobody yet choose who to be, in the demo, and shows no ticket before', async () => {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${demo.url}/desk`);
    await page.getByRole('button', { name: /Sam/u }).waitFor();
    expect(await page.getByRole('button', { name: /van Dijk/u }).count()).toBe(0);
    expect(await page.locator('.row').count()).toBe(0);
  });
});
