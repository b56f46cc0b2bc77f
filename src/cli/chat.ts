import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { runningServer } from '../wiring/running-server.ts';
import { exitCodes, type LeaveWith } from './exit-codes.ts';
import { print, printError } from './print.ts';
import { readWorld } from './read-world.ts';
import { settings } from './settings.ts';
import { startDemo } from './start-demo.ts';
import { openTalk, type Talk } from './talk.ts';

interface Options {
  readonly as?: string;
  readonly token?: string;
}

/** `loket chat`: the same bot in the terminal. It joins the server that holds the data folder, or starts the demo. */
export const chat = (leaveWith: LeaveWith): Command =>
  new Command('chat')
    .description('talk to Loket in the terminal')
    .option('--as <address>', 'who you are in the demo')
    .option('--token <jwt>', 'a signed token, where Loket serves real customers')
    .action(async (options: Options) => {
      const config = settings('database', leaveWith);
      if (config === null) return;
      const address = await runningServer(config);
      const own = address === null ? await demo(leaveWith) : null;
      const url = address ?? own?.url;
      if (url === undefined) return;
      const talk = await openTalk(url, options);
      if (talk.is === 'stopped') {
        printError(talk.problem);
        leaveWith(exitCodes.usage);
      } else await converse(talk.talk, leaveWith);
      await own?.close();
    });

async function demo(leaveWith: LeaveWith) {
  const config = settings('demo', leaveWith);
  const read = await readWorld('demo');
  if (config === null || read.is === 'wrong') return null;
  const composed = await startDemo({ ...config, port: 0, logLevel: 'warn' }, read.world);
  if (composed.is === 'serving') return composed;
  printError(composed.problem);
  leaveWith(exitCodes.usage);
  return null;
}

async function converse(talk: Talk, leaveWith: LeaveWith): Promise<void> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  const listening = talk.listen(print);
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const said = await talk.say(line);
    if (said.is === 'lost') {
      printError(said.problem);
      leaveWith(exitCodes.usage);
      break;
    }
    await talk.settle();
  }
  // A pipe that stays open would keep the process alive.
  process.stdin.destroy();
  talk.close();
  await listening;
}
