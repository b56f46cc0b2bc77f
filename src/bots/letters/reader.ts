import type { Remedy, Whose } from '../../diagnostics/model.ts';

/** For whom a letter is: who keeps the source, who keeps the integration, or the person it is about. */
export const readers = ['hr', 'technical-admin', 'person'] as const;
export type Reader = (typeof readers)[number];

/** Which causes are the reader's to mend. */
export const mendedBy: Readonly<Record<Reader, Remedy['by']>> = {
  hr: 'source-owner',
  'technical-admin': 'technical-admin',
  person: 'person',
};

/** Whose values the reader may not see, whoever asked: the table of roles, and nobody reads of other people. */
export const hiddenFromReader: Readonly<Record<Reader, readonly Whose[]>> = {
  hr: ['other'],
  'technical-admin': ['subject', 'other'],
  person: ['other'],
};
