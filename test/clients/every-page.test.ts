import { describe, expect, test } from '@jest/globals';
import { everyPage, firstOf } from '../../src/clients/every-page.ts';

const page = (items: readonly number[], nextCursor: string | null, asOf?: string) =>
  ({ is: 'ok', value: { items, nextCursor, ...(asOf !== undefined && { asOf }) } }) as const;

describe('a list is read to its end', () => {
  test('page after page, as old as its first', async () => {
    const cursors: (string | undefined)[] = [];
    const answer = await everyPage(async (cursor) => {
      cursors.push(cursor);
      return cursor === undefined
        ? page([1, 2], 'b', '2026-11-17T09:30:00Z')
        : page([3], null, '2026-11-17T09:31:00Z');
    });
    expect(answer).toEqual({ is: 'ok', value: { value: [1, 2, 3], asOf: new Date('2026-11-17T09:30:00Z') } });
    expect(cursors).toEqual([undefined, 'b']);
  });

  test('half a list is no list', async () => {
    const answer = await everyPage(async (cursor) =>
      cursor === undefined ? page([1], 'b') : ({ is: 'malformed' } as const),
    );
    expect(answer).toEqual({ is: 'malformed' });
  });

  test('a list that turns in circles is malformed, one without an end unreachable', async () => {
    expect(await everyPage(async () => page([1], 'again'))).toEqual({ is: 'malformed' });
    let nth = 0;
    expect(await everyPage(async () => page([1], String(++nth)))).toEqual({ is: 'unreachable' });
  });
});

test('of a list that is newest first, the first so many are read, over as many pages as that takes', async () => {
  const cursors: (string | undefined)[] = [];
  const answer = await firstOf(3, async (cursor) => {
    cursors.push(cursor);
    return page([1, 2], `after ${cursors.length}`);
  });
  expect(answer).toEqual({ is: 'ok', value: { value: [1, 2, 1], asOf: null } });
  expect(cursors).toEqual([undefined, 'after 1']);
});
