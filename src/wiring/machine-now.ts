import type { Clock } from '../diagnostics/ports/look-up.ts';

export const machineNow: Clock = () => new Date();
