import { z } from 'zod';

/** From which chance on Loket acts, checks, or offers a choice. */
export interface SureEnough {
  readonly act: number;
  readonly confirm: number;
  readonly offer: number;
}

const howToWrite =
  'write for example act=0.5 confirm=0.42 offer=0.25, each from 0 to 1 and none above the one before';
const share = z.number().min(0).max(1);
const sureEnough = z
  .strictObject({ act: share, confirm: share, offer: share })
  .refine(({ act, confirm, offer }) => act >= confirm && confirm >= offer);

/** How sure Loket must be; `null`, when nothing is written: as it was measured best. */
export const understandingVariable = z
  .string()
  .default('')
  .transform((text, context): SureEnough | null => {
    const pairs = text.split(/[\s,]+/u).filter((each) => each !== '');
    if (pairs.length === 0) return null;
    const given = pairs.map((pair) => pair.split('='));
    const read = sureEnough.safeParse(
      Object.fromEntries(given.map(([name, value]) => [name, Number(value || 'none')])),
    );
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: howToWrite });
    return z.NEVER;
  });
