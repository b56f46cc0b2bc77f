import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { Whereabouts } from '../../../diagnostics/ports/identities.ts';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import type { Address } from '../../channel.ts';
import type { Pace } from '../pace.ts';
import { isConnector } from './allowed-hosts.ts';
import type { Connection } from './connection.ts';
import { NotSent } from './connector-refusal.ts';
import { type Reach, reach, roomOf } from './place.ts';

export interface Speaking {
  readonly connection: Connection;
  readonly whereabouts: Whereabouts;
  readonly clock: Clock;
  /** For one thread, and for everything that this bot says in one tenant. */
  readonly pace: { readonly thread: Pace; readonly tenant: Pace };
}

/** How a place is reached, as Teams last said; `null`: Loket is not there, or not any more. */
export async function findReach(
  { whereabouts, connection: { access } }: Pick<Speaking, 'whereabouts' | 'connection'>,
  { installation, thread }: Pick<Address, 'installation' | 'thread'>,
): Promise<Reach | null> {
  const known = reach.safeParse(
    await whereabouts.find({ channel: 'teams', installation, thread: roomOf(thread) }),
  ).data;
  // The list of addresses may have become shorter since.
  return known !== undefined && isConnector(access, known.serviceUrl) ? known : null;
}

/** Does something in a place that is kept, long after what was heard there was acknowledged. */
export async function speak<T>(
  speaking: Pick<Speaking, 'whereabouts' | 'connection'>,
  to: Pick<Address, 'installation' | 'thread'>,
  say: (context: TurnContext) => Promise<T>,
): Promise<T> {
  const there = await findReach(speaking, to);
  if (there === null) throw new NotSent('Loket is not there');
  const { adapter, access } = speaking.connection;
  const said: T[] = [];
  await adapter.continueConversationAsync(
    access.is === 'registered' ? access.appId : '',
    referenceTo(to, there),
    async (context) => {
      said.push(await say(context));
    },
  );
  const [result] = said;
  if (result === undefined) throw new NotSent('nothing was said');
  return result;
}

/**
 * Says it in the thread itself, or changes what stands there under `id`; answers its id. `context.sendActivity` would
 * make it an answer to the activity that the SDK invents to continue a conversation, which Teams never saw.
 */
export async function sayThere(
  context: TurnContext,
  said: Partial<Activity>,
  id: string | null = null,
): Promise<string> {
  const { conversation, recipient: from } = context.activity;
  const there = { ...said, conversation, from };
  if (id === null) {
    const [sent] = await context.adapter.sendActivities(context, [there]);
    return sent?.id ?? '';
  }
  await context.adapter.updateActivity(context, { ...there, id });
  return id;
}

const referenceTo = (
  { installation, thread }: Pick<Address, 'installation' | 'thread'>,
  { serviceUrl, bot, kind }: Reach,
): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl,
  bot: { id: bot, name: '' },
  conversation: {
    id: thread,
    name: '',
    conversationType: kind,
    isGroup: kind !== 'personal',
    tenantId: installation,
  },
});
