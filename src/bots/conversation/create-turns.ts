import type { Heard } from '../channel.ts';
import { type AfterDeliveries, afterDeliveries } from './after-deliveries.ts';
import { createCompany } from './company.ts';
import { conversationId } from './conversation-id.ts';
import { serveConversation } from './serve-conversation.ts';
import { createSweep } from './sweep.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

export interface ConversationTurns {
  /** Once this resolves the message is on disk, and its turn begins without being waited for. */
  accept(channel: string, heard: Heard): Promise<'new' | 'seen'>;
  /** Does what a channel does to take a delivery; turns begin after it. */
  readonly during: AfterDeliveries['during'];
  /** The rest of what a channel does in it holds no turn back. */
  readonly letGo: AfterDeliveries['letGo'];
  /** Resolves when nothing is left to do in this conversation here, or somebody else has it. Never throws. */
  run(conversation: string): Promise<void>;
  start(): void;
  /** Takes up nothing new and resolves when the turns of what was taken are done. */
  stop(): Promise<void>;
}

/** Many conversations at once, one turn at a time in each. */
export function createTurns(work: TurnDependencies): ConversationTurns {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const company = createCompany(work.leaseMs * 2);
  let state: 'open' | 'stopped' = 'open';

  const serve = async (conversation: string) => {
    try {
      do {
        again.delete(conversation);
        await serveConversation(work, company, conversation);
      } while (again.has(conversation));
    } catch (error) {
      work.report({ is: 'turn-broken', conversation }, error);
    } finally {
      running.delete(conversation);
      again.delete(conversation);
    }
  };
  const run = async (conversation: string) => {
    if (state === 'stopped') return;
    const now = running.get(conversation) ?? serve(conversation);
    if (running.has(conversation)) again.add(conversation);
    else running.set(conversation, now);
    await now;
  };
  const sweep = createSweep(work, run);
  const deliveries = afterDeliveries();

  return {
    accept: (channel, heard) =>
      deliveries.during(async () => {
        const conversation = conversationId(heard.address);
        const outcome = await work.store.accept(deliveryOf(channel, conversation, heard, work.machineNow()));
        await work.onStep?.('accepted', conversation);
        if (outcome === 'new') deliveries.putOff(() => void run(conversation));
        return outcome;
      }),
    during: deliveries.during,
    letGo: deliveries.letGo,
    run,
    start: sweep.start,
    async stop() {
      deliveries.goAhead();
      state = 'stopped';
      sweep.stop();
      await Promise.all(running.values());
    },
  };
}

const deliveryOf = (channel: string, conversation: string, heard: Heard, receivedAt: Date) => ({
  from: { tenant: heard.sender.customers[0] ?? heard.address.installation, address: heard.sender.address },
  channel,
  key: heard.key,
  conversation,
  place: heard.address,
  body: heard,
  receivedAt,
});
