import type { Look } from '../../diagnostics/escalation/evidence.ts';
import { momentOf, sayMoment } from '../../diagnostics/facts/moment.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { DefinedCheck, Language, Said, Sayable, Whose } from '../../diagnostics/model.ts';
import type { Rung } from '../channel.ts';
import { wording } from '../wording/wording.ts';

interface Reader {
  readonly language: Language;
  /** Whose values the reader may not see. */
  readonly hide: readonly Whose[];
  readonly timeZone: string;
}

/** The evidence that was kept with a ticket, as the ladder that was shown when it was found. */
export function sayLook(look: Look, reader: Reader): Rung[] {
  const checks = flowFor(look.flow)?.checks ?? [];
  return look.findings.map((finding) => {
    const check = checks.find(({ id }) => id === finding.check);
    const said = sayFinding(check, finding, reader);
    return {
      check: finding.check,
      title: said.title,
      state: states[finding.verdict],
      text: textOf(finding, said, reader.language),
      remedy: said.remedy,
      evidence: sourcesOf(finding, reader),
    };
  });
}

type Kept = Look['findings'][number];

const states = {
  clear: 'passed',
  cause: 'cause',
  'not-applicable': 'not-applicable',
  unknown: 'could-not-check',
  crashed: 'crashed',
} as const;

/** A check that has gone, or that kept its values in another form, still says its name. */
function sayFinding(check: DefinedCheck | undefined, finding: Kept, { language, hide }: Reader): Said {
  const bare: Said = { title: check?.title[language] ?? finding.check, text: '', remedy: null };
  if (check === undefined) return bare;
  try {
    return check.say(sayable(finding), language, hide);
  } catch {
    return bare;
  }
}

function sayable({ verdict, detail }: Kept): Sayable {
  if (verdict === 'cause') return { is: 'cause', detail: detail ?? {} };
  return verdict === 'clear' ? { is: 'clear', seen: detail ?? {} } : { is: verdict };
}

function textOf({ verdict }: Kept, { text }: Said, language: Language): string {
  const words = wording[language].found;
  if (verdict === 'unknown' || verdict === 'crashed') return words.couldNotCheck;
  return verdict === 'not-applicable' ? words.notApplicable : text;
}

/** Each source once, with the moment at which it was read first. */
function sourcesOf({ read }: Kept, { language, timeZone }: Reader): Rung['evidence'] {
  const first = read.filter(
    (each, index) => read.findIndex(({ source }) => source === each.source) === index,
  );
  return first.map(({ source, asOf }) => ({
    source,
    read: wording[language].found.readAt(sayMoment(momentOf(new Date(asOf), timeZone), language)),
  }));
}
