import { expect, test } from '@jest/globals';
import { afterDeliveries } from '../../../src/bots/conversation/after-deliveries.ts';

/** A round of the event loop. */
const round = () => new Promise<void>((resolve) => void setImmediate(resolve));
const rounds = async (count: number) => {
  for (let passed = 0; passed < count; passed += 1) await round();
};

test('what is put off while a delivery is taken begins after it', async () => {
  const deliveries = afterDeliveries();
  const done: string[] = [];
  const taken = Promise.withResolvers<void>();
  const taking = deliveries.during(async () => {
    await taken.promise;
    done.push('taken');
  });
  const begun = new Promise<void>((resolve) => {
    deliveries.putOff(() => {
      done.push('begun');
      resolve();
    });
  });
  await rounds(10);
  taken.resolve();
  await taking;
  await begun;
  expect(done).toEqual(['taken', 'begun']);
});

test('what lets go of a taking holds nothing back any more, and only its own', async () => {
  const deliveries = afterDeliveries();
  const done: string[] = [];
  const looked = Promise.withResolvers<void>();
  const taken = Promise.withResolvers<void>();
  const pressing = deliveries.during(async () => {
    await round();
    deliveries.letGo();
    deliveries.letGo();
    await looked.promise;
    done.push('looked');
  });
  const taking = deliveries.during(async () => {
    await taken.promise;
    done.push('taken');
  });
  const begun = new Promise<void>((resolve) => {
    deliveries.putOff(() => {
      done.push('begun');
      resolve();
    });
  });
  await rounds(10);
  expect(done).toEqual([]);
  taken.resolve();
  await taking;
  await begun;
  deliveries.letGo();
  looked.resolve();
  await pressing;
  expect(done).toEqual(['taken', 'begun', 'looked']);
});

test('turns begin one after the other, and a delivery that comes meanwhile goes before the rest', async () => {
  const deliveries = afterDeliveries();
  const done: string[] = [];
  const last = Promise.withResolvers<void>();
  deliveries.putOff(() => {
    done.push('first turn');
    void deliveries.during(async () => {
      await rounds(5);
      done.push('delivery');
    });
  });
  deliveries.putOff(() => {
    done.push('second turn');
    last.resolve();
  });
  await last.promise;
  expect(done).toEqual(['first turn', 'delivery', 'second turn']);
});

test('deliveries that never end hold nothing back for ever', async () => {
  const deliveries = afterDeliveries();
  void deliveries.during(() => new Promise(() => undefined));
  await new Promise<void>((resolve) => deliveries.putOff(resolve));
});

test('a delivery that fails holds nothing back', async () => {
  const deliveries = afterDeliveries();
  await expect(deliveries.during(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
  await new Promise<void>((resolve) => deliveries.putOff(resolve));
});

test('when nothing more comes in, everything that was put off begins at once', () => {
  const deliveries = afterDeliveries();
  const begun: string[] = [];
  for (const name of ['one', 'two']) deliveries.putOff(() => void begun.push(name));
  deliveries.goAhead();
  expect(begun).toEqual(['one', 'two']);
});
