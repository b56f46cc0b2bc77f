import { expect, jest, test } from '@jest/globals';
import { diagnosisMs } from '../../../src/bots/conversation/deadline.ts';
import { lookInto } from '../../../src/bots/conversation/look-into.ts';
import { noMentions } from '../../../src/diagnostics/facts/mentions.ts';
import { userMissing } from '../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import type { LookUp } from '../../../src/diagnostics/ports/look-up.ts';
import { demoWorld } from '../../../src/sandbox/demo-world.ts';

const [linde] = demoWorld.customers;
if (linde === undefined) throw new Error('the demo has customers');

test('a diagnosis ends after seven seconds, whatever the look-ups do, and concludes nothing', async () => {
  jest.useFakeTimers();
  const never: LookUp = () => new Promise(() => {});
  const looking = lookInto(
    () => never,
    {
      actor: {
        tenant: linde.tenant.id,
        address: 'h.prins@zorggroep-linde.example',
        proven: 'yes',
        via: 'channel',
      },
      tenant: linde.tenant,
      flow: userMissing,
      wish: { is: 'name', text: 'Sanne Jansen' },
      choice: null,
      mentions: noMentions,
      now: new Date(demoWorld.now),
      within: diagnosisMs,
    },
    () => {},
  );
  let looked = 'looking';
  void looking.then(({ is }) => {
    looked = is;
  });
  await jest.advanceTimersByTimeAsync(6999);
  expect(looked).toBe('looking');
  await jest.advanceTimersByTimeAsync(1);
  expect(await looking).toMatchObject({ is: 'found', report: { conclusion: { is: 'undecided' } } });
  jest.useRealTimers();
});
