import type { Clock } from '../diagnostics/ports.ts';

export const machineNow: Clock = () => new Date();
