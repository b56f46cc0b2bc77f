import type { Look } from '../../diagnostics/escalation/evidence.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { DefinedCheck, Language, Said, Sayable, Whose } from '../../diagnostics/model.ts';
import type { Rung } from '../channel.ts';
import { rungOf } from '../rung-of.ts';
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
    const read = finding.read.map(({ source, asOf }) => ({ source, asOf: new Date(asOf) }));
    const { check: id, verdict } = finding;
    return rungOf({ check: id, verdict, said, text: textOf(finding, said, reader.language), read }, reader);
  });
}

type Kept = Look['findings'][number];

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
