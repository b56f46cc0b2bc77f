/** A sandbox in a process of its own: plays the world that it is sent, and tells when it was called. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { worldCustomers } from '../src/cli/world-customers.ts';
import type { Customer } from '../src/config.ts';
import { startSandbox } from '../src/sandbox/start-sandbox.ts';
import { type World, world as worldSchema } from '../src/sandbox/world.ts';

const connection = z.object({ url: z.string(), token: z.string() });
const sftp = z.object({
  host: z.string(),
  port: z.number(),
  username: z.string(),
  hostKey: z.string(),
  login: z.object({ with: z.literal('password'), password: z.string() }),
});
const played = z.array(z.object({ learnlinq: connection, hr: z.union([connection, sftp]) }));
const arrivals = z.array(z.number());

export interface PlayedApart {
  readonly customers: readonly Customer[];
  /** When each call came in since this was last asked, in milliseconds on the sandbox's own clock. */
  arrivals(): Promise<readonly number[]>;
  stop(): void;
}

export async function playApart(world: World): Promise<PlayedApart> {
  const child = fork(import.meta.filename, ['play'], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  child.send(world);
  const [told] = await once(child, 'message');
  const access = played.parse(told);
  let before = 0;
  return {
    customers: world.customers.flatMap(({ tenant }, nth) => {
      const given = access[nth];
      return given === undefined ? [] : [{ tenant, ...given, webKey: null, desks: new Map() }];
    }),
    async arrivals() {
      child.send('arrivals');
      const [all] = await once(child, 'message');
      const since = arrivals.parse(all).slice(before);
      before += since.length;
      return since;
    },
    stop: () => child.disconnect(),
  };
}

async function play(): Promise<void> {
  const [sent] = await once(process, 'message');
  const world = worldSchema.parse(sent);
  const sandbox = await startSandbox(world);
  process.on('message', () => process.send?.(sandbox.arrivals()));
  process.once('disconnect', () => process.exit());
  process.send?.(worldCustomers(world, sandbox).map(({ learnlinq, hr }) => ({ learnlinq, hr })));
}

if (process.argv[2] === 'play' && process.send !== undefined) await play();
