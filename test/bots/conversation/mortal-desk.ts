import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { heard } from '../../../src/bots/channel.ts';
import { createTurns } from '../../../src/bots/conversation/create-turns.ts';
import type { Think } from '../../../src/bots/conversation/thought.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { answer, stage, textOf } from './turn-stage.ts';

// A desk of its own process on a real data folder, which ends itself at one named step: no goodbye, no close.
// Over IPC it hears messages and acknowledges them; what it says is written to a file, the person's screen.
const [dataDir = '', screen = '', endAt = '', leaseMs = '10000'] = process.argv.slice(2);
const tell = (message: object) => process.send?.(message);

async function end(): Promise<void> {
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

async function reached(step: string): Promise<void> {
  if (step === endAt) await end();
}

/** Numbers what was said in this conversation; a word with `ticket` in it opens one, and `poison` ends the process. */
const think: Think = async ({ state, heard }) => {
  await pause(heard.length * 3);
  await reached('thinking');
  if (heard.some((one) => textOf(one).includes('poison'))) await end();
  const before = z.number().catch(0).parse(state);
  const wish = heard.find((one) => textOf(one).includes('ticket'));
  return {
    state: before + heard.length,
    heard: heard.map(textOf),
    audit: [],
    ticket:
      wish === undefined
        ? null
        : newTicket({ key: wish.key, openedBy: wish.sender.address, summary: wish.key }),
    replies: (ticket) =>
      answer(...heard.map((one, at) => `${before + at + 1} ${textOf(one)}`)).replies(ticket),
  };
};

const store = await openStore({ dataDir });
const { work } = stage(store, {
  think,
  send: async (line) => {
    appendFileSync(
      screen,
      `${JSON.stringify({ id: line.id, conversation: line.conversation, body: line.body })}\n`,
    );
    return { is: 'sent', ref: String(line.id) };
  },
  onStep: reached,
  leaseMs: Number(leaseMs),
});
const turns = createTurns(work);
turns.start();

process.on('message', (message) => {
  const said = heard.parse(message);
  void turns.accept('web', said).then((outcome) => tell({ acknowledged: said.key, outcome }));
});
tell({ ready: 'yes' });
