import { afterEach, describe, expect, test } from '@jest/globals';
import { createHrApi } from '../../../../src/clients/hr/api/hr-api.ts';
import { createHttp } from '../../../../src/clients/http.ts';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/start-sandbox.ts';
import { type WorldFile, world } from '../../../../src/sandbox/world.ts';
import { deadline, quick } from '../../stage.ts';

let sandbox: Sandbox | null = null;
afterEach(async () => {
  await sandbox?.close();
  sandbox = null;
});

type Hr = WorldFile['customers'][number]['hr'];
const delivered = (id: string, rows: number, state: 'read' | 'unreadable' = 'read') => ({
  id,
  name: 'personeel',
  deliveredAt: `2026-11-${id}T02:00:00Z`,
  rows,
  state,
});

async function source(hr: Hr, faults: WorldFile['faults'] = [], token?: string) {
  sandbox = await startSandbox(
    world.parse({
      now: '2026-11-17T09:30:00Z',
      customers: [
        {
          tenant: {
            id: 'linde',
            name: 'Linde',
            source: { kind: 'api', name: 'HR' },
            schedule: { times: ['02:00'] },
          },
          lms: { licences: { maximum: 5 } },
          hr,
        },
      ],
      faults,
    }),
  );
  const access = sandbox.credentials.get('linde')?.hr ?? { url: '', token: '' };
  const http = createHttp({
    ...quick,
    allowedHosts: [new URL(sandbox.hrUrl).host],
    clock: sandbox.clock,
  });
  return createHrApi({ ...access, ...(token !== undefined && { token }) }, http);
}

const asOf = new Date('2026-11-17T09:30:00Z');
const somebody = [{ id: '1', name: 'Sanne' }];

describe('what calling the API comes to', () => {
  test('the rows of the newest delivery, and of the last good one before it', async () => {
    const deliveries = [delivered('17', 600), delivered('16', 0, 'unreadable'), delivered('15', 590)];
    const api = await source({ records: somebody, deliveries });
    expect(await api.connection(deadline())).toEqual({
      is: 'ok',
      value: { asOf, value: { kind: 'api', outcome: 'answered', rows: 600, rowsBefore: 590 } },
    });
    expect(await api.deliveries(deadline())).toMatchObject({
      value: {
        asOf,
        value: { kind: 'api', expected: null, found: [{ id: '17' }, { id: '16', rows: null }, {}] },
      },
    });
  });

  test('no rows when it shows nobody, whatever was delivered', async () => {
    const api = await source({ deliveries: [delivered('17', 600)] });
    expect(await api.connection(deadline())).toMatchObject({
      value: { value: { outcome: 'answered', rows: 0 } },
    });
  });

  test('a token that is refused is an outcome; silence is none', async () => {
    const api = await source({ records: somebody }, [], 'guessed');
    expect(await api.connection(deadline())).toMatchObject({
      is: 'ok',
      value: { value: { outcome: 'token-refused' } },
    });
    await sandbox?.close();
    expect(await api.connection(deadline())).toEqual({ is: 'unreachable' });
  });

  test('one route that is broken makes it unknown', async () => {
    const api = await source({ records: somebody }, [{ system: 'hr', route: 'deliveries', kind: 'html' }]);
    expect(await api.connection(deadline())).toEqual({ is: 'malformed' });
  });

  test('and what was before is not kept', async () => {
    const api = await source({ records: somebody });
    expect(await api.before('1', deadline())).toEqual({ is: 'ok', value: { value: 'not-kept', asOf: null } });
  });
});
