import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openStore } from '../src/clients/store/open-store.ts';
import { faultOf } from '../src/logging.ts';

const said = 'Quinta van Zon';
const caught = async (run: () => unknown): Promise<unknown> => {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
};

describe('what is logged of a fault', () => {
  test.each([
    ['a message with a name', () => Promise.reject(new TypeError(`no account of ${said}`))],
    ['a message with a line like a place', () => Promise.reject(new Error(`x\n    at ${said} (a.ts:1:1)`))],
    ['a name for the fault', () => Promise.reject(Object.assign(new Error('x'), { name: said }))],
    [
      'a message that was changed',
      () => Promise.reject(Object.assign(new Error(`\n    at ${said}`), { message: 'x' })),
    ],
    ['a cause with a name', () => Promise.reject(new Error('no', { cause: new Error(said) }))],
    ['a thrown text', () => Promise.reject(said)],
    ['a thrown thing', () => Promise.reject({ name: said, stack: `    at ${said}` })],
    [
      'values that do not fit',
      () => z.strictObject({ is: z.literal('a') }).parse({ is: said, [said]: said }),
    ],
    ['text that is no JSON', () => JSON.parse(`{"name": ${said}}`)],
  ])('is where it was, and never what somebody said: %s', async (_, run) => {
    expect(JSON.stringify(faultOf(await caught(run)))).not.toContain('Quinta');
  });

  test('names the kind of fault and the place', async () => {
    const fault = faultOf(await caught(() => Promise.reject(new TypeError(said))));
    expect(fault.name).toBe('TypeError');
    expect(fault.at?.join('\n')).toContain('logging.test.ts');
  });

  test('is no value of a row that the database does not take', async () => {
    const store = await openStore('memory');
    try {
      const from = { tenant: 'zonnewende', address: `${said}\u0000` };
      const delivery = { from, channel: 'web', conversation: said, place: said, receivedAt: new Date() };
      const error = await caught(() => store.accept({ ...delivery, key: `${said}\u0000`, body: said }));
      expect(JSON.stringify(faultOf(error))).not.toContain('Quinta');
    } finally {
      await store.close();
    }
  });
});
