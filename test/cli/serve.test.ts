import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { folder, loket, type Running, start } from './run-loket.ts';

const home = folder();
const running: Running[] = [];
afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()));
  home.remove();
});
const serve = (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const started = start(['serve', ...args], env);
  running.push(started);
  return started;
};
/** It stops by itself, says what to do, and shows no inner workings. */
const stops = (ran: Awaited<ReturnType<typeof loket>>, ...says: readonly string[]) => {
  expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
  for (const part of says) expect(ran.err).toContain(part);
  expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/u);
};

describe('what stops loket serve before it starts', () => {
  test.each([
    ['a demo that others could reach', { HOST: '0.0.0.0' }, ['HOST=0.0.0.0']],
    [
      'a demo with the secrets of real channels in hand',
      { SLACK_BOT_TOKEN: 'x', TEAMS_APP_PASSWORD: 'y' },
      ['SLACK_BOT_TOKEN', 'TEAMS_APP_PASSWORD'],
    ],
    ['a port that is no number', { PORT: 'abc' }, ['PORT']],
    ['a port out of range', { PORT: '70000' }, ['PORT']],
    [
      'several problems, all at once',
      { PORT: 'abc', LOG_LEVEL: 'loud', PARENT_ORIGINS: 'intranet' },
      ['PORT', 'LOG_LEVEL', 'PARENT_ORIGINS'],
    ],
  ])('%s', async (_what, env, says) => {
    stops(await loket(['serve', '--demo'], { env: { DATA_DIR: join(home.path, 'never'), ...env } }), ...says);
  });

  test('a world that is not there', async () => {
    stops(
      await loket(['serve', '--demo', '--world', 'nowhere.json'], {
        env: { DATA_DIR: join(home.path, 'never') },
      }),
      'nowhere.json',
    );
  });

  test('a world without the demo, which would otherwise be ignored', async () => {
    stops(await loket(['serve', '--world', 'demo']), '--demo', 'TENANTS_DIR');
  });

  test('the playground without the demo, which would let everybody be anybody', async () => {
    stops(await loket(['serve', '--playground']), '--demo', 'proves nothing');
  });

  test('a database server that is not there', async () => {
    const env = { DATABASE_URL: 'postgresql://loket:geheim@127.0.0.1:1/loket', DATA_DIR: home.path };
    const ran = await loket(['migrate'], { env });
    stops(ran, 'DATABASE_URL', 'Check');
    expect(ran.err).not.toContain('geheim');
  });

  test('no folder with customers', async () => {
    stops(await loket(['serve'], { env: { TENANTS_DIR: join(home.path, 'none') } }), 'TENANTS_DIR', 'YAML');
  });

  test('every secret that is missing, of every customer, at once', async () => {
    const tenants = join(home.path, 'tenants');
    mkdirSync(tenants);
    for (const id of ['een', 'twee']) {
      const name = id.toUpperCase();
      writeFileSync(
        join(tenants, `${id}.yaml`),
        [
          `id: ${id}`,
          `name: ${id}`,
          'source: { kind: api, name: HR }',
          'schedule: { times: ["06:00"] }',
          'access:',
          `  learnlinq: { url: "https://${id}.example/api", token: "env:${name}_LMS" }`,
          `  hr: { url: "https://hr.${id}.example/api", token: "env:${name}_HR" }`,
          `  web: { key: "env:${name}_WEB" }`,
        ].join('\n'),
      );
    }
    const names = ['EEN_LMS', 'EEN_HR', 'EEN_WEB', 'TWEE_LMS', 'TWEE_HR', 'TWEE_WEB'];
    stops(await loket(['serve'], { env: { TENANTS_DIR: tenants, PORT: 'abc' } }), 'PORT', ...names);
    const short = await loket(['serve'], {
      env: { TENANTS_DIR: tenants, ...Object.fromEntries(names.map((name) => [name, 'secret-value'])) },
    });
    stops(short, '32 bytes');
    expect(short.err).not.toContain('secret-value');
  });

  test('a file in the place of the data folder', async () => {
    const path = join(home.path, 'file');
    writeFileSync(path, '');
    const ran = await loket(['serve', '--demo'], { env: { DATA_DIR: path, PORT: '0' } });
    stops(ran, path, 'a file stands in its way', 'DATA_DIR');
    stops(await loket(['migrate'], { env: { DATA_DIR: join(path, 'inside') } }), path, 'DATA_DIR');
  });

  test('a port that is in use', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    try {
      stops(
        await loket(['serve', '--demo'], { env: { DATA_DIR: join(home.path, 'taken'), PORT: String(port) } }),
        String(port),
        'in use',
        'PORT=',
      );
    } finally {
      taken.close();
    }
  });
});

