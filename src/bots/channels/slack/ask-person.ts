import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Member } from '../../../diagnostics/ports/identities.ts';
import type { PlatformAddress } from '../who-is-asking.ts';

const answer = z.object({
  user: z.object({
    team_id: z.string().optional(),
    deleted: z.boolean().optional(),
    is_bot: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
    is_email_confirmed: z.boolean().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
    profile: z.object({ email: z.email().optional().catch(undefined) }).optional(),
  }),
});

type User = z.infer<typeof answer>['user'];

/**
 * What Slack says of somebody (`users.info`, scope `users:read.email`). A guest, a bot, or somebody of another
 * workspace proves no address here. Throws when Slack cannot be asked.
 */
export async function askPerson(
  api: webApi.WebClient,
  { installation, person }: Member,
): Promise<PlatformAddress> {
  const user = await find(api, person);
  if (user === null) return { is: 'not-proven' };
  const address = user.profile?.email;
  return address === undefined || isOutsider(user, installation)
    ? { is: 'not-proven' }
    : { is: 'proven', address };
}

/** `null`: this workspace may not see who it is, which is an answer. */
async function find(api: webApi.WebClient, person: string): Promise<User | null> {
  try {
    return answer.parse(await api.users.info({ user: person })).user;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && unseen.has(error.data.error)) return null;
    throw error;
  }
}

const unseen = new Set(['user_not_found', 'user_not_visible']);

const isOutsider = (user: User, team: string) =>
  [
    user.deleted,
    user.is_bot,
    user.is_restricted,
    user.is_ultra_restricted,
    user.is_stranger,
    user.is_email_confirmed === false,
    !belongs(user, team),
  ].some((reason) => reason === true);

/** In an organisation of several workspaces a person stands in one and belongs to more. */
const belongs = ({ team_id, enterprise_user }: User, team: string) =>
  team_id === team || (enterprise_user?.teams.includes(team) ?? false);
