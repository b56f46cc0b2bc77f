import type { Language } from '../../diagnostics/model.ts';

/** What stands around what was noticed. */
export const noticeWords: Readonly<
  Record<
    Language,
    {
      readonly noticed: (customer: string, text: string) => string;
      readonly over: (customer: string, title: string) => string;
    }
  >
> = {
  nl: {
    noticed: (customer, text) => `Dit viel me op bij ${customer}. ${text}`,
    over: (customer, title) => `${title}: dat vraagt bij ${customer} geen aandacht meer.`,
  },
  en: {
    noticed: (customer, text) => `I noticed this at ${customer}. ${text}`,
    over: (customer, title) => `${title}: this no longer needs attention at ${customer}.`,
  },
};
