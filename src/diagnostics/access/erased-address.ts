/** What is left of an address when its person was erased; nobody can be called by it. */
export const erasedAddress = (subjectId: number): string => `erased-${subjectId}`;

export const isErased = (address: string): boolean => /^erased-\d+$/u.test(address);
