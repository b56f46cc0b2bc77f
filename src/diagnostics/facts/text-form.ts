import { unseen } from './unseen.ts';

/**
 * Case and unseen characters put aside after NFKC (UAX 15): safe enough to recognise the asker by. Composed
 * once more at the end, because an unseen character may have kept a letter and its accent apart.
 */
export const sharpForm = (text: string): string =>
  text.normalize('NFKC').replace(unseen, '').toLowerCase().normalize('NFKC');
