import type { z } from 'zod';

/**
 * Why a system gave nothing that can be used. `until`: it asked not to be called before then; `reference`: of
 * its own log; `detail`: what is wrong, such as the name of a field that is missing.
 */
export type NoAnswer = {
  readonly reference?: string;
  readonly detail?: string;
} /** `blocked`: the supplier stopped what is called, for everybody. */ & (
  | { readonly is: 'said-no'; readonly because: 'forbidden' | 'blocked' }
  | { readonly is: 'unreachable'; readonly until?: Date }
  | { readonly is: 'malformed' }
);

/** What a call to a system came to. Never a throw, and never *nothing there* for what could not be read. */
export type Answer<T> = { readonly is: 'ok'; readonly value: T } | NoAnswer;

/** How the wrapped fetch tells `answerOf` that there is no answer; openapi-fetch knows throwing only. */
export class Unanswered extends Error {
  readonly no: NoAnswer;
  constructor(no: NoAnswer) {
    super(`no answer: ${no.is}`);
    this.no = no;
  }
}

/**
 * The outcome of a call through openapi-fetch, held against the schema of what was promised. 401 and 403 are
 * *said no*; any other refusal, a 404 of a list included, is an answer that was not promised.
 */
export async function answerOf<T>(
  call: Promise<{ readonly data?: unknown; readonly response: Response }>,
  schema: z.ZodType<T>,
): Promise<Answer<T>> {
  try {
    const { data, response } = await call;
    if (response.status === 401 || response.status === 403) return { is: 'said-no', because: 'forbidden' };
    if (response.status === 429 || response.status >= 500) return { is: 'unreachable' };
    if (response.status !== 200) return { is: 'malformed' };
    const read = schema.safeParse(data);
    return read.success ? { is: 'ok', value: read.data } : { is: 'malformed' };
  } catch (error) {
    if (error instanceof Unanswered) return error.no;
    if (error instanceof SyntaxError) return { is: 'malformed' };
    throw error;
  }
}
