import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { type PlayedProvider, playedProvider } from '../bots/sign-in/played-provider.ts';
import { type Live, startLive } from '../end-to-end/start-live.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let provider: PlayedProvider;
let live: Live;
beforeAll(async () => {
  await mkdir('test-artefacts', { recursive: true });
  provider = await playedProvider();
  const env = {
    LOKET_OIDC_ISSUER: provider.issuer,
    LOKET_OIDC_CLIENT_ID: provider.client.clientId,
    LOKET_OIDC_CLIENT_SECRET: provider.client.clientSecret,
    LOKET_PUBLIC_URL: 'http://127.0.0.1:3978',
  };
  [browser, live] = await Promise.all([openBrowser(), startLive(demoWorld, { env })]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await live.stop();
  await provider.close();
});

test('an administrator signs in at the desk with the provider, and out again', async () => {
  const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await page.goto(`${live.url}/desk`);
  const link = page.getByRole('link', { name: 'Aanmelden' });
  await link.waitFor();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.screenshot({ path: 'test-artefacts/sign-in.png' });
  const away = page.waitForRequest((request) => request.url().startsWith(`${provider.issuer}/authorize`));
  await link.click();
  const back = await provider.visit((await away).url(), 'h.prins@zorggroep-linde.example');
  await page.waitForURL(`${provider.issuer}/**`);
  await page.goto(`${live.url}${back.pathname}${back.search}`);
  await page.getByRole('heading', { name: 'Wachtrij' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/desk');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.getByRole('button', { name: 'Afmelden' }).click();
  expect(await page.getByRole('link', { name: 'Aanmelden' }).getAttribute('href')).toBe('/sign-in?afresh');
}, 60_000);
