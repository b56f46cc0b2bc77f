import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Agreed } from './columns.ts';

/** A file on the server, by what tells it from every other delivery before its content is read. */
export const deliveredFile = z.strictObject({
  folder: z.string(),
  name: z.string(),
  size: z.int().min(0),
  /** Seconds since 1970, as the protocol has it. */
  modifiedAt: z.int().min(0),
});

export type DeliveredFile = z.infer<typeof deliveredFile>;

export const pathOf = ({ folder, name }: DeliveredFile): string => `${folder === '/' ? '' : folder}/${name}`;

export const deliveredAt = ({ modifiedAt }: DeliveredFile): Date => new Date(modifiedAt * 1000);

/** Newest first; of two at the same second, by name. */
export const newestFirst = (files: readonly DeliveredFile[]): readonly DeliveredFile[] =>
  files.toSorted((one, other) => other.modifiedAt - one.modifiedAt || (pathOf(one) < pathOf(other) ? -1 : 1));

/** The id of one delivery, read under one agreement: when either changes it is read again. */
export const deliveryId = (file: DeliveredFile, agreed: Agreed): string =>
  createHash('sha256')
    .update(JSON.stringify([pathOf(file), file.size, file.modifiedAt, agreed]))
    .digest('hex')
    .slice(0, 24);
