import type { HrDeliveries, HrDelivery } from '../../../diagnostics/facts/hr-delivery.ts';
import type { SourceFile } from '../../../diagnostics/facts/source-file.ts';
import type { Agreed } from './columns.ts';
import { type DeliveredFile, deliveredAt, deliveryId } from './delivered-file.ts';
import type { Shelf } from './shelf.ts';

/** What stands on the server, as the facts know it. Of a file that was not read, its rows and hash are not known. */
export async function describeDeliveries(
  files: readonly DeliveredFile[],
  source: SourceFile,
  agreed: Agreed,
  shelf: Shelf,
): Promise<HrDeliveries> {
  const { folder, pattern, times } = source;
  const found = await Promise.all(files.map((file) => describe(file, agreed, shelf)));
  return { kind: 'source-file', expected: { folder, pattern, times }, found };
}

async function describe(file: DeliveredFile, agreed: Agreed, shelf: Shelf): Promise<HrDelivery> {
  const index = await shelf.find(file);
  return {
    id: deliveryId(file, agreed),
    name: file.name,
    folder: file.folder,
    deliveredAt: deliveredAt(file).toISOString(),
    rows: index?.summary.rows ?? null,
    hash: index?.summary.hash ?? null,
    trouble: index?.summary.trouble ?? (file.size === 0 ? [{ is: 'empty', line: null, text: '' }] : []),
  };
}
