const prefix = 'erased-';

/** The same, to look for in a query. */
export const letGo = { startsWith: prefix } as const;

/** Whether a talk was let go of: what hangs on it keeps an id that leads to nobody. */
export const isLetGo = (conversationId: string): boolean => conversationId.startsWith(prefix);
