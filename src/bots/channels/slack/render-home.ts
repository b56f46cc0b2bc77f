import type { types } from '@slack/bolt';
import type { Language } from '../../../diagnostics/model.ts';
import type { Ticket } from '../../../diagnostics/ports/tickets.ts';
import { wording } from '../../wording/wording.ts';
import { plain, section, small } from './blocks.ts';
import { formButton } from './render.ts';
import { slackWords } from './slack-words.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** What stands on somebody's App Home. `null`: who it is could not be proven. */
export function renderHome(
  tickets: readonly Ticket[] | null,
  language: Language,
  timeZoneOf: (tenant: string) => string,
): types.HomeView {
  const { home } = slackWords[language];
  const lines = (tickets ?? []).map(({ number, desk, openedAt, tenant }) => {
    const timeZone = timeZoneOf(tenant);
    const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(openedAt);
    return section(home.ticket(number, wording[language].desks[desk], day));
  });
  const none = small(tickets === null ? home.unknown : home.none);
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: plain(home.title) },
      section(home.how),
      formButton(language),
      { type: 'divider' },
      { type: 'header', text: plain(home.tickets) },
      ...(lines.length === 0 ? [none] : lines),
    ],
  };
}
