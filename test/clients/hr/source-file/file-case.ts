import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkSourceFile } from '../../../../src/clients/hr/source-file/check/check-source-file.ts';
import type { Against } from '../../../../src/clients/hr/source-file/check/compare-with.ts';
import type { tenant } from '../../../../src/diagnostics/facts/tenant.ts';
import type { FileFault } from '../../../../src/diagnostics/file/file-fault.ts';
import { tenantOf } from '../../../fixtures/tenant.ts';

/** A customer who delivers files, but for what is given. */
export const deliverer = (given: Partial<z.input<typeof tenant>> = {}, source: object = {}) =>
  tenantOf({
    source: {
      kind: 'source-file',
      name: 'Personeelsplein',
      folder: '/in',
      pattern: '*.csv',
      times: ['05:00'],
      ...source,
    },
    ...given,
  });

export const now = new Date('2026-11-17T09:30:00Z');

/** A folder of one test file's own. */
export function fileStage() {
  const folder = mkdtempSync(join(tmpdir(), 'loket-check-'));
  let nth = 0;
  const put = (content: Buffer | string): string => {
    nth += 1;
    const path = join(folder, `${nth}.csv`);
    writeFileSync(path, content);
    return path;
  };

  /** What checking this content comes to, and what a corrected file of it holds. */
  async function check(
    content: Buffer | string,
    {
      tenant: whose = deliverer(),
      against = { is: 'nothing' },
    }: { tenant?: ReturnType<typeof deliverer>; against?: Against } = {},
  ) {
    const path = put(content);
    const checked = await checkSourceFile({ path, tenant: whose, against, now, onBytes: () => undefined });
    if (checked.is !== 'checked') return checked;
    const faults: FileFault[] = [];
    for await (const fault of checked.faults()) faults.push(fault);
    const corrected = await checked.correct(`${path}.corrected`);
    await checked.close();
    return {
      ...checked,
      faults,
      corrected,
      after: readFileSync(`${path}.corrected`),
      repairs: readFileSync(`${path}.corrected.repairs.jsonl`, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line)),
    };
  }
  return { folder, put, check, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `5 Email malformed-value → s@x.example`: where, what, and how it is repaired. */
export const inShort = ({ row, column, check, repair }: FileFault): string =>
  `${row ?? '-'} ${column ?? '-'} ${check}${repair === null ? '' : ` → ${repair}`}`;
