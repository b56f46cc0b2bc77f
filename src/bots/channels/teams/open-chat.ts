import type { Member } from '../../../diagnostics/ports/identities.ts';
import type { Address } from '../../channel.ts';
import { isConnector } from './allowed-hosts.ts';
import { issuer } from './connection.ts';
import { ConnectorRefusal } from './connector-refusal.ts';
import { type Reach, reach, threadId } from './place.ts';
import { findReach, type Speaking } from './speak.ts';

/** Loket is not installed for this person, or there is no such person. */
const nobody: ReadonlySet<number> = new Set([400, 403, 404]);

/** Somebody's own chat with Loket. Who has none yet gets one, where Loket is somewhere in the same tenant. */
export async function openChat(speaking: Speaking, member: Member): Promise<Address | null> {
  const { installation, person } = member;
  const known = await speaking.whereabouts.chatWith(member);
  const address = (thread: string) => ({ installation, thread, person });
  if (known !== null && (await findReach(speaking, address(known))) !== null) return address(known);
  const thread = await create(speaking, member);
  return thread === null ? null : address(thread);
}

/** Microsoft gives the same chat again when it is asked for twice. */
async function create(
  { connection: { adapter, access }, whereabouts, clock }: Speaking,
  { channel, installation, person }: Member,
): Promise<string | null> {
  const near = reach.safeParse(await whereabouts.anyIn({ channel, installation })).data;
  if (near === undefined || !isConnector(access, near.serviceUrl)) return null;
  const { serviceUrl, bot } = near;
  const made: string[] = [];
  try {
    await adapter.createConversationAsync(
      access.is === 'registered' ? access.appId : '',
      'msteams',
      serviceUrl,
      issuer,
      {
        isGroup: false,
        bot: { id: bot, name: '' },
        members: [{ id: person, name: '' }],
        tenantId: installation,
        channelData: { tenant: { id: installation } },
      },
      async ({ activity }) => void made.push(activity.conversation.id),
    );
  } catch (error) {
    if (error instanceof ConnectorRefusal && nobody.has(error.status)) return null;
    throw error;
  }
  const thread = threadId.safeParse(made[0]).data ?? null;
  const details: Reach = { serviceUrl, bot, kind: 'personal' };
  if (thread !== null) await whereabouts.keep({ channel, installation, thread }, person, details, clock());
  return thread;
}
