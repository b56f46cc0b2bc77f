import { isDeepStrictEqual } from 'node:util';
import type { Sender } from '../../diagnostics/access/grant.ts';
import type { Tenant } from '../../diagnostics/facts/tenant.ts';
import type { Measure } from '../../diagnostics/insight/measure.ts';
import type { Intent } from '../../diagnostics/model.ts';
import type { Heard, HeardLine, Reply } from '../channel.ts';
import { provenSender } from '../proof/with-proof.ts';
import { wording } from '../wording/wording.ts';
import { measureStep } from './measure-step.ts';
import { offered } from './offered.ts';
import { respond } from './respond.ts';
import { freshState, type State, state as stateShape } from './state.ts';
import type { Dependencies, Response } from './talk.ts';
import type { Think } from './thought.ts';
import { findRequestWord } from './understand/find-request-word.ts';
import { readUpTo } from './understand/plain-text.ts';
import type { Understand, Understood } from './understand/understood.ts';
import { unreadIn, withoutUnread, withUnread } from './unread.ts';

/** One line of the log about a turn: ids only. */
export interface TurnNote {
  readonly conversation: string;
  readonly messages: number;
  readonly findings: readonly string[];
  readonly conclusions: readonly string[];
  readonly ms: number;
}

/** What a turn does between taking the lease and committing: everything that was heard becomes answers. */
export const createThink =
  (dependencies: Dependencies & { readonly note: (turn: TurnNote) => void }): Think =>
  async ({ state: saved, heard, conversation, withPerson, booked, now, progress }) => {
    const [first] = heard;
    if (first === undefined) throw new Error('a turn without deliveries');
    const began = performance.now();
    const opening = load(saved, first.language);
    const measures: Measure[] = [];
    let response: Response = {
      ...{ ...opening, ticket: null, answers: [], audit: [], codes: [], looks: [], news: [], journal: [] },
      requests: [],
    };
    for (const each of gather(heard, dependencies.understand)) {
      const { ticket, answers, codes, looks, news, requests } = response;
      // What is put to somebody decides nothing, so it sees all that was offered.
      const unread = each.input.is === 'approval' ? [] : unreadIn(response.state, opening.state);
      const state = withoutUnread(response.state, unread);
      const said = { ...each, sender: shownToBe(codes) ?? each.sender };
      const talk = { dependencies, heard: said, conversation, withPerson, booked, now, progress };
      const next = await respond({ ...talk, ticket, answers, codes, looks, news, requests }, state);
      const tenant = tenantOf(said, next.state, dependencies.tenants);
      if (tenant !== null)
        measures.push(
          ...measureStep({ before: state, after: next.state, journal: next.journal }, tenant, now),
        );
      response = {
        state: withUnread(next.state, unread, next.requests),
        replies: [...response.replies, ...next.replies],
        ticket: next.ticket,
        answers: next.answers,
        audit: [...response.audit, ...next.audit],
        codes: next.codes,
        looks: next.looks,
        news: next.news,
        requests: next.requests,
        journal: [...response.journal, ...next.journal],
      };
    }
    const { state, replies, ticket, answers, audit, codes, looks, news, requests, journal } = response;
    dependencies.note(noteOf(conversation, heard.length, journal, performance.now() - began));
    return {
      state,
      heard: heard.flatMap((each) => said(each, saved)),
      replies: (opened, moved) => replies.map((reply) => reply(opened, moved)),
      ticket,
      answers,
      audit,
      codes,
      looks,
      news,
      requests,
      measures,
    };
  };

/** Whose figures it goes into; `null`: it is not known yet, or not set up here. */
function tenantOf(
  { sender: { customers } }: Heard,
  { customer }: State,
  tenants: ReadonlyMap<string, Tenant>,
): Tenant | null {
  const chosen = customers.length === 1 ? customers[0] : customers.find((id) => id === customer);
  return tenants.get(chosen ?? '') ?? null;
}

/** Who it turned out to be earlier in this turn. */
function shownToBe(codes: Response['codes']): Sender | null {
  const shown = codes.findLast(({ is }) => is === 'right');
  return shown?.is === 'right' ? provenSender(shown.who) : null;
}

function noteOf(conversation: string, messages: number, journal: Response['journal'], ms: number): TurnNote {
  const reports = journal.flatMap((entry) => (entry.is === 'found' ? [entry.report] : []));
  const findings = reports.flatMap((report) => report.findings.map(({ check, is }) => `${check}: ${is}`));
  const conclusions = reports.map(({ conclusion }) => conclusion.is);
  return { conversation, messages, findings, conclusions, ms: Math.round(ms) };
}

/** A state of another version is not guessed at: the person is told, and it starts over. */
export function load(saved: unknown, language: Heard['language']): Pick<Response, 'state' | 'replies'> {
  if (saved === null) return { state: freshState(language), replies: [] };
  const parsed = stateShape.safeParse(saved);
  if (parsed.success) return { state: parsed.data, replies: [] };
  return { state: freshState(language), replies: [plain(language, wording[language].startedOver)] };
}

const plain =
  (language: Reply['language'], text: string): Response['replies'][number] =>
  () => ({ language, text, ladder: [], buttons: [] });

/** A burst of short messages is one: texts in a row are read together, until one asks for something else. */
export function gather(heard: readonly Heard[], understand: Understand): readonly Heard[] {
  const gathered: Heard[] = [];
  for (const each of askedLast(heard)) {
    const last = gathered.at(-1);
    if (
      last?.input.is === 'text' &&
      each.input.is === 'text' &&
      last.input.guess === undefined &&
      each.input.guess === undefined &&
      last.audience === each.audience &&
      // Each word about a request for licences is one by itself.
      findRequestWord(last.input.text) === null &&
      findRequestWord(each.input.text) === null &&
      !asksAnother(understand(last.input.text), understand(each.input.text))
    ) {
      gathered[gathered.length - 1] = {
        ...each,
        ...(last.afresh !== undefined && { afresh: last.afresh }),
        input: { is: 'text', text: `${last.input.text}\n${each.input.text}` },
      };
    } else gathered.push(each);
  }
  return gathered;
}

/** What somebody said before a request for licences could be read is about something else, so it goes first. */
const askedLast = (heard: readonly Heard[]): readonly Heard[] => [
  ...heard.filter(({ input }) => input.is !== 'approval'),
  ...heard.filter(({ input }) => input.is === 'approval'),
];

const smallTalk: ReadonlySet<Intent> = new Set(['greeting', 'thanks-goodbye', 'out-of-scope']);

/** Two requests, or one about two people: read as one, the second would never be answered. */
function asksAnother(one: Understood, other: Understood): boolean {
  const [first, second] = [one.intents[0], other.intents[0]];
  if (first === undefined || second === undefined) return false;
  if (smallTalk.has(first) || smallTalk.has(second)) return false;
  if (first !== second) return true;
  return one.person !== null && other.person !== null && !isDeepStrictEqual(one.person, other.person);
}

/** How a message stands in the talk: the words, or the label of the button pressed. A promise that is due is no message. */
function said({ key, input, language }: Heard, saved: unknown): readonly HeardLine[] {
  if (input.is === 'due' || input.is === 'approval') return [];
  if (input.is === 'text') return [{ key, language, text: input.text.slice(0, readUpTo).toWellFormed() }];
  const { data } = stateShape.safeParse(saved);
  const label = data === undefined ? null : offered(data, input.nonce)?.label;
  return [{ key, language, text: label ?? '…' }];
}
