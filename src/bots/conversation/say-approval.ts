import type { Decision, SeatRequest } from '../../diagnostics/licences/seat-request.ts';
import type { Language } from '../../diagnostics/model.ts';
import { requestWords } from '../wording/request-words.ts';
import { sayPeople, sayStep, saySteps } from '../wording/say-steps.ts';
import { stillNeeded } from './say-outcome.ts';

/**
 * For whom a request for licences waits, or what became of it. `instead` of where its ticket lies: no desk has it;
 * `besides`: one has. `null`: nobody had to approve it.
 */
export function sayApproval(
  request: SeatRequest,
  moment: string,
  language: Language,
): { readonly is: 'instead' | 'besides'; readonly text: string } | null {
  const words = requestWords[language];
  const { number, state } = request;
  if (request.steps.length === 0 && state !== 'withdrawn') return null;
  if (request.withSupport === 'yes') return { is: 'instead', text: words.withSupport(number) };
  if (state === 'expired' || state === 'withdrawn') return { is: 'instead', text: words[state](number) };
  if (state === 'refused') {
    const [whom, notes] = [by(request, 'refused'), notesIn(request)];
    return { is: 'instead', text: words.refused(number, sayPeople(whom, language), notes) };
  }
  const gave = by(request, 'approved');
  const approved = gave.length === 0 ? [] : [words.approvedBy(sayPeople(gave, language))];
  if (state === 'approved') return { is: 'besides', text: approved.join('') };
  const later = request.steps.slice(request.step + 1);
  const waits = words.waits(number, request.amount, sayStep(stillNeeded(request), language), moment);
  const then = later.length === 0 ? [] : [words.thenPast(saySteps(later, language))];
  return { is: 'instead', text: [waits, ...approved, ...then].join(' ') };
}

/** Each once, in the order in which they decided. */
const by = ({ decisions }: SeatRequest, is: Decision['is']): readonly string[] => [
  ...new Set(decisions.filter((each) => each.is === is).map((each) => each.by)),
];

const notesIn = ({ decisions }: SeatRequest): readonly string[] =>
  decisions.flatMap(({ is, note }) => (is === 'refused' && note !== null ? [note] : []));
