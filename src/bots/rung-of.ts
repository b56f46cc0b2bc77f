import { momentOf, sayMoment } from '../diagnostics/facts/moment.ts';
import type { Finding, Language, Said } from '../diagnostics/model.ts';
import type { Rung } from './channel.ts';
import { saySource } from './wording/source-names.ts';
import { wording } from './wording/wording.ts';

const states = {
  clear: 'passed',
  cause: 'cause',
  'not-applicable': 'not-applicable',
  unknown: 'could-not-check',
  crashed: 'crashed',
} as const;

interface Told {
  readonly check: string;
  readonly verdict: Finding['is'];
  readonly said: Said;
  /** What stands on the step, where the check does not say it itself. */
  readonly text: string;
  readonly read: readonly { readonly source: string; readonly asOf: Date }[];
}

/** A finding as a step of the ladder; each source once, with the moment at which it was read first. */
export function rungOf(
  { check, verdict, said, text, read }: Told,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): Rung {
  const first = read.filter(
    (each, index) => read.findIndex(({ source }) => source === each.source) === index,
  );
  const evidence = first.map(({ source, asOf }) => ({
    source: saySource(source, language),
    read: wording[language].found.readAt(sayMoment(momentOf(asOf, timeZone), language)),
  }));
  return { check, title: said.title, state: states[verdict], text, remedy: said.remedy, evidence };
}
