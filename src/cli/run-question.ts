import { z } from 'zod';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { Chatter, World } from '../sandbox/world.ts';
import { composeRehearsal } from '../wiring/compose-rehearsal.ts';
import { worldCustomers } from './world-customers.ts';

/** One question of a dry run; in a batch, one line. */
export const question = z.strictObject({
  as: z.string().min(1),
  group: z.boolean().default(false),
  question: z.string(),
  answers: z.array(z.string()).default([]),
});
export type Question = z.infer<typeof question>;

export type Ran =
  | { readonly is: 'ran'; readonly rehearsal: Awaited<ReturnType<typeof composeRehearsal>> }
  | { readonly is: 'wrong'; readonly problem: string };

/** Plays the world, asks the question in it, and stops the world again. */
export async function runQuestion(
  world: World,
  { as, group, question: text, answers }: Question,
): Promise<Ran> {
  const chatters = world.chatters.filter(({ address }) => address === as.trim().toLowerCase());
  const [first] = chatters;
  if (first === undefined) {
    return { is: 'wrong', problem: `Nobody in this world chats as ${as}. Known: ${known(world.chatters)}.` };
  }
  const sandbox = await startSandbox(world);
  try {
    const sender = {
      customers: chatters.map(({ customer }) => customer),
      address: first.address,
      proven: chatters.every(({ proven }) => proven === 'yes') ? 'yes' : 'no',
      via: 'channel',
    } as const;
    const script = { sender, audience: group ? 'group' : 'alone', question: text, answers } as const;
    return {
      is: 'ran',
      rehearsal: await composeRehearsal(worldCustomers(world, sandbox), sandbox.clock, script),
    };
  } finally {
    await sandbox.close();
  }
}

const known = (chatters: readonly Chatter[]) =>
  [...new Set(chatters.map(({ address }) => address))].join(', ');
