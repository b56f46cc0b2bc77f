import type { SourceFile } from '../diagnostics/facts/source-file.ts';
import type { Delivery } from './delivery-world.ts';
import type { SourceRecord } from './record-world.ts';
import { inWindows1252 } from './windows-1252.ts';

/** The bytes of a delivery: its records as CSV under the columns that the tenant file names, or its very text. */
export function deliveryFile(
  { file }: Delivery,
  everybody: readonly SourceRecord[],
  source: SourceFile,
): Buffer {
  const lines = csvLines(file.records ?? everybody, source);
  const end = file.lineEnding === 'crlf' ? '\r\n' : '\n';
  const written = lines.map((cells) =>
    cells.map((cell) => quoted(cell, file.delimiter)).join(file.delimiter),
  );
  const text = file.text ?? written.map((line) => line + end).join('');
  const body = file.encoding === 'utf-8' ? Buffer.from(text) : inWindows1252(text);
  const whole = file.mark === 'utf-8' ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]) : body;
  return file.truncateAt === null ? whole : whole.subarray(0, file.truncateAt);
}

function csvLines(records: readonly SourceRecord[], { columns }: SourceFile): readonly string[][] {
  const attributes = [...new Set(records.flatMap((record) => Object.keys(record.attributes)))];
  const nth = ['', '1', '2', '3', '4'].slice(
    0,
    Math.max(1, ...records.map((each) => each.employments.length)),
  );
  const header = [
    columns.id,
    columns.username,
    columns.name,
    columns.email,
    columns.identityProvider,
    ...nth.flatMap((number) => [`${columns.function}${number}`, `${columns.department}${number}`]),
    columns.startDate,
    columns.endDate,
    columns.manager,
    columns.changedAt,
    ...attributes,
  ];
  return [header, ...records.map((record) => cellsOf(record, nth.length, attributes))];
}

const cellsOf = (record: SourceRecord, employments: number, attributes: readonly string[]): string[] => [
  record.id,
  record.username ?? '',
  record.name ?? '',
  record.email ?? '',
  record.identityProvider ?? '',
  ...Array.from({ length: employments }, (_, nth) => record.employments[nth]).flatMap((employment) => [
    employment?.function ?? '',
    employment?.department ?? '',
  ]),
  record.startDate ?? '',
  record.endDate ?? '',
  record.manager ?? '',
  record.changedAt ?? '',
  ...attributes.map((name) => record.attributes[name] ?? ''),
];

/** RFC 4180. */
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
