import { z } from 'zod';
import { type Thresholds, thresholds } from './bots/conversation/understand/tiers.ts';

const howToWrite =
  'write for example act=0.55 confirm=0.4 offer=0.25, each from 0 to 1 and none above the one before';
const share = z.number().min(0).max(1);
const names = ['act', 'confirm', 'offer'] as const;

/** How sure Loket must be before it acts, checks or offers a choice; what is not given stays as it was measured best. */
export const understandingVariable = z
  .string()
  .default('')
  .transform((text, context): Thresholds => {
    const pairs = text.split(/[\s,]+/u).filter((each) => each !== '');
    const given = Object.fromEntries(pairs.map((pair) => pair.split('=')));
    const unknown = Object.keys(given).filter((name) => !names.some((each) => each === name));
    const read = z
      .strictObject({ act: share, confirm: share, offer: share })
      .refine(({ act, confirm, offer }) => act >= confirm && confirm >= offer)
      .safeParse({
        ...thresholds,
        ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Number(value || 'none')])),
      });
    if (read.success && unknown.length === 0) return read.data;
    context.addIssue({ code: 'custom', message: howToWrite });
    return z.NEVER;
  });
