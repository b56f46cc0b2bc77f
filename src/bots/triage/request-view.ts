import { z } from 'zod';
import { awaited, type SeatRequest, seatRequestStates } from '../../diagnostics/licences/seat-request.ts';
import { agentName } from '../wording/agent-name.ts';

/** What is asked for, and who said what of it. */
export const requestView = z.strictObject({
  amount: z.int(),
  /** Out of what the amount came; `null`: it could not be counted. */
  sum: z.strictObject({ waiting: z.int(), free: z.int(), freeable: z.int(), amount: z.int() }).nullable(),
  reason: z.string().nullable(),
  state: z.enum(seatRequestStates),
  /** One after the other; none: nobody has to approve. */
  steps: z.array(
    z.strictObject({
      needed: z.int(),
      people: z.array(
        z.strictObject({
          name: z.string(),
          /** `silent`: said nothing, and need not or not yet. */
          says: z.enum(['approved', 'refused', 'awaited', 'silent']),
          note: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type RequestView = z.infer<typeof requestView>;

export function viewOfRequest(request: SeatRequest): RequestView {
  const { amount, sum, reason, state, steps, step: now, decisions } = request;
  const still = awaited(request);
  return {
    ...{ amount, reason, state },
    sum: sum === null ? null : { ...sum },
    steps: steps.map(({ by, needed }, step) => ({
      needed,
      people: by.map((address) => {
        const said = decisions.find((each) => each.step === step && each.by === address);
        const open = step === now && still.includes(address) ? 'awaited' : 'silent';
        return { name: agentName(address), says: said?.is ?? open, note: said?.note ?? null };
      }),
    })),
  };
}
