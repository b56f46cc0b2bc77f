import { z } from 'zod';
import {
  accountChange,
  mail,
  passwordReset,
  signIn,
  unit,
} from '../../../diagnostics/facts/account-history.ts';
import { learningResult } from '../../../diagnostics/facts/learning-result.ts';
import type { Audience } from '../../../diagnostics/facts/target-group.ts';

const userId = z.string().min(1);

/** A list of what LearnLinq keeps of users; it says `userId` where the facts say `account`. */
const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().min(1).nullable() });

export const changePage = pageOf(
  accountChange
    .omit({ account: true })
    .extend({ userId })
    .strip()
    .transform(({ userId: account, ...change }) => ({ ...change, account })),
);

export const resultPage = pageOf(
  learningResult
    .omit({ account: true })
    .extend({ userId })
    .strip()
    .transform(({ userId: account, ...result }) => ({ ...result, account })),
);

export const mailPage = pageOf(
  mail
    .omit({ account: true })
    .extend({ userId: userId.nullable() })
    .strip()
    .transform(({ userId: account, ...sent }) => ({ ...sent, account })),
);

export const passwordResetPage = pageOf(
  passwordReset
    .omit({ account: true })
    .extend({ userId: userId.nullable() })
    .strip()
    .transform(({ userId: account, ...reset }) => ({ ...reset, account })),
);

export const signInPage = pageOf(
  signIn
    .omit({ account: true })
    .extend({ userId: userId.nullable() })
    .strip()
    .transform(({ userId: account, ...attempt }) => ({ ...attempt, account })),
);

export const unitPage = pageOf(
  unit
    .omit({ parent: true })
    .extend({ parentId: unit.shape.parent })
    .strip()
    .transform(({ parentId: parent, ...rest }) => ({ ...rest, parent })),
);

const wanted = z
  .object({ jobTitle: z.string().nullable(), organizationalUnit: z.string().nullable() })
  .transform(
    ({ jobTitle, organizationalUnit }): Audience => ({
      function: jobTitle,
      unit: organizationalUnit,
    }),
  );

export const targetGroupPage = pageOf(
  z.object({
    id: z.string().min(1),
    title: z.string(),
    include: z.array(wanted),
    exclude: z.array(wanted),
    paths: z.array(z.string()),
  }),
);
