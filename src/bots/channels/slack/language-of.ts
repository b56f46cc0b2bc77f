import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Language } from '../../../diagnostics/model.ts';

const answer = z.object({ user: z.object({ locale: z.string() }) });

/** The language that somebody has Slack in, for who has not written a word yet. */
export async function languageOf(api: webApi.WebClient, person: string): Promise<Language> {
  const said = await api.users.info({ user: person, include_locale: true }).catch(() => null);
  const locale = answer.safeParse(said).data?.user.locale ?? 'nl';
  return /^nl\b/u.test(locale) ? 'nl' : 'en';
}
