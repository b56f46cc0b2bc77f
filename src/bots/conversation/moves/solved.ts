import type { Report } from '../../../diagnostics/escalation/brief.ts';
import { whetherSolved } from '../../../diagnostics/escalation/whether-solved.ts';
import type { CaseNews } from '../../../diagnostics/ports/looks.ts';
import { wording } from '../../wording/wording.ts';
import type { Next, Setting } from '../event.ts';
import { forgetLeft } from '../forget-left.ts';
import { say } from '../say.ts';
import { saySeatProof } from '../say-seat-proof.ts';
import type { State } from '../state.ts';
import { summaryOf } from '../summary-of.ts';
import { nothingSeen } from '../unseen-case.ts';
import { isAsking } from './ask-again.ts';
import { customerOf, hasCustomer } from './ask-customer.ts';
import { look } from './look.ts';
import { thank } from './small-talk.ts';
import { tell } from './tell.ts';

/**
 * *It works again*: taken with joy, and then looked at, because a case is closed by what the systems say. Of a question
 * that was not looked into yet, nothing needs to be known any more; one that lies with a person and is never looked into
 * is closed by the asker's word.
 */
export function hearSolved(before: State, setting: Setting): Next {
  const state = before.open === null && hasCustomer(before, setting) ? withExpired(before) : before;
  const { open } = state;
  const told = open !== null && (open.stage === 'told' || open.stage === 'forwarded');
  if (isAsking(state) === 'yes') return thank({ ...state, open: null }, setting);
  if (told && open.wish !== null && open.outcome !== null) return look(state, open.choice, 'solved');
  if (open?.stage !== 'forwarded') return thank(state, setting);
  return close(state, setting, wording[state.language].solved.taken, 'confirmed');
}

/** After a long silence too it is news of the question that was left then. */
function withExpired(state: State): State {
  const { expired } = state;
  // A request for licences ends by what is seen, or by being taken back.
  if (expired === null || expired.left === null || expired.flow === 'licence-increase') return state;
  const { left, ...asked } = expired;
  return { ...state, expired: null, open: { ...nothingSeen, ...asked, ...left, desk: 'support' } };
}

/** What the systems say to *it works again*: yes, not yet, or nothing at all, and then the asker's word counts. */
export function tellSolved(state: State, setting: Setting, report: Report): Next {
  const words = wording[state.language].solved;
  const verdict = whetherSolved(state.open?.causes ?? [], report);
  const proof = [saySeatProof(report, state.language)].filter((each) => each !== null);
  switch (verdict) {
    case 'solved':
      return close(state, setting, [words.yes(report.who), ...proof].join(' '), 'verified');
    case 'not-checked':
      return close(state, setting, words.notChecked, 'confirmed');
    case 'nothing-to-see':
      return close(state, setting, words.nothingToSee, 'confirmed');
    case 'not-yet': {
      const ticket = state.open?.stage === 'forwarded' ? [words.ticketStays] : [];
      return tell(state, setting, report, 'first', [[words.notYet, ...proof, ...ticket].join(' ')]);
    }
  }
}

/** The question is closed, and so is its ticket, unless it leads others: they may still have it. */
function close(state: State, setting: Setting, text: string, is: 'verified' | 'confirmed'): Next {
  const { open } = state;
  const [next, said] = say({ ...forgetLeft(state), open: null }, setting, text);
  if (open === null) return [next, said];
  const tenant = customerOf(state, setting);
  const news: CaseNews = { is, tenant, flow: open.flow, summary: summaryOf(open) };
  const stays = open.stage === 'forwarded' ? wording[state.language].solved.ticketStays : null;
  return [next, said.map((effect) => (effect.is === 'say' ? { ...effect, news, stays } : effect))];
}
