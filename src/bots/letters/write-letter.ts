import type { Report } from '../../diagnostics/escalation/brief.ts';
import { momentOf, sayMoment } from '../../diagnostics/facts/moment.ts';
import { flowFor } from '../../diagnostics/flows/flows.ts';
import type { Cause, DefinedCheck, Language, Whose } from '../../diagnostics/model.ts';
import { sayVisible } from '../conversation/say-visible.ts';
import { rungOf } from '../rung-of.ts';
import type { Letter } from './letter.ts';
import { letterWords } from './letter-words.ts';
import { hiddenFromReader, mendedBy, type Reader, readers } from './reader.ts';

/** Who has something to do about what was found. Nobody writes to oneself, and about a customer there is no person. */
export const readersOf = (report: Report): readonly Reader[] =>
  readers.filter((reader) => {
    const isAboutAsker = report.about === 'customer' || report.wish.is === 'self';
    return causesFor(report, reader).some(({ remedy }) => remedy.by === mendedBy[reader])
      ? reader !== 'person' || !isAboutAsker
      : false;
  });

/**
 * This case for somebody who was not in the conversation: what is theirs to mend, with what was seen and when, masked to
 * what both the asker and the reader may see. `null`: there is nothing for this reader to do.
 */
export function writeLetter(report: Report, reader: Reader, language: Language): Letter | null {
  if (!readersOf(report).includes(reader)) return null;
  const words = letterWords[language];
  const hide: readonly Whose[] = [...new Set([...report.hide, ...hiddenFromReader[reader]])];
  const who = hide.includes('subject') ? null : report.who;
  const causes = causesFor(report, reader);
  const points = [...new Set(causes.flatMap((cause) => point({ report, reader, language, hide }, cause)))];
  const numbered = points.length === 1 ? points : points.map((text, index) => `${index + 1}. ${text}`);
  const moment = sayMoment(momentOf(report.lookedAt, report.timeZone), language);
  const parts = [
    words.opening[reader](who, moment),
    ...numbered,
    sayVisible(report, language).join(' '),
    unchecked(report, language),
    words.closing,
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return { reader, language, subject: words.subject[reader](who), text };
}

/** The person reads all of it; others what is theirs. */
function causesFor({ conclusion }: Report, reader: Reader): readonly Cause[] {
  const causes = conclusion.is === 'explained' ? conclusion.by : [];
  return reader === 'person' ? causes : causes.filter(({ remedy }) => remedy.by === mendedBy[reader]);
}

interface For {
  readonly report: Report;
  readonly reader: Reader;
  readonly language: Language;
  readonly hide: readonly Whose[];
}

function point({ report, reader, language, hide }: For, cause: Cause): readonly string[] {
  const words = letterWords[language];
  const check = flowFor(report.flow)?.checks.find(({ id }) => id === cause.check);
  if (check === undefined) return [];
  if (reader === 'person' && check.concerns(cause) === 'customer') return [words.ofTheCustomer];
  const said = check.say(cause, language, hide);
  const told = { check: cause.check, verdict: cause.is, said, text: said.text, read: cause.read };
  const { evidence } = rungOf(told, { language, timeZone: report.timeZone });
  const read = evidence.map(({ source, read: when }) => `${source}, ${when}`).join('; ');
  const lines = [said.text, toDo(check, cause, { report, reader, language, hide }), read && `(${read})`];
  return [lines.filter((line) => line !== '').join('\n')];
}

function toDo(check: DefinedCheck, cause: Cause, { reader, language, hide }: For): string {
  const words = letterWords[language];
  const { by } = cause.remedy;
  if (by === mendedBy[reader]) {
    return `${reader === 'person' ? words.yourself : words.needed} ${check.ask(cause, language, hide)}`;
  }
  return by === 'person' ? '' : words.mendedBy[by];
}

/** What could not be checked is said, so that nobody takes it for fine. */
function unchecked({ findings, flow }: Report, language: Language): string {
  const open = findings.filter(({ is }) => is === 'unknown' || is === 'crashed');
  if (open.length === 0) return '';
  const checks = flowFor(flow)?.checks ?? [];
  const titles = open.map(({ check }) => checks.find(({ id }) => id === check)?.title[language] ?? check);
  return [letterWords[language].unchecked, ...titles.map((title) => `– ${title}`)].join('\n');
}
