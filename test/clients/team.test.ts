import { expect, test } from '@jest/globals';
import { type WorldFile, world as worldSchema } from '../../src/sandbox/world.ts';
import { deadline, grant, people, stage, value } from './stage.ts';

test('a unit whose name differs by a space or a capital is another team', async () => {
  const account = (id: string, department: string) => ({
    id,
    name: `Persoon ${id}`,
    employments: [{ function: 'Verzorgende', department }],
  });
  const world = worldSchema.parse({
    now: '2026-11-17T09:30:00Z',
    customers: [
      {
        tenant: {
          id: 'zorggroep-linde',
          name: 'Zorggroep Linde',
          source: { kind: 'api', name: 'HR Plein' },
          schedule: { times: ['06:00'] },
        },
        lms: {
          licences: { maximum: 9 },
          accounts: [
            { id: 'A0', name: 'Fatima El Amrani', email: people.manager, managedUnits: ['Zorg A'] },
            account('A1', 'Zorg A'),
            account('A2', 'zorga'),
          ],
        },
        hr: {},
      },
    ],
  } satisfies WorldFile);
  const staged = await stage([], { world });
  try {
    const by = grant(people.manager, { is: 'self' }, { world });
    const team = await staged.begin()(by, 'actor.team', { deadline: deadline(), facts: {} });
    expect(value(team).map(({ key }) => key)).toEqual(['lms:A0', 'lms:A1']);
  } finally {
    await staged.close();
  }
});
