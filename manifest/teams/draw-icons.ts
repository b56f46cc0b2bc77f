import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../../test/browser/open-browser.ts';

/** Sizes in pixels, as Teams asks for them. */
const icons = { color: 192, outline: 32 } as const;

/** Draws the icons of the app from their drawings; what is not drawn is transparent. */
const browser = await openBrowser();
for (const [name, size] of Object.entries(icons)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = await readFile(join(import.meta.dirname, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await writeFile(
    join(import.meta.dirname, 'app', `${name}.png`),
    await page.screenshot({ omitBackground: true }),
  );
}
await browser.close();
