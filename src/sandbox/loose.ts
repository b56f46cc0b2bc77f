import { sharpForm } from '../diagnostics/facts/text-form.ts';

/** Whether a loose filter lets this value through; a filter that is not asked for lets everything through. */
export const fits = (wanted: string | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && sharpForm(value) === sharpForm(wanted));

/** Whether any of several wanted values lets it through. */
export const fitsAny = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || wanted.some((each) => fits(each, value));

/** Every word that is asked for occurs in the name. */
export const fitsName = (wanted: string | undefined, name: string | null): boolean =>
  wanted === undefined ||
  wanted.split(/\p{White_Space}+/u).every((word) => sharpForm(name ?? '').includes(sharpForm(word)));
