import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Destination, reply, type Sent } from '../../../src/bots/channel.ts';
import { conversationId } from '../../../src/bots/conversation/conversation-id.ts';
import { createTurns } from '../../../src/bots/conversation/create-turns.ts';
import type { Think } from '../../../src/bots/conversation/thought.ts';
import { openStore } from '../../../src/clients/store/open-store.ts';
import type { Line } from '../../../src/diagnostics/ports/lines.ts';
import type { Store } from '../../../src/diagnostics/ports/store.ts';
import type { Ticket } from '../../../src/diagnostics/ports/tickets.ts';
import { grantOf } from '../../clients/store/grants.ts';
import { newTicket } from '../../fixtures/fresh-ticket.ts';
import { answer, echo, says, stage, textOf } from './turn-stage.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore('memory');
});
afterAll(() => store.close());

const words = (lines: readonly Line[]) =>
  lines.map(({ body }) => reply.safeParse(body).data?.text ?? z.string().parse(body));
const chatOf = (person: string) => conversationId(says('', person).address);
const failing: Think = async () => {
  throw new Error('a fault of ours');
};
/** A door that thinking waits at until the test opens it. */
function door() {
  let open = () => undefined as undefined;
  const opened = new Promise<void>((resolve) => {
    open = () => void resolve();
  });
  return { opened, open: () => open() };
}

describe('a turn', () => {
  test('answers, keeps the state, and leaves nothing waiting', async () => {
    const person = randomUUID();
    const { work, sent } = stage(store);
    const turns = createTurns(work);
    for (const text of ['een', 'twee']) {
      expect(await turns.accept('web', says(text, person))).toBe('new');
      await turns.run(chatOf(person));
    }
    expect(words(sent)).toEqual(['je zei: een', 'je zei: twee']);
    expect(words(await store.lines(chatOf(person), 0))).toEqual([
      'een',
      'je zei: een',
      'twee',
      'je zei: twee',
    ]);
    const claim = await store.claim(chatOf(person), 'test', new Date(), 1_000);
    expect(claim?.state).toEqual(['een', 'twee']);
  });

  test('is taken once for a message that the channel repeats', async () => {
    const message = says('een', randomUUID());
    const { work, sent } = stage(store);
    const turns = createTurns(work);
    expect(await turns.accept('web', message)).toBe('new');
    expect(await turns.accept('web', message)).toBe('seen');
    await turns.stop();
    expect(words(sent)).toEqual(['je zei: een']);
  });

  test('thinks again over all when more is said meanwhile, before anything is answered', async () => {
    const person = randomUUID();
    const seen: string[][] = [];
    const [first, entered] = [door(), door()];
    const think: Think = async (input) => {
      seen.push(input.heard.map(textOf));
      entered.open();
      if (seen.length === 1) await first.opened;
      return echo(input);
    };
    const { work, sent } = stage(store, { think });
    const turns = createTurns(work);
    await turns.accept('web', says('hallo', person));
    await entered.opened;
    await turns.accept('web', says('nee, ik bedoel Piet', person));
    first.open();
    await turns.stop();
    expect(seen).toEqual([['hallo'], ['hallo', 'nee, ik bedoel Piet']]);
    expect(words(sent)).toEqual(['je zei: hallo', 'je zei: nee, ik bedoel Piet']);
  });

  test('answers somebody who never stops writing', async () => {
    const person = randomUUID();
    let written = 0;
    const think: Think = async (input) => {
      if (written < 20) await turns.accept('web', says(`bericht ${++written}`, person));
      return echo(input);
    };
    const { work, sent } = stage(store, { think });
    const turns = createTurns(work);
    await turns.accept('web', says('hallo', person));
    await turns.run(chatOf(person));
    await turns.stop();
    expect(words(sent)).toEqual([
      'je zei: hallo',
      ...Array.from({ length: 20 }, (_, at) => `je zei: bericht ${at + 1}`),
    ]);
  });

  test('does not wait for another conversation that is still thinking', async () => {
    const [slow, quick] = [randomUUID(), randomUUID()];
    const first = door();
    const think: Think = async (input) => {
      if (input.conversation === chatOf(slow)) await first.opened;
      return echo(input);
    };
    const { work, sent } = stage(store, { think });
    const turns = createTurns(work);
    await turns.accept('web', says('traag', slow));
    await turns.accept('web', says('snel', quick));
    await turns.run(chatOf(quick));
    expect(words(sent)).toEqual(['je zei: snel']);
    first.open();
    await turns.stop();
    expect(words(sent)).toEqual(['je zei: snel', 'je zei: traag']);
  });

  test('can name the number of the ticket that it opens', async () => {
    const person = randomUUID();
    const ticket = newTicket({ key: randomUUID() });
    const think: Think = async (input) => ({
      ...(await echo(input)),
      ticket,
      replies: (opened) => answer(`ticket ${opened?.number}`).replies(opened),
    });
    const { work, sent } = stage(store, { think });
    const turns = createTurns(work);
    await turns.accept('web', says('help', person));
    await turns.stop();
    expect(words(sent)).toEqual([expect.stringMatching(/^ticket 1\d\d\d$/)]);
  });

  test('shows how far it is while it looks', async () => {
    const shown: string[] = [];
    const think: Think = async (input) => {
      input.progress({ language: 'nl', looking: 3, done: 1 });
      return echo(input);
    };
    const progress = ({ conversation }: Destination) => void shown.push(conversation);
    const person = randomUUID();
    const turns = createTurns(stage(store, { think, progress }).work);
    await turns.accept('web', says('hallo', person));
    await turns.stop();
    expect(shown).toEqual([chatOf(person)]);
  });
});

