import { appendFileSync } from 'node:fs';
import { lookClock } from '../../../src/bots/again/look-clock.ts';
import { heard } from '../../../src/bots/channel.ts';
import { createTurns } from '../../../src/bots/conversation/create-turns.ts';
import type { Think } from '../../../src/bots/conversation/thought.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { LookChange, Looks } from '../../../src/diagnostics/ports/looks.ts';
import { stage, textOf } from '../conversation/turn-stage.ts';

// A Loket of its own process on a real data folder that promises looks and keeps them, and ends itself at one named
// step: no goodbye, no close. What it says is written to a file, the person's screen.
const [dataDir = '', screen = '', endAt = ''] = process.argv.slice(2);
const now = () => new Date('2026-11-23T12:30:00.000Z');

async function reached(step: string): Promise<void> {
  if (step !== endAt) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

const promise = (name: string): LookChange => ({
  is: 'booked',
  look: {
    tenant: 'zonnewende',
    about: {
      flow: 'user-missing',
      wish: { is: 'name', text: name },
      choice: null,
      mentions: { address: null, username: null, url: null },
      forwarded: 'no',
    },
    causes: [],
    after: now(),
    due: now(),
  },
  by: { customers: ['zonnewende'], address: 'sanne@zonnewende.example', proven: 'yes', via: 'token' },
  language: 'nl',
});

/** Each message is promised a look; one that is due says whom it was about, and is over. */
const think: Think = async ({ heard: all, booked }) => {
  await reached(all.some(({ input }) => input.is === 'due') ? 'looking' : 'promising');
  const kept = all.flatMap(({ input }) =>
    input.is === 'due' ? booked.filter(({ id }) => id === input.look) : [],
  );
  const asked = all.filter(({ input }) => input.is === 'text').map(textOf);
  const lines = [
    ...asked.map((name) => `beloofd: ${name}`),
    ...kept.map(({ about: { wish } }) => `gekeken: ${wish.is === 'self' ? '' : wish.text}`),
  ];
  return {
    state: null,
    heard: asked,
    ticket: null,
    audit: [],
    looks: [...asked.map(promise), ...kept.map(({ id }) => ({ is: 'ended', id, how: 'verified' }) as const)],
    replies: () => lines.map((text) => ({ language: 'nl', text, ladder: [], buttons: [] })),
  };
};

const store = await openStore({ dataDir });
const { work } = stage(store, {
  think,
  clock: now,
  send: async ({ id, body }) => {
    appendFileSync(screen, `${JSON.stringify({ id, body })}\n`);
    return { is: 'sent', ref: String(id) };
  },
  onStep: reached,
});
const turns = createTurns(work);
/** Every minute of the machine passes at once: what another process took is free again. */
let passed = 0;
const looks: Looks = {
  putBack: store.looks.putBack,
  async take(at, machine, until) {
    const due = await store.looks.take(at, machine, until);
    if (due !== null) await reached('handed-out');
    return due;
  },
};
const promised = lookClock({
  looks,
  accept: turns.accept,
  audienceAt: async () => 'alone',
  clock: now,
  machineNow() {
    passed += 60_000;
    return new Date(Date.now() + passed);
  },
  everyMs: 20,
  report: (error) => process.send?.({ trouble: String(error) }),
});
turns.start();
promised.start();

process.on('message', (message) => {
  const said = heard.parse(message);
  void turns.accept('web', said).then(() => process.send?.({ acknowledged: said.key }));
});
process.send?.({ ready: 'yes' });
