import { expect, test } from '@jest/globals';
import { type PlatformAddress, whoIsAsking } from '../../../src/bots/channels/who-is-asking.ts';
import type { Member } from '../../../src/diagnostics/ports/identities.ts';
import { inMemoryIdentities } from '../../fixtures/in-memory-identities.ts';

const eva: Member = { channel: 'slack', installation: 'T1', person: 'U1' };
const day = 24 * 60 * 60_000;

function stage(answers: readonly (PlatformAddress | Error)[]) {
  const identities = inMemoryIdentities();
  let now = 0;
  let asked = 0;
  const who = whoIsAsking({
    identities,
    clock: () => new Date(now),
    customersOf: ({ installation }) => (installation === 'T1' ? ['zonnehof'] : []),
    async askPlatform() {
      const answer = answers[asked++];
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('asked too often');
      return answer;
    },
  });
  const wait = (ms: number) => {
    now += ms;
  };
  return { who, wait, asked: () => asked };
}

test('the customer comes from the installation, the address from the platform', async () => {
  const { who } = stage([{ is: 'proven', address: 'Eva@Zonnehof.example' }]);
  expect(await who(eva)).toEqual({
    customers: ['zonnehof'],
    address: 'eva@zonnehof.example',
    proven: 'yes',
    via: 'channel',
  });
});

test('somebody of an unknown installation is nobody’s customer, and the platform is not asked', async () => {
  const { who, asked } = stage([]);
  expect(await who({ ...eva, installation: 'T2' })).toMatchObject({ customers: ['slack:T2'], proven: 'no' });
  expect(asked()).toBe(0);
});

test('whose address the platform does not vouch for has proven nothing', async () => {
  const { who } = stage([{ is: 'not-proven' }]);
  expect(await who(eva)).toMatchObject({ customers: ['zonnehof'], proven: 'no' });
});

test('the platform is asked once a day', async () => {
  const { who, wait, asked } = stage([
    { is: 'proven', address: 'eva@zonnehof.example' },
    { is: 'proven', address: 'e.visser@zonnehof.example' },
  ]);
  await who(eva);
  wait(day - 1);
  expect(await who(eva)).toMatchObject({ address: 'eva@zonnehof.example' });
  expect(asked()).toBe(1);
  wait(1);
  expect(await who(eva)).toMatchObject({ address: 'e.visser@zonnehof.example' });
});

test('a platform that cannot be reached is no proof of anything', async () => {
  const { who } = stage([new Error('down'), { is: 'proven', address: 'eva@zonnehof.example' }]);
  await expect(who(eva)).rejects.toThrow('down');
  expect(await who(eva)).toMatchObject({ proven: 'yes' });
});