describe('a turn that fails', () => {
  test('is tried three times, then says sorry once, with the reference that the log has', async () => {
    const person = randomUUID();
    const { work, sent, troubles } = stage(store, { think: failing });
    const turns = createTurns(work);
    await turns.accept('web', says('mijn wachtwoord is geheim', person));
    await turns.run(chatOf(person));
    const references = new Set(troubles.map(({ reference }) => reference));
    expect(troubles).toHaveLength(3);
    expect(references.size).toBe(1);
    expect(words(sent)).toEqual([`Sorry, er ging iets mis (${[...references][0]}).`]);
    expect(words(await store.lines(chatOf(person), 0))).toEqual(words(sent));
    expect(await store.orphans(new Date(Date.now() + 60_000))).not.toContain(chatOf(person));
  });

  test('says sorry in the language of the chat', async () => {
    const { work, sent } = stage(store, { think: failing });
    const turns = createTurns(work);
    await turns.accept('web', says('hello', randomUUID(), { language: 'en' }));
    await turns.stop();
    expect(words(sent)).toEqual([expect.stringMatching(/^Sorry \(E-[A-Z2-9]{6}\)\.$/)]);
  });

  test('keeps the state of the turn before it', async () => {
    const person = randomUUID();
    const well = createTurns(stage(store).work);
    await well.accept('web', says('een', person));
    await well.stop();
    const badly = createTurns(stage(store, { think: failing }).work);
    await badly.accept('web', says('twee', person));
    await badly.stop();
    const claim = await store.claim(chatOf(person), 'test', new Date(), 1_000);
    expect(claim?.state).toEqual(['een']);
  });

  test('is answered after all when it fails only once', async () => {
    let times = 0;
    const think: Think = (input) => (times++ === 0 ? failing(input) : echo(input));
    const { work, sent } = stage(store, { think });
    const turns = createTurns(work);
    await turns.accept('web', says('hallo', randomUUID()));
    await turns.stop();
    expect(words(sent)).toEqual(['je zei: hallo']);
  });

  test('says sorry when the words for the answer cannot be found', async () => {
    const think: Think = async (input) => ({
      ...(await echo(input)),
      replies: () => {
        throw new Error('no words');
      },
    });
    const { work, sent } = stage(store, { think });
    const turns = createTurns(work);
    await turns.accept('web', says('hallo', randomUUID()));
    await turns.stop();
    expect(words(sent)).toEqual([expect.stringMatching(/^Sorry/)]);
  });

  test('is not thought about any more when the process went down with it, at last with nothing beside it', async () => {
    const person = randomUUID();
    const down = stage(store, { onStep: () => Promise.reject(new Error('gone')) });
    const gone = createTurns(down.work);
    await expect(gone.accept('web', says('hallo', person))).rejects.toThrow('gone');
    for (const minute of [1, 2, 3, 4, 5]) {
      const at = new Date(Date.now() + minute * 60_000);
      const claim = await store.claim(chatOf(person), `process ${minute}`, at, 1_000);
      expect(claim).toMatchObject({ attempt: minute, alone: Math.max(0, minute - 4) });
      if (claim !== null && minute > 3) await store.goAlone(claim);
    }
    let thought = 0;
    const think: Think = (input) => {
      thought++;
      return echo(input);
    };
    const machineNow = () => new Date(Date.now() + 6 * 60_000);
    const { work, sent } = stage(store, { think, machineNow });
    await createTurns(work).run(chatOf(person));
    expect(thought).toBe(0);
    expect(words(sent)).toEqual([expect.stringMatching(/^Sorry/)]);
  });
});

