import type { OpenCase } from './state.ts';

/** The line by which a question is known at the desk, and by which its ticket is found again. */
export const summaryOf = ({ flow, wish }: Pick<OpenCase, 'flow' | 'wish'>): string =>
  wish === null || wish.is === 'self' ? flow : `${flow}: ${wish.text}`;
