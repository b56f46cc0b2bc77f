import { dayIn } from '../../diagnostics/facts/calendar.ts';
import type { Known } from '../../diagnostics/facts/fact-table.ts';
import { accessOf } from '../../diagnostics/facts/own-account.ts';
import type { RemovedShare } from '../../diagnostics/facts/removed-share.ts';
import type { Ask } from './ask.ts';
import { census } from './everybody.ts';

/** Of the open accounts that the source fed, how many it would feed no more: the next run deactivates those. */
export const removedShare = (ask: Ask): Promise<Known<RemovedShare>> =>
  census(
    ask,
    async (accounts, among) => {
      const today = dayIn(ask.tenant.timeZone, ask.now);
      const open = accounts.filter((account) => accessOf(account, today) === 'open');
      const fed = open.flatMap(({ importId }) => (importId === null || importId === '' ? [] : [importId]));
      const { there } = await among(fed);
      return { gone: fed.filter((id) => !there.has(id)).length, before: fed.length };
    },
    'newest',
  );
