import { TeamsInfo } from 'botbuilder';
import { z } from 'zod';
import type { Address } from '../../channel.ts';
import type { PlatformAddress } from '../who-is-asking.ts';
import { ConnectorRefusal } from './connector-refusal.ts';
import { type Speaking, speak } from './speak.ts';

/** One line of the roster (learn.microsoft.com, *Get Teams specific context*), as far as it is used here. */
const member = z.object({
  email: z.email().nullish().catch(null),
  tenantId: z.string().nullish().catch(null),
  userRole: z.string().nullish().catch(null),
  userPrincipalName: z.string().nullish().catch(null),
});

/** How Entra names who comes from elsewhere (learn.microsoft.com, *Properties of a B2B collaboration user*), whatever role they were given. */
const external = /#EXT#@/iu;

/**
 * What the roster says of who writes. A guest, somebody anonymous, or somebody of another tenant proves no address
 * here: only the customer's own administrators write the addresses of its own people. Throws when Teams cannot be asked.
 */
export async function askPerson(
  speaking: Pick<Speaking, 'whereabouts' | 'connection'>,
  at: Address,
): Promise<PlatformAddress> {
  const found = member.safeParse(await find(speaking, at)).data;
  const address = found?.email ?? null;
  return address === null || found === undefined || isOutsider(found, at.installation)
    ? { is: 'not-proven' }
    : { is: 'proven', address };
}

const isOutsider = (
  { userRole, tenantId, userPrincipalName }: z.infer<typeof member>,
  installation: string,
): boolean => userRole !== 'user' || tenantId !== installation || external.test(userPrincipalName ?? '');

/** `null`: Teams knows nobody of that name here, which is an answer. */
async function find(speaking: Pick<Speaking, 'whereabouts' | 'connection'>, at: Address): Promise<unknown> {
  try {
    return await speak(speaking, at, (context) => TeamsInfo.getMember(context, at.person));
  } catch (error) {
    if (error instanceof ConnectorRefusal && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}
