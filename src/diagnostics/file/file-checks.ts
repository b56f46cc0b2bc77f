import { z } from 'zod';
import type { Bilingual } from '../facts/tenant.ts';

/**
 * What can be wrong with a source file before it is delivered. The first four and the last bear the name of the
 * check whose rule decides; the others are about the file itself.
 */
export const fileCheck = z.enum([
  'missing-required-field',
  'malformed-value',
  'import-filter-mismatch',
  'custom-agreement-unmet',
  'double-value',
  'unreadable-date',
  'unreadable-letters',
  'ragged-row',
  'unreadable-row',
  'truncated-file',
  'byte-order-mark',
  'wrong-delimiter',
  'missing-column',
  'double-column',
  'unknown-column',
  'unreadable-file',
  'mass-deactivation',
]);

export type FileCheck = z.infer<typeof fileCheck>;

/** The heading above all findings of one cause. */
export const fileCheckTitles: Readonly<Record<FileCheck, Bilingual>> = {
  'missing-required-field': { nl: 'Verplichte gegevens ontbreken', en: 'Mandatory details are missing' },
  'malformed-value': { nl: 'Verkeerd geschreven gegevens', en: 'Badly written details' },
  'import-filter-mismatch': {
    nl: 'Valt buiten het filter van de koppeling',
    en: 'Outside the filter of the integration',
  },
  'custom-agreement-unmet': {
    nl: 'Voldoet nog niet aan een afspraak',
    en: 'Does not meet an agreement yet',
  },
  'double-value': { nl: 'Staat dubbel in het bestand', en: 'Stands twice in the file' },
  'unreadable-date': {
    nl: 'Datum staat er anders dan afgesproken',
    en: 'Date is not written as agreed',
  },
  'unreadable-letters': {
    nl: 'Letters staan in een andere codering dan afgesproken',
    en: 'Letters are in another encoding than agreed',
  },
  'ragged-row': {
    nl: 'Te veel of te weinig kolommen in een regel',
    en: 'Too many or too few columns in a row',
  },
  'unreadable-row': { nl: 'Regel is niet te lezen', en: 'Row cannot be read' },
  'truncated-file': { nl: 'Het bestand breekt af', en: 'The file breaks off' },
  'byte-order-mark': {
    nl: 'Het bestand begint met een byte order mark (BOM)',
    en: 'The file begins with a byte order mark (BOM)',
  },
  'wrong-delimiter': { nl: 'Verkeerd scheidingsteken', en: 'Wrong delimiter' },
  'missing-column': { nl: 'Verplichte kolom ontbreekt', en: 'Mandatory column is missing' },
  'double-column': { nl: 'Kolom staat er twee keer', en: 'Column stands there twice' },
  'unknown-column': { nl: 'Onbekende kolom', en: 'Unknown column' },
  'unreadable-file': { nl: 'Het bestand is niet te lezen', en: 'The file cannot be read' },
  'mass-deactivation': {
    nl: 'Er zouden te veel mensen hun toegang verliezen',
    en: 'Too many people would lose their access',
  },
};
