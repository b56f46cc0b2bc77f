import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EventSource } from 'eventsource';
import type { Reply } from '../../../../src/bots/channel.ts';
import { liveLines } from '../../../../src/bots/channels/web/live-lines.ts';
import { addressOf } from '../../../../src/bots/channels/web/web-ports.ts';
import { conversationOf, femke, type InMemory, inMemoryPorts, joris } from './in-memory-ports.ts';
import { type WebServer, webServer } from './web-server.ts';

const address = addressOf(femke.sender);
const conversation = conversationOf(address);
const reply = (text: string): Reply => ({ language: 'nl', text, ladder: [], buttons: [] });

let ports: InMemory;
let server: WebServer;
const open: EventSource[] = [];
beforeEach(async () => {
  ports = inMemoryPorts({ is: 'demo', personas: [femke, joris] });
  server = await webServer(ports);
});
afterEach(async () => {
  for (const source of open.splice(0)) source.close();
  await server.close();
});

/** Follows the stream and gives its events one by one. */
function follow(session: string, after?: number) {
  const events: string[] = [];
  const waiting: (() => void)[] = [];
  const take = (event: MessageEvent) => {
    events.push(`${event.type} ${event.lastEventId}: ${event.data}`);
    for (const wake of waiting.splice(0)) wake();
  };
  const source = new EventSource(`${server.url}/api/stream`, {
    fetch: (url, init) =>
      fetch(url, {
        ...init,
        headers: {
          ...(after ? { 'Last-Event-ID': String(after) } : {}),
          ...init.headers,
          'Loket-Session': session,
        },
      }),
  });
  source.addEventListener('line', take);
  source.addEventListener('progress', take);
  open.push(source);
  return {
    events,
    async until(count: number) {
      while (events.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return events;
    },
  };
}

describe('the stream of a page', () => {
  test('begins with the whole talk and goes on with what comes', async () => {
    const said = { id: crypto.randomUUID(), text: 'Zoë staat er niet in' };
    const session = await server.enter('femke');
    await server.post('/api/say', said, session);
    for (const heard of ports.taken) ports.hear(heard, said.text);
    const page = follow(session);
    await page.until(1);
    ports.say(address, reply('Ik kijk even.'));
    await server.channel.send(address, reply('Ik kijk even.'));
    const [first, second] = await page.until(2);
    expect(first).toContain(
      `line 1: {"id":1,"at":"2026-11-23T09:00:00.000Z","side":"heard","body":{"id":"${said.id}"`,
    );
    expect(second).toContain('"side":"said","body":{"language":"nl","text":"Ik kijk even."');
  });

  test('goes on after the last line that the page has', async () => {
    for (const text of ['een', 'twee', 'drie']) ports.say(address, reply(text));
    const page = follow(await server.enter('femke'), 2);
    expect(await page.until(1)).toEqual([expect.stringContaining('"text":"drie"')]);
  });

  test('holds no line of anybody else', async () => {
    ports.say(address, reply('alleen voor Femke'));
    const page = follow(await server.enter('joris'));
    ports.say(addressOf(joris.sender), reply('voor Joris'));
    server.channel.live.publish(conversationOf(addressOf(joris.sender)));
    expect(await page.until(1)).toEqual([expect.stringContaining('voor Joris')]);
  });

  test('tells progress, and never after the reply that it led to', async () => {
    const page = follow(await server.enter('femke'));
    ports.say(address, reply('eerst'));
    server.channel.live.publish(conversation);
    await page.until(1);
    server.channel.live.progress(conversation, { language: 'nl', looking: 4, done: 1 });
    await page.until(2);
    ports.say(address, reply('klaar'));
    server.channel.live.progress(conversation, { language: 'nl', looking: 4, done: 4 });
    server.channel.live.publish(conversation);
    const events = await page.until(4);
    expect(events[1]).toContain('progress 1: {"language":"nl","looking":4,"done":1}');
    expect(events.at(-1)).toContain('klaar');
  });

  test('leaves out a line that a former version wrote in another shape', async () => {
    ports.write(address, 'said', { words: 'from long ago' });
    ports.write(address, 'heard', 'from long ago');
    ports.say(address, reply('nu'));
    const page = follow(await server.enter('femke'));
    expect(await page.until(1)).toEqual([expect.stringContaining('line 3:')]);
  });

  test('is refused without a session, and a session in the address is none', async () => {
    const session = await server.enter('femke');
    for (const query of ['', `?session=${session}`, `?loket-session=${session}`]) {
      expect((await fetch(`${server.url}/api/stream${query}`)).status).toBe(401);
    }
  });
});

describe('live lines', () => {
  test('lose none and double none, however reads, writes and wake-ups fall', async () => {
    const live = liveLines(ports.outbox, 5);
    const gone = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const event of live.follow(conversation, 0, gone.signal)) {
        if (event.is === 'line') seen.push(event.line.id);
        if (seen.length === 60) gone.abort();
      }
    })();
    for (let line = 0; line < 60; line++) {
      ports.say(address, reply(String(line)));
      if (line % 3 === 0) live.publish(conversation);
      if (line % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await reading;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('say that they are still there when nothing happens', async () => {
    const gone = new AbortController();
    for await (const event of liveLines(ports.outbox, 5).follow(conversation, 0, gone.signal)) {
      expect(event).toEqual({ is: 'heartbeat' });
      gone.abort();
    }
  });
});
