/**
 * Pictures of the golden files: what Teams, Slack and Intercom show of each kind of reply, in both languages, light
 * and dark, on a narrow and a wide screen. Run with `npm run show:cards`; they come in test-artefacts/cards. To be
 * looked at: nothing compares them.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { render as renderIntercom, renderUnsaid } from '../../src/bots/channels/intercom/render.ts';
import { render as renderSlack } from '../../src/bots/channels/slack/render.ts';
import { renderForm } from '../../src/bots/channels/slack/render-form.ts';
import { renderHome } from '../../src/bots/channels/slack/render-home.ts';
import { render as renderTeams } from '../../src/bots/channels/teams/render.ts';
import { renderProgress } from '../../src/bots/channels/teams/render-progress.ts';
import { replies } from '../bots/channels/slack/replies.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { freshTicket } from '../fixtures/fresh-ticket.ts';
import { intercomHtml, intercomStyle } from './intercom-html.ts';
import { formHtml, homeHtml, slackHtml, slackStyle } from './slack-html.ts';
import { teamsHtml, teamsScript, teamsStyle } from './teams-html.ts';

const folder = join(import.meta.dirname, '..', '..', 'test-artefacts', 'cards');
const ticket = freshTicket(1001, { tenant: 'zonnehof', openedBy: 'eva@zonnehof.example', desk: 'licences' });
/** What a channel shows besides replies. */
const more: Readonly<Record<string, (language: 'nl' | 'en') => Readonly<Record<string, string>>>> = {
  teams: (language) => ({ looking: teamsHtml(renderProgress({ language, looking: 7, done: 3 })) }),
  slack: (language) => ({
    home: homeHtml(renderHome([ticket], language, () => 'Europe/Amsterdam')),
    'home, unknown': homeHtml(renderHome(null, language, () => 'Europe/Amsterdam')),
    form: formHtml(renderForm(language, 'D0CHAT01')),
  }),
  intercom: (language) => ({
    unsaid: replies
      .filter(([name]) => name === `diagnosis.${language}`)
      .map(([, reply]) => intercomHtml(renderUnsaid(reply)))
      .join(''),
  }),
};
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
/** Side by side, so that a picture can be seen whole; each column is as wide as a screen. */
const columns = 4;

const styles = `
* { box-sizing: border-box; }
body { margin: 0; padding: 16px; background: var(--page); color: var(--text); }
/* Of what is very long, the end. */
.end { max-height: 640px; overflow: hidden; display: flex; flex-direction: column-reverse; }
body { columns: ${columns}; column-gap: 32px; }
.card { break-inside: avoid; }
h2 { font: 11px monospace; color: var(--faint); margin: 20px 0 6px; }
${teamsStyle}${slackStyle}${intercomStyle}`;

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
for (const [channel, show] of Object.entries(channels))
  for (const language of ['nl', 'en'] as const)
    for (const scheme of ['light', 'dark'] as const)
      for (const [screen, width] of Object.entries(widths)) {
        const page = await browser.newPage({ viewport: { width: columns * width, height: 400 } });
        const shown = [
          ...replies
            .filter(([, reply]) => reply.language === language)
            .map(([name, reply]) => [name, show(reply)]),
          ...Object.entries(more[channel]?.(language) ?? {}),
        ];
        const cards = shown
          .map(
            ([name, html]) =>
              `<div class="card"><h2>${name}</h2><div class="end"><div>${html}</div></div></div>`,
          )
          .join('');
        await page.setContent(
          `<!doctype html><html lang="${language}"><style>:root { ${schemes[scheme]} } ${styles}</style><body>${cards}</body></html>`,
        );
        if (channel === 'teams') await page.addScriptTag({ content: teamsScript(scheme) });
        await page.screenshot({
          path: join(folder, `${channel}-${language}-${scheme}-${screen}.png`),
          fullPage: true,
        });
        await page.close();
      }
await browser.close();
