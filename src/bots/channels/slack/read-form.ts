import { z } from 'zod';
import type { Language } from '../../../diagnostics/model.ts';
import { cleanText } from '../clean-text.ts';
import { stranger } from '../who-is-asking.ts';
import type { Filled } from './filled.ts';
import { personId, placeOf, teamId } from './place.ts';
import { ignored, type Reading } from './reading.ts';
import { slackWords } from './slack-words.ts';

/** The most licences, and characters of a reason and a reference. */
export const formLimits = { amount: 10_000, reason: 500, reference: 100 } as const;

const text = z.object({ value: z.object({ value: z.string().nullish() }) });

/** A form that was sent (docs.slack.dev/reference/interaction-payloads/view-interactions-payload). */
const submission = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: personId, team_id: teamId.nullish() }),
  team: z.object({ id: teamId }).nullish(),
  view: z.object({
    id: z.string().regex(/^[\w.-]{1,100}$/u),
    hash: z.string().regex(/^[\w.-]{1,100}$/u),
    callback_id: z.enum(['loket:licences:nl', 'loket:licences:en']),
    private_metadata: z.string(),
    state: z.object({ values: z.object({ amount: text, reason: text, reference: text }) }),
  }),
});

type Submission = z.infer<typeof submission>;

/** What the form holds goes into the conversation as the words that say the same. `null`: no form of ours. */
export function readForm(value: unknown): Reading | null {
  const parsed = submission.safeParse(value);
  if (!parsed.success) return null;
  const { team, user, view } = parsed.data;
  const installation = team?.id ?? user.team_id ?? null;
  const address = { installation: installation ?? '', person: user.id, thread: view.private_metadata };
  if (installation === null || placeOf(address) === null) return ignored('nowhere to answer');
  const language = view.callback_id === 'loket:licences:nl' ? 'nl' : 'en';
  const filled = fill(view.state.values);
  const errors = errorsIn(filled, language);
  if (Object.keys(errors).length > 0) return { is: 'wrong-form', errors };
  return {
    is: 'heard',
    heard: {
      // A form that is sent again after a change has another hash.
      key: `slack:${installation}:${user.id}:form:${view.id}:${view.hash}`,
      address,
      sender: stranger({ channel: 'slack', installation, person: user.id }),
      audience: placeOf(address)?.seenBy === 'person-alone' ? 'alone' : 'group',
      language,
      input: { is: 'text', text: slackWords[language].form.said(filled) },
    },
  };
}

function fill({ amount, reason, reference }: Submission['view']['state']['values']): Filled {
  const number = amount.value.value ?? '';
  return {
    amount: /^\d{1,6}$/u.test(number) ? Number(number) : 0,
    reason: cleanText(reason.value.value ?? ''),
    reference: cleanText(reference.value.value ?? ''),
  };
}

function errorsIn(
  { amount, reason, reference }: Filled,
  language: Language,
): Readonly<Record<string, string>> {
  const { wrong } = slackWords[language].form;
  return {
    ...((amount < 1 || amount > formLimits.amount) && { amount: wrong.amount(formLimits.amount) }),
    ...((reason.length < 3 || reason.length > formLimits.reason) && { reason: wrong.reason }),
    ...(reference.length > formLimits.reference && { reference: wrong.reference(formLimits.reference) }),
  };
}
