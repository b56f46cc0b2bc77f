import { z } from 'zod';
import { define } from '../../define.ts';
import { dayIn } from '../../facts/calendar.ts';
import { outsideWindow } from '../../facts/contract-window.ts';
import type { HrConnection } from '../../facts/hr-connection.ts';
import type { Language } from '../../model.ts';

const detail = z.object({
  what: z.enum([
    'answers',
    'token-refused',
    'blocked',
    'empty',
    'fewer-rows',
    'begins-too-late',
    'ended-too-early',
  ]),
  source: z.string(),
  rows: z.int().min(0).nullable(),
  rowsBefore: z.int().min(0).nullable(),
  /** The days that the integration looks ahead or back for contracts, where that is what leaves somebody out. */
  days: z.int().min(0).nullable(),
});
type Seen = z.infer<typeof detail>;

/** Less than this part of the last good call is far fewer rows. */
const farFewer = 0.5;

/** The source is an API or the AFAS Connector and, really called, stands in the way itself (000:27). */
export const connectorSource = define({
  id: 'connector-source',
  bullets: ['000:27'],
  needs: ['hr.connection', 'tenant.agreement'],
  // A connector that stands in the way hides the record as well, and is no less the cause.
  helps: ['hr.record'],
  alsoNeeds: ({ 'hr.connection': connection, 'tenant.agreement': tenant }) =>
    outcome(connection) === null && tenant.contractWindow !== null && connection.kind !== 'source-file'
      ? ['hr.record']
      : [],
  detail,
  personal: {},
  decide({ 'hr.connection': connection, 'hr.record': record, 'tenant.agreement': tenant }, now) {
    if (connection.kind === 'source-file') return { is: 'not-applicable' };
    const left = record == null ? null : outsideWindow(record, tenant, dayIn(tenant.timeZone, now));
    const what = outcome(connection) ?? left?.what ?? 'answers';
    const seen: Seen = {
      what,
      source: tenant.source.name,
      rows: connection.rows,
      rowsBefore: connection.rowsBefore,
      days: left?.days ?? null,
    };
    return what === 'answers'
      ? { is: 'clear', seen }
      : { is: 'cause', detail: seen, remedy: { by: 'technical-admin', lookAgain: 'after-next-sync' } };
  },
  concerns: ({ what }) => (what === 'begins-too-late' || what === 'ended-too-early' ? 'person' : 'customer'),
  wording: {
    nl: {
      title: 'De API of connector van de bron',
      failing: 'De API of connector van de bron werkt niet mee',
      clear: ({ source, rows }) => `${source} antwoordt${rows === null ? '' : `, met ${rows} mensen`}.`,
      cause: (seen) => causes.nl[seen.what](seen),
      remedy: ({ what }) =>
        what === 'begins-too-late' || what === 'ended-too-early'
          ? 'Bespreek met je technisch applicatiebeheerder of deze periode klopt.'
          : 'Bespreek dit met je technisch applicatiebeheerder, die de API of de connector beheert.',
      asked: ({ what }) =>
        what === 'begins-too-late' || what === 'ended-too-early'
          ? 'Kijk na of deze periode klopt.'
          : 'Kijk dit na in de API of de connector van de bron.',
    },
    en: {
      title: "The source's API or connector",
      failing: "The source's API or connector stands in the way",
      clear: ({ source, rows }) => `${source} answers${rows === null ? '' : `, with ${rows} people`}.`,
      cause: (seen) => causes.en[seen.what](seen),
      remedy: ({ what }) =>
        what === 'begins-too-late' || what === 'ended-too-early'
          ? 'Talk with your technical administrator about whether this period is right.'
          : 'Talk about this with your technical administrator, who looks after the API or the connector.',
      asked: ({ what }) =>
        what === 'begins-too-late' || what === 'ended-too-early'
          ? 'See whether this period is right.'
          : "Look into this in the source's API or connector.",
    },
  },
});

function outcome({ outcome: came, rows, rowsBefore }: HrConnection): Seen['what'] | null {
  if (came !== 'answered') return came;
  if (rows === 0) return 'empty';
  return rows !== null && rowsBefore !== null && rows < rowsBefore * farFewer ? 'fewer-rows' : null;
}

const causes: Record<Language, Record<Seen['what'], (seen: Seen) => string>> = {
  nl: {
    answers: () => '',
    'token-refused': ({ source }) =>
      `${source} weigert de sleutel (token) van de koppeling: die is verlopen, ingetrokken of heeft te weinig rechten.`,
    blocked: ({ source }) => `De connector van ${source} is geblokkeerd.`,
    empty: ({ source, rowsBefore }) =>
      `${source} antwoordt, maar met niemand erin${rowsBefore === null ? '' : ` (de vorige keer: ${rowsBefore} mensen)`}. Vaak mag de gebruiker achter de koppeling dan te weinig zien.`,
    'fewer-rows': ({ source, rows, rowsBefore }) =>
      `${source} geeft nu veel minder mensen dan de vorige keer: ${rows} in plaats van ${rowsBefore}.`,
    'begins-too-late': ({ days }) =>
      `De koppeling neemt alleen contracten mee die binnen ${days} dagen beginnen, en dit contract begint later.`,
    'ended-too-early': ({ days }) =>
      `De koppeling neemt alleen contracten mee die hoogstens ${days} dagen geleden eindigden, en dit contract eindigde eerder.`,
  },
  en: {
    answers: () => '',
    'token-refused': ({ source }) =>
      `${source} refuses the integration's token: it has expired, was withdrawn or has too few rights.`,
    blocked: ({ source }) => `The connector of ${source} is blocked.`,
    empty: ({ source, rowsBefore }) =>
      `${source} answers, but with nobody in it${rowsBefore === null ? '' : ` (the time before: ${rowsBefore} people)`}. Often the user behind the integration may then see too little.`,
    'fewer-rows': ({ source, rows, rowsBefore }) =>
      `${source} now gives far fewer people than the time before: ${rows} instead of ${rowsBefore}.`,
    'begins-too-late': ({ days }) =>
      `The integration takes only contracts that begin within ${days} days, and this one begins later.`,
    'ended-too-early': ({ days }) =>
      `The integration takes only contracts that ended at most ${days} days ago, and this one ended earlier.`,
  },
};
