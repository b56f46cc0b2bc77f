import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { demoWorld } from '../../src/sandbox/demo-world.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type WorldFile, world } from '../../src/sandbox/world.ts';

const open: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

async function play(faults: WorldFile['faults'] = []): Promise<Sandbox> {
  const sandbox = await startSandbox({ ...demoWorld, faults: world.shape.faults.parse(faults) });
  open.push(sandbox);
  return sandbox;
}

const page = z.object({ items: z.array(z.object({ id: z.string() })), nextCursor: z.string().nullable() });

function call(sandbox: Sandbox, system: 'learnlinq' | 'hr', path: string): Promise<Response> {
  const own = sandbox.credentials.get('zorggroep-linde')?.[system];
  return fetch(`${own?.url}${path}`, { headers: { Authorization: `Bearer ${own?.token}` } });
}

async function ids(sandbox: Sandbox, system: 'learnlinq' | 'hr', path: string): Promise<readonly string[]> {
  return page.parse(await (await call(sandbox, system, path)).json()).items.map(({ id }) => id);
}

describe('the stand-ins', () => {
  test.each([
    ['/Users?email=j.mulder@zorggroep-linde.example', ['5009']],
    ['/Users?username=R.%20Postma', []],
    ['/Users?username=R.%20Postma&includeArchived=true', ['5900']],
    ['/Users?importId=1014', ['5014']],
    ['/Users?importId=1014&importId=9999&importId=%201017', ['5014', '5017']],
    [
      '/Users?email=L.VanDijk@zorggroep-linde.example&email=a.bouzid@zorggroep-linde.example',
      ['5014', '5017'],
    ],
    ['/Users?name=JAN%20boer', ['5012']],
    ['/Users?name=jan&unit=wijkteam%20noord', []],
    ['/Users?unit=wijkteamnoord', ['5001', '5014', '5017', '5018']],
    ['/Users?managedUnit=Wijkteam%20Zuid', ['5020']],
    ['/SyncRuns?limit=2', ['run-1', 'run-2']],
    ['/Mails?email=L.VanDijk@zorggroep-linde.example', ['mail-1']],
    ['/Mails?userId=5001', []],
  ])('LearnLinq answers %s', async (path, expected) => {
    expect(await ids(await play(), 'learnlinq', path)).toEqual(expected);
  });

  test.each([
    ['/Records?email=p.bakker@zorggroep-linde.example', ['1003']],
    ['/Records?email=o.smit@zorggroep-linde.example', []],
    ['/Records?name=smit', ['1004']],
    ['/Records?name=boer%20de%20jan', ['1012', '1013']],
    ['/Records?manager=1001&name=visser', ['1007']],
    ['/Records?id=1002', ['1002']],
    ['/Records?department=wijkteamzuid&name=e', ['1012', '1016', '1020']],
  ])('the source answers %s', async (path, expected) => {
    expect(await ids(await play(), 'hr', path)).toEqual(expected);
  });

  test('a list is read page by page', async () => {
    const sandbox = await play();
    const read: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await call(
        sandbox,
        'hr',
        `/Records?limit=10${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      const { items, nextCursor } = page.parse(await answer.json());
      read.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(read).toEqual(demoWorld.customers[0]?.hr.records.map(({ id }) => id));
    expect(sandbox.requests().hr).toEqual({ records: 3 });
  });

  test('time stands still until it is moved; an access that ends frees its licence the day after', async () => {
    const sandbox = await play();
    const used = async () =>
      z.object({ used: z.int() }).parse(await (await call(sandbox, 'learnlinq', '/Licences')).json()).used;
    expect(sandbox.clock().toISOString()).toBe('2026-11-17T09:30:00.000Z');
    expect(await used()).toBe(16);
    sandbox.move(new Date('2026-10-31T22:59:00Z'));
    expect(await used()).toBe(17);
    sandbox.move(new Date('2026-10-31T23:00:00Z'));
    expect(await used()).toBe(16);
  });

  test('the clock can be read and moved from outside', async () => {
    const sandbox = await play();
    const clock = `${sandbox.learnlinqUrl}/sandbox/clock`;
    const moved = await fetch(clock, { method: 'PUT', body: '{"to":"2026-11-17T12:10:00Z"}' });
    expect(moved.status).toBe(200);
    expect(await (await fetch(clock)).json()).toEqual({ now: '2026-11-17T12:10:00.000Z' });
    expect((await fetch(clock, { method: 'PUT', body: 'tomorrow' })).status).toBe(400);
    expect((await fetch(clock, { method: 'DELETE' })).status).toBe(400);
  });

  test('the source stands at the port after that of LearnLinq', async () => {
    // Below the ports that are given out by themselves, so that no other sandbox has it.
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const sandbox = await startSandbox(demoWorld, { port });
    open.push(sandbox);
    expect([sandbox.learnlinqUrl, sandbox.hrUrl]).toEqual([
      `http://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
    ]);
  });

  test('a port that is taken leaves nothing behind', async () => {
    const taken = await play();
    const port = Number(new URL(taken.hrUrl).port);
    await expect(startSandbox(demoWorld, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(startSandbox(demoWorld, { port: port - 1 })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('faults of a world', () => {
  test('the first that fits a call is the one it meets, as often as it says', async () => {
    const sandbox = await play([
      { system: 'hr', route: 'records', kind: 'server-error', times: 2, customer: 'zorggroep-linde' },
      { system: 'hr', route: '*', kind: 'rate-limited', ms: 1500, times: 1 },
    ]);
    const records = async () => (await call(sandbox, 'hr', '/Records')).status;
    expect([await records(), await records()]).toEqual([500, 500]);
    const limited = await call(sandbox, 'hr', '/Records');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2']);
    expect([await records(), (await call(sandbox, 'learnlinq', '/Users')).status]).toEqual([200, 200]);
  });

  test('another customer does not meet what is said of one', async () => {
    const sandbox = await play([{ system: 'hr', route: '*', kind: 'html', customer: 'bakkerij-vermeer' }]);
    expect((await call(sandbox, 'hr', '/Records')).headers.get('content-type')).toMatch('application/json');
  });

  test('a system that is refused altogether does not listen', async () => {
    const sandbox = await play([{ system: 'hr', route: '*', kind: 'refused' }]);
    await expect(call(sandbox, 'hr', '/Records')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    expect((await call(sandbox, 'learnlinq', '/Users')).status).toBe(200);
  });

  test('hanging calls do not keep the sandbox from closing', async () => {
    const sandbox = await startSandbox({
      ...demoWorld,
      faults: [{ system: 'hr', route: '*', kind: 'hang' }],
    });
    const hanging = call(sandbox, 'hr', '/Records');
    const caught = hanging.catch(() => 'cut off');
    while (sandbox.requests().hr.records === undefined) await new Promise((resolve) => setImmediate(resolve));
    await sandbox.close();
    expect(await caught).toBe('cut off');
  });
});