describe('the lease of a turn', () => {
  test('is kept while thinking takes longer than it lasts', async () => {
    const person = randomUUID();
    const renewed = door();
    let renewals = 0;
    const counting: Store = {
      ...store,
      async renew(claim, now, leaseMs) {
        if (++renewals > 6) renewed.open();
        return store.renew(claim, now, leaseMs);
      },
    };
    let other: unknown = 'not tried';
    const think: Think = async (input) => {
      await renewed.opened;
      other = await store.claim(input.conversation, 'other', new Date(), 1_000);
      return echo(input);
    };
    const { work, sent } = stage(counting, { think, leaseMs: 300 });
    const turns = createTurns(work);
    await turns.accept('web', says('hallo', person));
    await turns.stop();
    expect(other).toBeNull();
    expect(words(sent)).toEqual(['je zei: hallo']);
  });

  test('once lost to another process, leaves the answer to that one', async () => {
    const person = randomUUID();
    const slow = door();
    const entered = door();
    const think: Think = async (input) => {
      entered.open();
      await slow.opened;
      return echo(input);
    };
    const first = stage(store, { think });
    const turns = createTurns(first.work);
    await turns.accept('web', says('hallo', person));
    await entered.opened;
    const second = stage(store, { machineNow: () => new Date(Date.now() + 60_000) });
    await createTurns(second.work).run(chatOf(person));
    slow.open();
    await turns.stop();
    expect(words(first.sent)).toEqual([]);
    expect(words(second.sent)).toEqual(['je zei: hallo']);
  });
});

describe('a person at the desk', () => {
  test('who takes over while Loket thinks is not spoken over: what was thought is not said', async () => {
    const person = randomUUID();
    const [thinking, taken] = [door(), door()];
    const seen: (readonly string[])[] = [];
    const opened: { ticket: Ticket | null } = { ticket: null };
    const think: Think = async (input) => {
      const said = input.heard.map(textOf);
      seen.push(input.withPerson.map(({ talk }) => talk));
      if (said[0] === 'help') {
        return {
          ...(await echo(input)),
          ticket: newTicket({ key: randomUUID(), tenant: 'zonnewende' }),
          replies: (ticket) => {
            opened.ticket = ticket;
            return answer('opened').replies(ticket);
          },
        };
      }
      const [ticket] = input.withPerson;
      if (ticket !== undefined) {
        const { number, revision } = ticket;
        const answers = [{ number, revision, move: 'customer-wrote', note: said.join() }] as const;
        return { ...(await echo(input)), answers, ...answer() };
      }
      thinking.open();
      await taken.opened;
      return echo(input);
    };
    const { work, sent } = stage(store, { think });
    const turns = createTurns(work);
    await turns.accept('web', says('help', person));
    await turns.run(chatOf(person));
    await turns.accept('web', says('nog iets', person));
    await thinking.opened;
    const grant = grantOf('zonnewende', 'agent@desk.example', 'agent');
    const number = opened.ticket?.number ?? 0;
    const body = { language: 'nl', text: 'Sam neemt het over', ladder: [], buttons: [] };
    const step = await store.tickets.step(grant, {
      ...{ number, revision: 0, move: { is: 'take-over' }, by: 'agent', note: null },
      ...{ at: new Date('2026-11-23T09:00:00.000Z'), tell: () => body },
    });
    expect(step.is).toBe('moved');
    taken.open();
    await turns.stop();
    expect(words(sent)).toEqual(['opened', 'Sam neemt het over']);
    expect(seen).toEqual([[], [], ['person']]);
    const trail = await store.tickets.trail(grant, number);
    expect(trail?.map(({ move, note }) => [move, note])).toEqual([
      ['take-over', null],
      ['customer-wrote', 'nog iets'],
    ]);
  });
});

