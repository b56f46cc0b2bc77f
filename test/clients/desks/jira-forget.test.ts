import { afterEach, describe, expect, test } from '@jest/globals';
import { jiraDesk } from '../../../src/clients/desks/jira/jira-desk.ts';
import type { DeskNote, HandedTicket, OutsideDesk } from '../../../src/clients/desks/outside-desk.ts';
import {
  type CommentLeave,
  type DeskFault,
  type DeskStandIn,
  jiraLogin,
  startDesk,
} from './desk-stand-in.ts';

const customer = { id: 'zonnewende', name: 'Zonnewende' };
const handed: HandedTicket = {
  ...{ key: 'loket-1', number: 1001, customer, desk: 'development', flow: 'user-missing', language: 'nl' },
  openedAt: new Date('2026-11-23T09:00:00Z'),
  ...{ summary: null, licences: null, askedBy: null, evidence: null },
};
const note = (id: number, what: DeskNote['what'], number = 1001): DeskNote => ({
  ...{ key: `loket-n${id}`, number, mark: `Loket ${number}-${id}`, customer, desk: 'development', what },
  about: { key: 'loket-1', ref: 'DEV-1' },
});
const answer = (text: string): DeskNote['what'] => ({ is: 'answer', text });
const forget = { is: 'forget' } as const;

let stand: DeskStandIn;
afterEach(() => stand.close());

async function started(may: CommentLeave, faults: readonly DeskFault[] = []): Promise<OutsideDesk> {
  const next = [...faults];
  stand = await startDesk(
    () => next.shift() ?? 'none',
    0,
    () => may,
  );
  const desk = jiraDesk({
    ...{ evidence: 'full', url: stand.url, project: 'DEV', issueType: 'Bug', ...jiraLogin },
    webhookSecret: 'x',
  });
  await desk.open(handed);
  return desk;
}
const texts = () => stand.followed.map(({ text }) => text);

describe('somebody who is to be forgotten in Jira', () => {
  test('is taken out of the issue and of every comment of ours, however many, and the rest is asked', async () => {
    const desk = await started('delete');
    for (let id = 1; id <= 105; id += 1) await desk.follow(note(id, answer(`Eva Zomer ${id}`)));
    await desk.follow(note(200, answer('over een ander'), 1002));
    expect(await desk.follow(note(201, forget))).toEqual({ is: 'opened', ref: 'emptied-and-asked' });
    expect(stand.emptied).toEqual(['DEV-1']);
    expect(texts()).toEqual([
      expect.stringContaining('over een ander'),
      expect.stringMatching(/gewist[\s\S]*erased/u),
    ]);
    expect(stand.complaints).toEqual([]);
  });

  test('stands in no comment where ours may only be changed', async () => {
    const desk = await started('edit');
    await desk.follow(note(1, answer('Eva Zomer')));
    expect(await desk.follow(note(2, forget))).toEqual({ is: 'opened', ref: 'emptied-and-asked' });
    expect(texts().join()).not.toContain('Eva');
  });

  test('is said to stand in comments still where ours may not be touched', async () => {
    const desk = await started('neither');
    await desk.follow(note(1, answer('Eva Zomer')));
    const ref = 'emptied-except-comments-and-asked';
    expect(await desk.follow(note(2, forget))).toEqual({ is: 'opened', ref });
  });

  test.each([
    ['busy', { is: 'later', problem: '429' }],
    ['out', { is: 'unknown', problem: '503' }],
  ] as const)(
    'is asked for again when Jira is %s in between, and nothing is told twice',
    async (fault, end) => {
      // Opening, the answer and emptying go well.
      const desk = await started('delete', ['none', 'none', 'none', fault]);
      await desk.follow(note(1, answer('Eva Zomer')));
      expect(await desk.follow(note(2, forget))).toMatchObject(end);
      expect(await desk.follow(note(2, forget))).toEqual({ is: 'opened', ref: 'emptied-and-asked' });
      expect(texts()).toEqual([expect.stringMatching(/gewist/u)]);
    },
  );
});
