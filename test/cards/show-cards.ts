/**
 * Pictures of the golden files: what Teams, Slack and Intercom show of each kind of reply, in both languages, light
 * and dark, on a narrow and a wide screen. Run with `npm run show:cards`; they come in test-artefacts/cards. To be
 * looked at: nothing compares them.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { render as renderIntercom } from '../../src/bots/channels/intercom/render.ts';
import { render as renderSlack } from '../../src/bots/channels/slack/render.ts';
import { render as renderTeams } from '../../src/bots/channels/teams/render.ts';
import { replies } from '../bots/channels/slack/replies.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { intercomHtml, intercomStyle } from './intercom-html.ts';
import { slackHtml, slackStyle } from './slack-html.ts';
import { teamsHtml, teamsScript, teamsStyle } from './teams-html.ts';

const folder = join(import.meta.dirname, '..', '..', 'test-artefacts', 'cards');
const channels = {
  teams: (reply) => teamsHtml(renderTeams(reply)),
  slack: (reply) => slackHtml(renderSlack(reply)),
  intercom: (reply) => intercomHtml(renderIntercom(reply)),
} as const satisfies Record<string, (reply: (typeof replies)[number][1]) => string>;
const schemes = {
  light: '--text: #1d1c1d; --faint: #616061; --page: #f5f5f5; --raised: #ffffff; --edge: #d1d1d1',
  dark: '--text: #f0f0f0; --faint: #ababad; --page: #1a1d21; --raised: #292929; --edge: #565856',
} as const;
const widths = { narrow: 320, wide: 680 } as const;

const styles = `
* { box-sizing: border-box; }
body { margin: 0; padding: 16px; background: var(--page); color: var(--text); }
/* Of what is very long, the end. */
.end { max-height: 640px; overflow: hidden; display: flex; flex-direction: column-reverse; }
h2 { font: 11px monospace; color: var(--faint); margin: 20px 0 6px; }
${teamsStyle}${slackStyle}${intercomStyle}`;

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
for (const [channel, show] of Object.entries(channels))
  for (const language of ['nl', 'en'])
    for (const scheme of ['light', 'dark'] as const)
      for (const [screen, width] of Object.entries(widths)) {
        const page = await browser.newPage({ viewport: { width, height: 400 } });
        const shown = replies.filter(([, reply]) => reply.language === language);
        const cards = shown
          .map(([name, reply]) => `<h2>${name}</h2><div class="end"><div>${show(reply)}</div></div>`)
          .join('');
        await page.setContent(
          `<html lang="${language}"><style>:root { ${schemes[scheme]} } ${styles}</style><body>${cards}</body></html>`,
        );
        if (channel === 'teams') await page.addScriptTag({ content: teamsScript(scheme) });
        await page.screenshot({
          path: join(folder, `${channel}-${language}-${scheme}-${screen}.png`),
          fullPage: true,
        });
        await page.close();
      }
await browser.close();
