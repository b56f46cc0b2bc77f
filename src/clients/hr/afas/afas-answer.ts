import type { z } from 'zod';
import { type Answer, answerOf, type NoAnswer } from '../../answer.ts';
import { failure } from './answers.ts';

type Call = Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

/**
 * What a call to AFAS came to. A 500 tells in words what is wrong, and under which reference the environment's
 * logbook says more; one whose words we do not know is asked once more (AFAS Profit, *Troubleshooting*).
 */
export async function afasAnswer<T>(ask: () => Call, schema: z.ZodType<T>): Promise<Answer<T>> {
  const first = await once(ask(), schema);
  return first.is === 'unreachable' && first.reference !== undefined ? once(ask(), schema) : first;
}

async function once<T>(call: Call, schema: z.ZodType<T>): Promise<Answer<T>> {
  const answer = await answerOf(call, schema);
  if (answer.is !== 'unreachable') return answer;
  const said = failure.safeParse(
    await call.then(
      ({ error }) => error,
      () => null,
    ),
  );
  return said.success ? inWords(said.data) : answer;
}

function inWords({
  externalMessage: detail,
  profitLogReference: reference,
}: z.infer<typeof failure>): NoAnswer {
  const more = { detail, reference };
  if (/blocked|geblokkeerd/iu.test(detail)) return { is: 'said-no', because: 'blocked', ...more };
  if (/not authori[sz]ed|not supported for this app/iu.test(detail))
    return { is: 'said-no', because: 'forbidden', ...more };
  if (/^Connector field .+ not found/iu.test(detail)) return { is: 'malformed', ...more };
  return { is: 'unreachable', ...more };
}