test('the demo in the playground takes what it is told, but not from a page in a browser', async () => {
  const server = serve(['--demo', '--playground'], { DATA_DIR: join(home.path, 'playground'), PORT: '0' });
  const url = await server.until(/Loket is at (http:\S+)/u);
  const post = async (type: string) => {
    const headers = { 'content-type': type };
    const body = JSON.stringify({ type: 'typing', channelId: 'msteams' });
    return (await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status;
  };
  expect([await post('application/json'), await post('text/plain')]).toEqual([200, 401]);
});

test('one server: it says where it is, others join it or leave its folder alone, and it stops when asked', async () => {
  const env = { DATA_DIR: join(home.path, 'data'), PORT: '0' };
  const server = serve(['--demo'], env);
  const url = await server.until(/Loket is at (http:\S+)/u);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect(server.out()).toContain('Waarom staat Sanne Jansen niet in LearnLinq?');

  const [second, migrating, examined, unknown, talked] = await Promise.all([
    loket(['serve', '--demo'], { env }),
    loket(['migrate'], { env }),
    loket(['doctor', '--demo'], { env }),
    loket(['chat', '--as', 'nobody@nowhere.example'], { env }),
    loket(['chat', '--as', 'h.prins@zorggroep-linde.example'], {
      env,
      input: 'Waarom staat Jan de Boer niet in LearnLinq?\n2\nbedankt\n',
    }),
  ]);
  stops(second, 'Another Loket is running', url, 'DATA_DIR');
  stops(migrating, 'Another Loket is running');
  expect(examined.code).toBe(0);
  expect(examined.out).toContain('A running Loket has the data folder');
  stops(unknown, '--as', 'h.prins@zorggroep-linde.example');
  expect({ code: talked.code, err: talked.err }).toEqual({ code: 0, err: '' });
  expect(talked.out).toMatch(
    /2\. Jan de Boer \(Verzorgende[\s\S]*Niet ingevuld in de bron: gebruikersnaam[\s\S]*Graag gedaan/u,
  );

  expect(await server.stop()).toBe(0);
  const after = await loket(['migrate'], { env });
  expect(after).toEqual({ code: 0, out: 'The database is up to date.\n', err: '' });
});

test('loket chat says it when the server has gone', async () => {
  const env = { DATA_DIR: join(home.path, 'left'), PORT: '0' };
  const server = serve(['--demo'], env);
  await server.until(/Loket is at/u);
  const talk = start(['chat', '--as', 'h.prins@zorggroep-linde.example'], env);
  running.push(talk);
  talk.child.stdin?.write('Hoi\n');
  await talk.until(/Ik zoek uit/u);
  await server.stop();
  talk.child.stdin?.write('Hoi\n');
  expect(await talk.ended).toBe(2);
  expect(talk.err()).toContain('Loket does not answer any more.');
});

test('doctor names every problem of the configuration, why it matters and what to do', async () => {
  const { code, out } = await loket(['doctor'], {
    env: { PORT: 'abc', LOG_LEVEL: 'loud', DATA_DIR: home.path },
  });
  expect(code).toBe(2);
  for (const problem of ['✗ PORT', '✗ LOG_LEVEL', '✗ TENANTS_DIR']) expect(out).toContain(problem);
  expect(out).toContain('fix:');
});

test('the stand-ins alone say where they are, and what time it is', async () => {
  const sandbox = start(['sandbox', '--port', '0']);
  running.push(sandbox);
  const url = await sandbox.until(/HR source {2}(http:\S+)/u);
  expect(sandbox.out()).toContain('2026-11-17T09:30:00.000Z');
  expect((await fetch(`${url}/Records`)).status).toBe(401);
  const wrong = await loket(['sandbox', '--port', 'abc']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('A port is a number');
});
