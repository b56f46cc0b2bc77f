import type { Language } from '../../diagnostics/model.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

/** Both languages carry the same keys, or this does not compile. */
export const wording: Record<Language, Words> = { nl, en };
