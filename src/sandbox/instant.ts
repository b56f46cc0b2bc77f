import { z } from 'zod';

/** A moment with its offset, such as `2026-11-17T09:30:00Z`. */
export const instant = z.iso.datetime({ offset: true, error: 'write a moment such as 2026-11-17T09:30:00Z' });
