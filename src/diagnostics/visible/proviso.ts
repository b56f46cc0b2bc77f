import type { LicenceQueue } from '../facts/licence-queue.ts';

/** What keeps a run from being promised to bring the change along. */
export type Proviso =
  | { readonly is: 'sync-not-read' }
  | { readonly is: 'licences-not-read' }
  /** More people wait, this one included, than there are licences free. */
  | ({ readonly is: 'others-wait' } & LicenceQueue)
  /** Mended for everybody who has it, more people come along than there are licences free. */
  | { readonly is: 'shared-by-many'; readonly free: number };
