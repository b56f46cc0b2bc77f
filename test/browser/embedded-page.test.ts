import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { type ScriptedLoket, scriptedLoket } from './scripted-loket.ts';

const key = Buffer.from('k'.repeat(32));
const sign = () =>
  new SignJWT({ email: 'femke@merwezicht.example' })
    .setProtectedHeader({ alg: 'HS256', kid: 'merwezicht' })
    .setIssuer('merwezicht')
    .setAudience('loket')
    .setSubject('u-1')
    .setJti(crypto.randomUUID())
    .setExpirationTime(Math.floor(Date.parse('2026-11-23T09:02:00Z') / 1000))
    .sign(key);

let browser: Browser;
let loket: ScriptedLoket;
const sites: Server[] = [];
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const site of sites.splice(0)) site.close();
  await loket.close();
});

/** A customer's own site with Loket in a frame; it answers the page's question with a token, or not at all. */
async function customerSite(html: (loketUrl: string) => string): Promise<string> {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(html(loket.url));
  });
  sites.push(site);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(site);
  return `http://127.0.0.1:${port}`;
}

function addressOf(site: Server): AddressInfo {
  const address = site.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return address;
}

async function open(url: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await page.goto(url);
  return page;
}

const framed = (answer: string) => (url: string) =>
  `<iframe src="${url}/" width="600" height="600"></iframe><script>onmessage = (event) => {
    if (event.data.loket === 'token-wanted') { ${answer} }
  }</script>`;

const withKeys = { is: 'token', keys: new Map([['merwezicht', key]]) } as const;

describe('the page inside a customer’s own site', () => {
  test('asks that site who is logged in, and takes its token', async () => {
    const token = await sign();
    // The site has to be known before Loket starts, and Loket before the site is asked.
    const url = await customerSite(
      framed(`event.source.postMessage({ loket: 'token', token: '${token}' }, event.origin)`),
    );
    loket = await scriptedLoket({ entrance: withKeys, parents: [url] });
    const frame = (await open(url)).frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Waar kan ik je mee helpen?' }).waitFor();
    expect(loket.ports.senders).toMatchObject([{ address: 'femke@merwezicht.example', proven: 'yes' }]);
  });

  test('says what to do when the token is not accepted', async () => {
    const url = await customerSite(
      framed(`event.source.postMessage({ loket: 'token', token: 'a.b.c' }, event.origin)`),
    );
    loket = await scriptedLoket({ entrance: withKeys, parents: [url] });
    const frame = (await open(url)).frameLocator('iframe');
    await frame.getByText('Je aanmelding is niet geaccepteerd of verlopen.').waitFor();
    expect(loket.ports.senders).toEqual([]);
  });

  test('says what to do when no token comes', async () => {
    const url = await customerSite(framed(''));
    loket = await scriptedLoket({ entrance: withKeys, parents: [url] });
    const frame = (await open(url)).frameLocator('iframe');
    await frame.getByText('Log daar opnieuw in en open Loket nog eens.').waitFor({ timeout: 20_000 });
  });

  test('says what to do when it is opened by itself', async () => {
    loket = await scriptedLoket({ entrance: withKeys });
    const page = await open(loket.url);
    await page.getByText('Open Loket vanuit je leerplatform of intranet.').waitFor();
  });

  test('does not show itself in a site that nobody named', async () => {
    const url = await customerSite(framed(''));
    loket = await scriptedLoket({ entrance: withKeys, parents: ['https://school.example'] });
    const page = await open(url);
    await page.waitForLoadState('networkidle');
    expect(await page.frameLocator('iframe').locator('#root').count()).toBe(0);
  });
});
