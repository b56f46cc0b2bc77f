import { createHrApi } from '../../../src/clients/hr/api/hr-api.ts';
import { createHttp } from '../../../src/clients/http.ts';
import { startSandbox } from '../../../src/sandbox/start-sandbox.ts';
import { world as worldSchema } from '../../../src/sandbox/world.ts';
import { apart, customer, playing } from './afas/afas-stage.ts';
import { describeHrSource, type Play } from './contract.ts';
import { fileStage, fileWorld, worldNow } from './source-file/file-stage.ts';

const faulty = (faults: Parameters<Play>[1]) =>
  faults.map((fault) => ({ ...fault, system: 'hr', route: '*' }) as const);

describeHrSource('source file', async (records, faults) => {
  const deliveries = [{ id: 'd1', name: 'medewerkers.csv', deliveredAt: '2026-11-17T04:00:00Z' }];
  const stage = await fileStage(fileWorld({ records, deliveries }, {}, faulty(faults)), {
    attemptMs: 1000,
    backoffMs: 1,
    retries: 1,
  });
  return { source: stage.reader, close: stage.close };
});

describeHrSource('API', async (records, faults) => {
  const world = worldSchema.parse({
    now: worldNow,
    customers: [
      {
        tenant: {
          id: 'zonnehof',
          name: 'Zonnehof',
          source: { kind: 'api', name: 'Personeelsplein' },
          schedule: { times: ['06:00'] },
        },
        lms: { licences: { maximum: 10 } },
        hr: {
          records,
          deliveries: [{ id: 'd1', name: 'medewerkers', deliveredAt: '2026-11-17T04:00:00Z', rows: 7 }],
        },
      },
    ],
    faults: faulty(faults),
  });
  const sandbox = await startSandbox(world);
  const connection = sandbox.credentials.get('zonnehof')?.hr;
  if (connection === undefined) throw new Error('Zonnehof has an HR source.');
  const { host } = new URL(connection.url);
  const http = createHttp({
    allowedHosts: [host],
    clock: sandbox.clock,
    attemptMs: 300,
    backoffMs: 1,
    retries: 1,
  });
  return { source: createHrApi(connection, http), close: sandbox.close };
});

const bare = { ...apart, fields: { ...apart.fields, attributes: {} } };

describeHrSource(
  'AFAS',
  async (records, faults) => {
    const stage = await playing([customer('zonnehof', { records }, bare)], faulty(faults), {
      attemptMs: 300,
      retries: 1,
    });
    return { source: stage.source('zonnehof'), close: stage.sandbox.close };
  },
  'unknown',
);
