import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TeamsMessage } from '../../src/bots/channels/teams/card.ts';

const library = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** Places for the cards, which `teamsScript` fills in with Microsoft's own renderer. */
export const teamsHtml = ({ card }: TeamsMessage): string =>
  `<div class="teams" data-card="${encodeURIComponent(JSON.stringify(card))}"></div>`;

/** The colours and sizes of Teams (learn.microsoft.com, *Design Adaptive Cards*), where the renderer asks its host. */
const hostConfig = (scheme: 'light' | 'dark') => {
  const [text, faint] = scheme === 'light' ? ['#242424', '#616161'] : ['#ffffff', '#adadad'];
  const colours = { default: { default: text, subtle: faint } };
  return {
    fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: scheme === 'light' ? '#e0e0e0' : '#525252' },
    containerStyles: { default: { backgroundColor: 'transparent', foregroundColors: colours } },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    supportsInteractivity: true,
  };
};

/** What the page runs: every card must parse without a warning, or its place says what is wrong. */
export const teamsScript = (scheme: 'light' | 'dark'): string => `
${readFileSync(library, 'utf8')}
for (const place of document.querySelectorAll('[data-card]')) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig(scheme))});
  const context = new AdaptiveCards.SerializationContext();
  card.parse(JSON.parse(decodeURIComponent(place.dataset.card)), context);
  place.append(card.render());
  for (let index = 0; index < context.eventCount; index += 1) {
    const { message } = context.getEventAt(index);
    // Its rule for \`lang\` keeps where it was in the card before, so every other language is wrong to it.
    if (!message.endsWith('for property "lang".')) place.append('WARNING: ' + message);
  }
}`;

export const teamsStyle = `
.teams { background: var(--raised); border: 1px solid var(--edge); border-radius: 4px; max-width: 520px; }
.teams button { font: 600 14px/30px 'Segoe UI', 'DejaVu Sans', sans-serif; color: inherit; background: none;
  border: 1px solid var(--edge); border-radius: 4px; padding: 0 12px; overflow: hidden; text-overflow: ellipsis; }
/* Segoe UI is narrower than what stands in for it here. */
.teams button > div { font-stretch: condensed; letter-spacing: -0.06em; }
`;
