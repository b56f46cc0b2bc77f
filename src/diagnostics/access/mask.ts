import type { Detail, Json, Whose } from '../model.ts';

/** Puts dots in the place of every personal value that the reader may not see; the shape stays the same. */
export function maskDetail<D extends Detail>(
  detail: Detail,
  personal: { readonly [K in keyof D]?: Whose },
  hide: readonly Whose[],
): Detail {
  return Object.fromEntries(
    Object.entries(detail).map(([key, value]) => {
      const whose = personal[key];
      return [key, whose !== undefined && hide.includes(whose) ? maskJson(value) : value];
    }),
  );
}

/** `s•••@z•••.nl` for an address, the first letter and dots for anything else. */
export function maskText(text: string): string {
  const at = text.indexOf('@');
  if (at < 1) return text === '' ? '' : `${firstOf(text)}•••`;
  const domain = text.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  return `${firstOf(text)}•••@${firstOf(domain)}•••${dot > 0 ? domain.slice(dot) : ''}`;
}

const firstOf = (text: string) => [...text][0] ?? '';

function maskJson(value: Json): Json {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map(maskJson);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskJson(inner)]));
  }
  return value;
}
