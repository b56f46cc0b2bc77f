import { randomUUID } from 'node:crypto';

const prefix = 'erased-';

/** An id that says nothing, for a talk that is let go of. */
export const letGoId = (): string => `${prefix}${randomUUID()}`;

/** The same, to look for in a query. */
export const letGo = { startsWith: prefix } as const;

/** Whether a talk was let go of: what hangs on it keeps an id that leads to nobody. */
export const isLetGo = (conversationId: string): boolean => conversationId.startsWith(prefix);