describe('sending', () => {
  const sending = (...answers: readonly Sent[]) => {
    const said: string[] = [];
    let now = Date.now();
    const { work } = stage(store, {
      machineNow: () => new Date(now),
      send: async (line) => {
        said.push(...words([line]));
        return answers[said.length - 1] ?? { is: 'sent', ref: '' };
      },
    });
    const wait = (ms: number) => {
      now += ms;
    };
    return { turns: createTurns(work), said, wait };
  };
  const sent: Sent = { is: 'sent', ref: '' };

  test('is tried again later when the channel cannot be reached, and nothing overtakes', async () => {
    const person = randomUUID();
    const { turns, said, wait } = sending({ is: 'unreachable' }, sent, sent);
    await turns.accept('web', says('een', person));
    await turns.run(chatOf(person));
    await turns.accept('web', says('twee', person));
    await turns.run(chatOf(person));
    expect(said).toEqual(['je zei: een']);
    wait(5_000);
    await turns.run(chatOf(person));
    expect(said).toEqual(['je zei: een', 'je zei: een', 'je zei: twee']);
  });

  test('waits until the moment that the channel names', async () => {
    const person = randomUUID();
    const until = new Date(Date.now() + 120_000);
    const { turns, said, wait } = sending({ is: 'wait', until }, sent);
    await turns.accept('web', says('een', person));
    await turns.run(chatOf(person));
    wait(60_000);
    await turns.run(chatOf(person));
    expect(said).toHaveLength(1);
    wait(61_000);
    await turns.run(chatOf(person));
    expect(said).toHaveLength(2);
  });

  test('is repeated once, after half a minute, when nobody can say whether it went', async () => {
    const person = randomUUID();
    const maybe: Sent = { is: 'maybe-sent' };
    const { turns, said, wait } = sending(maybe, maybe, maybe);
    await turns.accept('web', says('een', person));
    await turns.run(chatOf(person));
    wait(29_000);
    await turns.run(chatOf(person));
    expect(said).toHaveLength(1);
    for (let round = 0; round < 4; round++) {
      wait(3_600_000);
      await turns.run(chatOf(person));
    }
    expect(said).toHaveLength(2);
  });

  test('is repeated once also when it could not be reached before or between', async () => {
    const person = randomUUID();
    const [maybe, gone] = [{ is: 'maybe-sent' }, { is: 'unreachable' }] as const;
    const { turns, said, wait } = sending(gone, maybe, gone, gone, maybe, sent);
    await turns.accept('web', says('een', person));
    for (let round = 0; round < 9; round++) {
      await turns.run(chatOf(person));
      wait(3_600_000);
    }
    expect(said).toHaveLength(5);
  });

  test('is never given up for being asked to wait', async () => {
    const person = randomUUID();
    let now = Date.now();
    let asked = 0;
    const { work } = stage(store, {
      machineNow: () => new Date(now),
      send: async () => {
        asked += 1;
        return asked > 40 ? sent : { is: 'wait', until: new Date(now + 10_000) };
      },
    });
    const turns = createTurns(work);
    await turns.accept('web', says('een', person));
    for (let round = 0; round < 50; round++) {
      await turns.run(chatOf(person));
      now += 10_000;
    }
    expect((await store.lines(chatOf(person), 0)).map((line) => line.sent)).toEqual(['yes', 'yes']);
    expect(asked).toBe(41);
  });

  test('that may have been, goes on in another process after this one ended', async () => {
    const person = randomUUID();
    const { turns, said } = sending({ is: 'maybe-sent' });
    await turns.accept('web', says('een', person));
    await turns.stop();
    expect(said).toHaveLength(1);
    const half = new Date(Date.now() + 31_000);
    expect(await store.orphans(half)).toContain(chatOf(person));
    const after = stage(store, { machineNow: () => half });
    await createTurns(after.work).run(chatOf(person));
    expect(words(after.sent)).toEqual(['je zei: een']);
    expect(await store.orphans(new Date(Date.now() + 120_000))).not.toContain(chatOf(person));
  });

  test('is given up when the channel stays out of reach', async () => {
    const person = randomUUID();
    const { turns, said, wait } = sending(
      ...Array.from({ length: 50 }, () => ({ is: 'unreachable' }) as const),
    );
    await turns.accept('web', says('een', person));
    for (let round = 0; round < 20; round++) {
      await turns.run(chatOf(person));
      wait(3_600_000);
    }
    expect(said).toHaveLength(13);
    expect((await store.lines(chatOf(person), 0)).map((line) => line.sent)).toEqual(['yes', 'undeliverable']);
  });
});

describe('the sweep', () => {
  test('takes up what was accepted and never answered, and what was committed and never sent', async () => {
    const [unanswered, unsent] = [randomUUID(), randomUUID()];
    const cut = (step: string) =>
      createTurns(
        stage(store, {
          machineNow: () => new Date(Date.now() - 60_000),
          onStep: (now) => (now === step ? Promise.reject(new Error('gone')) : undefined),
        }).work,
      );
    await expect(cut('accepted').accept('web', says('een', unanswered))).rejects.toThrow('gone');
    const speechless = cut('committed');
    await speechless.accept('web', says('twee', unsent));
    await speechless.stop();

    const both = door();
    const { work, sent } = stage(store, {
      send: async (line) => {
        sent.push(line);
        if (sent.length === 2) both.open();
        return { is: 'sent', ref: '' };
      },
    });
    const turns = createTurns(work);
    turns.start();
    await both.opened;
    await turns.stop();
    expect(words(sent).sort()).toEqual(['je zei: een', 'je zei: twee']);
  });
});
