import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCompany } from '../../../src/bots/conversation/company.ts';

const never = 60_000;

/** A turn that lasts until it is told to end; what began is written down. */
function turns(patienceMs = never) {
  const company = createCompany(patienceMs);
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (how: 'together' | 'alone', name: string) =>
    company[how](async () => {
      began.push(name);
      await new Promise<void>((end) => ends.set(name, end));
    });
  const settled = async () => {
    for (let round = 0; round < 10; round += 1) await Promise.resolve();
    return began;
  };
  return { company, began, settled, begin, end: (name: string) => ends.get(name)?.() };
}

describe('the turns of a process', () => {
  test('go together, and the one that is to go alone waits for them', async () => {
    const { settled, begin, end } = turns();
    void begin('together', 'a');
    void begin('together', 'b');
    void begin('alone', 'suspect');
    expect(await settled()).toEqual(['a', 'b']);
    end('a');
    expect(await settled()).toEqual(['a', 'b']);
    end('b');
    expect(await settled()).toEqual(['a', 'b', 'suspect']);
  });

  test('that come meanwhile go before the next one that is to go alone', async () => {
    const { settled, begin, end } = turns();
    void begin('alone', 'one');
    void begin('alone', 'two');
    void begin('together', 'a');
    void begin('together', 'b');
    expect(await settled()).toEqual(['one']);
    end('one');
    expect(await settled()).toEqual(['one', 'a', 'b']);
    end('a');
    end('b');
    expect(await settled()).toEqual(['one', 'a', 'b', 'two']);
  });

  test('that throw let the others in as well', async () => {
    const { company, settled, begin } = turns();
    const fails = company.alone(() => Promise.reject(new Error('gone')));
    void begin('together', 'a');
    await expect(fails).rejects.toThrow('gone');
    expect(await settled()).toEqual(['a']);
  });

  test.each(['together', 'alone'] as const)('wait only so long for one that hangs (%s)', async (how) => {
    const { began, begin } = turns(5);
    void begin(how, 'hangs');
    void begin('alone', 'suspect');
    void begin('together', 'a');
    while (began.length < 3) await pause(1);
    expect(began.toSorted()).toEqual(['a', 'hangs', 'suspect']);
  });

  test('each get their go, and who is to go alone never has another beside it', async () => {
    const arrival = fc.record({
      how: fc.constantFrom('together' as const, 'alone' as const),
      after: fc.nat(6),
      lasts: fc.nat(6),
    });
    const rounds = async (count: number) => {
      for (let round = 0; round < count; round += 1) await Promise.resolve();
    };
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { maxLength: 30 }), async (arrivals) => {
        const company = createCompany(never);
        const inside: ('together' | 'alone')[] = [];
        let done = 0;
        const all: Promise<void>[] = [];
        for (const { how, after, lasts } of arrivals) {
          await rounds(after);
          const turn = async () => {
            inside.push(how);
            if (inside.includes('alone')) expect(inside).toEqual(['alone']);
            await rounds(lasts);
            inside.splice(inside.indexOf(how), 1);
            done += 1;
          };
          all.push(company[how](turn));
        }
        await Promise.all(all);
        expect(done).toBe(arrivals.length);
      }),
    );
  });
});
