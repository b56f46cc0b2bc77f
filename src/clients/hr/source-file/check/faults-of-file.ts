import type { FileFault } from '../../../../diagnostics/file/file-fault.ts';
import { byteOrderMark, wrongDelimiter } from '../../../../diagnostics/file/file-troubles.ts';
import { judgeHeader } from '../../../../diagnostics/file/judge-header.ts';
import { truncatedFile, unreadableLetters } from '../../../../diagnostics/file/row-troubles.ts';
import { type Columns, missingColumns } from '../columns.ts';
import type { DeliveryRead } from '../read-delivery.ts';
import type { Surveyed } from './surveyed.ts';

/** At least one column says whose row it is; without any of them the first row is no header. */
export const isReadable = ({ at }: Columns): boolean =>
  at.id !== null || at.username !== null || at.email !== null || at.name !== null;

/** What is wrong with a file as a whole: how it begins, its letters, its header, its end. */
export function faultsOfFile({ trouble }: DeliveryRead, surveyed: Surveyed): readonly FileFault[] {
  const { agreed, form, columns, header, cutOff, marks } = surveyed;
  const disguised = trouble.find(({ is, text }) => is === 'encoding' && text === 'UTF-8');
  return [
    ...(form.start > 0 ? [byteOrderMark] : []),
    ...(agreed.delimiter !== 'auto' && agreed.delimiter !== form.delimiter
      ? [wrongDelimiter(agreed.delimiter, form.delimiter)]
      : []),
    ...(agreed.encoding === 'windows-1252' && disguised !== undefined
      ? [unreadableLetters(disguised.line, null, { agreed: 'windows-1252', shown: 'UTF-8', repair: null })]
      : []),
    ...judgeHeader({
      line: 1,
      header,
      known: knownNames(surveyed),
      missing: missingColumns(columns, agreed),
    }),
    ...(cutOff === null ? [] : [truncatedFile(marks.lines.at(cutOff))]),
  ];
}

/** LearnLinq also takes keys of functions and units (2822963); they are passed on and not looked at here. */
const importedKeys = ['JobTitleImportId', 'OrganizationalUnitImportId'] as const;

function knownNames({ agreed }: Surveyed): readonly string[] {
  const { columns, attributes } = agreed;
  const numbered = [columns.function, columns.department, ...importedKeys];
  return [
    ...Object.values(columns),
    ...numbered.flatMap((name) => ['', '1', '2', '3', '4'].map((nth) => `${name}${nth}`)),
    ...attributes,
  ];
}
