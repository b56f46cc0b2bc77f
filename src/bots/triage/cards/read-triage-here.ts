import type { Language } from '../../../diagnostics/model.ts';

/** An agent wants to know what stands in a tenant file for cards in this place. */
export interface TriageHere {
  readonly language: Language;
  /** The customer's id, as it was written; `null`: none was. */
  readonly customer: string | null;
}

const asked = /^triage[\s:]{1,3}(hier|here)(?:\s{1,3}([a-z0-9][a-z0-9-]{0,62}))?[.!?]?$/iu;

/** `triage hier`, or `triage here`, with the id of a customer behind it; `null`: anything else. */
export function readTriageHere(text: string): TriageHere | null {
  const [, here, customer = null] = asked.exec(text.trim()) ?? [];
  if (here === undefined) return null;
  return { language: here.toLowerCase() === 'hier' ? 'nl' : 'en', customer: customer?.toLowerCase() ?? null };
}
