import { z } from 'zod';
import { evidenceBundle, redactedBundle } from '../diagnostics/escalation/evidence.ts';

/** The JSON Schema of what goes with a ticket: to our own desk, and to one outside the house. */
export const ticketSchema = (variant: 'full' | 'redacted') =>
  z.toJSONSchema(variant === 'full' ? evidenceBundle : redactedBundle, { io: 'output' });
