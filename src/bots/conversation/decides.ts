import type { Offer } from './state.ts';

/** Whether taking it says yes or no to a request for licences. */
export const decides = ({ means: { is } }: Offer): boolean =>
  is === 'approve' || is === 'decline' || is === 'decline-now';
