import type { Language } from '../model.ts';
import { enumerate } from './enumerate.ts';
import { showValue } from './show-value.ts';

/** `‘Zorg’ en ‘Thuiszorg’` / `‘Zorg’ and ‘Thuiszorg’`. */
export const listValues = (values: readonly string[], language: Language): string =>
  enumerate(values.map(showValue), language);
