import { unseen } from './unseen.ts';

/** Case and unseen characters put aside after NFKC (UAX 15): safe enough to recognise the asker by. */
export const sharpForm = (text: string): string => text.normalize('NFKC').replace(unseen, '').toLowerCase();
