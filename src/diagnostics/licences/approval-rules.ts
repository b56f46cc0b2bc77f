import { z } from 'zod';
import { emailAddress } from '../facts/email-address.ts';

const step = z
  .strictObject({
    by: z
      .array(emailAddress)
      .min(1)
      .refine((people) => new Set(people).size === people.length, 'write each address once')
      .describe('who may approve'),
    needed: z.int().min(1).default(1).describe('how many of them have to; left out: one'),
  })
  .refine(({ by, needed }) => needed <= by.length, {
    path: ['needed'],
    params: { problem: 'asks for more people than stand under by' },
    error: 'write a lower number, or more addresses',
  });

const rule = z.strictObject({
  upTo: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('for requests of at most so many licences; left out: for every request'),
  steps: z.array(step).describe('who approves, one step after the other; none: nobody has to'),
});

/** Who at the customer approves a request for licences before it goes out. */
export const approvals = z
  .strictObject({
    licences: z
      .array(rule)
      .min(1)
      .superRefine((rules, context) => {
        for (const [index, { upTo }] of rules.entries()) {
          const next = rules[index + 1];
          const wrong = faultOf(upTo, next === undefined ? 'is-last' : next.upTo);
          if (wrong !== null) context.addIssue({ code: 'custom', path: [index, 'upTo'], ...wrong });
        }
      })
      .describe('by how many licences are asked for; the first rule that covers them counts'),
    expiresAfter: z
      .int()
      .min(1)
      .max(60)
      .default(5)
      .describe('after so many working days without an answer in a step a request ends'),
  })
  .nullable()
  .default(null)
  .describe('who approves more licences, in chat; left out: nobody has to');

/** A rule that covers everything stands last, and each covers more than the one before. */
function faultOf(upTo: number | null, next: number | null | 'is-last') {
  if (next === 'is-last')
    return upTo === null
      ? null
      : {
          message: 'take upTo away from the last rule',
          params: { problem: `leaves a request for more than ${upTo} licences without a rule` },
        };
  if (upTo === null)
    return {
      message: 'write upTo, or make this the last rule',
      params: { problem: 'covers every request, so the rules after it never count' },
    };
  return next === null || next > upTo
    ? null
    : {
        message: 'put the rules in the order of upTo',
        params: { problem: 'covers as much as the rule after it, or more' },
      };
}

export type ApprovalRules = z.infer<typeof approvals>;
export type ApprovalStep = Readonly<{ by: readonly string[]; needed: number }>;

export type StepsFor =
  /** None: nobody has to approve. */
  | { readonly is: 'steps'; readonly steps: readonly ApprovalStep[] }
  /** In one of the steps nobody is left but who asks, and nobody approves their own request. */
  | { readonly is: 'nobody-else' };

/** Who has to approve a request of so many licences by this person. */
export function stepsFor(rules: ApprovalRules, amount: number, askedBy: string): StepsFor {
  const rule = rules?.licences.find(({ upTo }) => upTo === null || amount <= upTo);
  const steps = (rule?.steps ?? []).map(({ by, needed }) => ({
    by: by.filter((address) => address !== askedBy),
    needed,
  }));
  return steps.some(({ by, needed }) => by.length < needed) ? { is: 'nobody-else' } : { is: 'steps', steps };
}

/** Whether this person stands in any of the steps. */
export const mayApprove = (rules: ApprovalRules, address: string): boolean =>
  rules?.licences.some(({ steps }) => steps.some(({ by }) => by.includes(address))) ?? false;
