const sign = 'mail:';

/** Somebody who writes by e-mail: the sender of a mail is whoever it says it is, so it proves nothing. */
export const byMail = (contact: string): string => `${sign}${contact}`;

/** The contact's id, and whether the Messenger or a mail brought the words. */
export const contactOf = (person: string): { readonly id: string; readonly by: 'messenger' | 'mail' } =>
  person.startsWith(sign) ? { id: person.slice(sign.length), by: 'mail' } : { id: person, by: 'messenger' };
