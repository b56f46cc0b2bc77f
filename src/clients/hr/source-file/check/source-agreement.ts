import { type SourceFile, sourceFile } from '../../../../diagnostics/facts/source-file.ts';
import type { Tenant } from '../../../../diagnostics/facts/tenant.ts';

/** What was agreed about a customer's files; for one who delivers none, LearnLinq's own form. */
export const sourceAgreement = ({ source }: Tenant): SourceFile =>
  source.kind === 'source-file'
    ? source
    : sourceFile.parse({
        kind: 'source-file',
        name: source.name,
        folder: '/',
        pattern: '*',
        times: ['00:00'],
      });
