import { afterEach, describe, expect, test } from '@jest/globals';
import { learnlinqDesk } from '../../../src/clients/desks/learnlinq/learnlinq-desk.ts';
import type { HandedTicket } from '../../../src/clients/desks/outside-desk.ts';
import type { Fault } from '../../../src/sandbox/fault.ts';
import { type Stage, stage } from '../stage.ts';

const open: Stage[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** Long enough on a busy machine, and short where nothing comes. */
const patient = 5_000;
const hasty = 200;
const customer = 'bakkerij-vermeer';

/** LearnLinq of a customer with 6 licences, at which so many calls to set the maximum go wrong. */
async function desk(faults: readonly Fault[] = [], token?: string) {
  const played = await stage([...faults]);
  open.push(played);
  const own = played.sandbox.credentials.get(customer)?.learnlinq ?? { url: '', token: '' };
  const maximum = async () => {
    const headers = { Authorization: `Bearer ${own.token}` };
    return await (await fetch(`${own.url}/Licences`, { headers })).json();
  };
  const access = { evidence: 'redacted', url: own.url, token: token ?? own.token } as const;
  const within = (attemptMs: number) => learnlinqDesk(access, { attemptMs, lagMs: 0 });
  return { ...within(patient), maximum, hastily: within(hasty).open };
}

type LmsFault = Extract<Fault, { system: 'learnlinq' }>;
const wrong = (kind: Fault['kind'], more: Partial<LmsFault> = {}): LmsFault => ({
  ...{ system: 'learnlinq', route: 'licence-maximum', kind, times: 1 },
  ...more,
});

const ticket = (parts: Partial<HandedTicket> = {}): HandedTicket => ({
  ...{ key: 'loket-1', number: 1001, customer: { id: customer, name: 'Bakkerij Vermeer' }, desk: 'licences' },
  ...{ flow: 'licence-increase', language: 'nl', openedAt: new Date(0), summary: null, askedBy: null },
  evidence: null,
  licences: 3,
  seats: { from: 6, to: 9 },
  ...parts,
});
const raised = {
  ref: 'maximum 9',
  said: { is: 'solved', text: null, seats: { from: 6, to: 9 } },
};

describe('LearnLinq as the desk for licences', () => {
  test('sets the maximum that the ticket asks for, and says so at once', async () => {
    const lms = await desk();
    expect(await lms.open(ticket())).toEqual({ is: 'opened', ...raised });
    expect(await lms.maximum()).toMatchObject({ maximum: 9 });
  });

  test('the same ticket twice is raised once', async () => {
    const lms = await desk();
    await lms.open(ticket());
    expect(await lms.open(ticket())).toEqual({ is: 'opened', ...raised });
    expect(await lms.maximum()).toMatchObject({ maximum: 9 });
  });

  test('another request that was made at the same maximum adds nothing to it, and comes back', async () => {
    const lms = await desk();
    await lms.open(ticket());
    const other = ticket({ key: 'loket-2', seats: { from: 6, to: 8 } });
    expect(await lms.open(other)).toEqual({ is: 'refused', problem: 'maximum-has-moved' });
    expect(await lms.maximum()).toMatchObject({ maximum: 9 });
  });

  test('another request for as many, made at the same maximum, is not taken for done by the first', async () => {
    const lms = await desk();
    await lms.open(ticket());
    expect(await lms.open(ticket({ key: 'loket-2' }))).toEqual({
      is: 'refused',
      problem: 'maximum-has-moved',
    });
    expect(await lms.maximum()).toMatchObject({ maximum: 9 });
  });

  test.each([
    ['answers half after it has done it', wrong('truncated'), 9],
    ['fails before it has done anything', wrong('server-error'), 6],
    ['breaks the line', wrong('refused'), 6],
    ['answers a page to sign in on', wrong('html'), 6],
  ] as const)('LearnLinq that %s leaves a doubt, and the same key again tells', async (_, fault, maximum) => {
    const lms = await desk([fault]);
    expect(await lms.open(ticket())).toMatchObject({ is: 'unknown' });
    expect(await lms.maximum()).toMatchObject({ maximum });
    expect(await lms.open(ticket())).toEqual({ is: 'opened', ...raised });
    expect(await lms.maximum()).toMatchObject({ maximum: 9 });
  });

  test('LearnLinq that never answers leaves a doubt, and is asked again', async () => {
    const lms = await desk([wrong('hang')]);
    expect(await lms.hastily(ticket())).toEqual({ is: 'unknown', problem: 'too-slow' });
    expect(await lms.open(ticket())).toEqual({ is: 'opened', ...raised });
  });

  test('what it does after it was given up waiting for is not done twice', async () => {
    const lms = await desk([wrong('latency', { ms: hasty * 4 })]);
    expect(await lms.hastily(ticket())).toMatchObject({ is: 'unknown', problem: 'too-slow' });
    expect(await lms.open(ticket())).toEqual({ is: 'opened', ...raised });
    await new Promise((resolve) => setTimeout(resolve, hasty * 5));
    expect(await lms.maximum()).toMatchObject({ maximum: 9 });
  });

  test('that is busy is asked again when it says', async () => {
    const lms = await desk([wrong('rate-limited', { ms: 5000 })]);
    expect(await lms.open(ticket())).toMatchObject({ is: 'later', until: expect.any(Date), problem: '429' });
  });

  test('a ticket without a number of licences, and a token that may not, come back to the agents', async () => {
    const lms = await desk();
    expect(await lms.open(ticket({ seats: null }))).toEqual({ is: 'refused', problem: 'no-amount' });
    const stranger = await desk([], 'somebody-else');
    expect(await stranger.open(ticket())).toEqual({ is: 'refused', problem: '401' });
  });

  test('nothing of anybody lies there, so there is nothing to forget or to answer', async () => {
    const lms = await desk();
    const note = { key: 'loket-2', number: 1001, mark: 'Loket 1001-2', customer: ticket().customer } as const;
    const about = { desk: 'licences', about: { key: 'loket-1', ref: null } } as const;
    expect(await lms.follow({ ...note, ...about, what: { is: 'forget' } })).toEqual({
      is: 'opened',
      ref: 'nothing-kept',
    });
    expect(await lms.follow({ ...note, ...about, what: { is: 'answer', text: 'Ja' } })).toMatchObject({
      is: 'refused',
    });
  });
});
