import { access } from 'node:fs/promises';
import chromiumPack from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** What keeps the browser from calling anybody but the page under test. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** For containers: no user namespaces, little shared memory, no graphics card. */
const contained = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/**
 * A real browser. On Linux x64 the one that lies in node_modules, so that nothing needs to be installed;
 * elsewhere the Chrome or Chromium of the machine.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const executablePath = await chromiumPack.executablePath();
    return chromium.launch({ executablePath, args: [...contained, ...quiet], headless: true });
  }
  for (const executablePath of installed) {
    const there = await access(executablePath).then(
      () => 'yes',
      () => 'no',
    );
    if (there === 'yes') return chromium.launch({ executablePath, args: quiet, headless: true });
  }
  return chromium.launch({ channel: 'chrome', args: quiet, headless: true });
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
