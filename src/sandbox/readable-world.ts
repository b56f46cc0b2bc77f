import { z } from 'zod';
import { tenant } from '../diagnostics/facts/tenant.ts';
import { world } from './world.ts';

/** An entry that could be read, with its place in the file. */
export interface Entry<T> {
  readonly path: readonly PropertyKey[];
  readonly value: T;
}

const customerShape = world.shape.customers.element.shape;
const lists = { ...customerShape.lms.shape, ...customerShape.hr.shape };
const listNames = {
  lms: ['accounts', 'units', 'runs', 'changes', 'mails', 'resets', 'results', 'targetGroups', 'signIns'],
  hr: ['records', 'deliveries'],
} as const;

const loose = z.record(z.string(), z.unknown());

/**
 * What can be read of a world file, however many faults it has, so that one round names them all: entries
 * that are wrong in themselves are left out and everything else is still held against the rest.
 */
export function readableWorld(raw: unknown) {
  const file = group(raw);
  const now = world.shape.now.safeParse(file['now']);
  return {
    now: now.success ? Date.parse(now.data) : null,
    customers: items(file['customers']).map((value, index) => readableCustomer(value, ['customers', index])),
    chatters: entries(file['chatters'], world.shape.chatters.unwrap().element, ['chatters']),
    faults: entries(file['faults'], world.shape.faults.unwrap().element, ['faults']),
  };
}

export type ReadableWorld = ReturnType<typeof readableWorld>;
export type ReadableCustomer = ReadableWorld['customers'][number];

function readableCustomer(raw: unknown, path: readonly PropertyKey[]) {
  const file = group(raw);
  const lms = group(file['lms']);
  const hr = group(file['hr']);
  const read = tenant.safeParse(file['tenant']);
  return {
    path,
    id: text(group(file['tenant'])['id']),
    tenant: read.success ? read.data : null,
    accountIds: new Set(items(lms['accounts']).flatMap((account) => text(group(account)['id']) ?? [])),
    ids: [
      ...listNames.lms.map((list) => idsOf(lms[list], [...path, 'lms', list])),
      ...listNames.hr.map((list) => idsOf(hr[list], [...path, 'hr', list])),
    ],
    runs: entries(lms['runs'], lists.runs.unwrap().element, [...path, 'lms', 'runs']),
    changes: entries(lms['changes'], lists.changes.unwrap().element, [...path, 'lms', 'changes']),
    mails: entries(lms['mails'], lists.mails.unwrap().element, [...path, 'lms', 'mails']),
    resets: entries(lms['resets'], lists.resets.unwrap().element, [...path, 'lms', 'resets']),
    results: entries(lms['results'], lists.results.unwrap().element, [...path, 'lms', 'results']),
    signIns: entries(lms['signIns'], lists.signIns.unwrap().element, [...path, 'lms', 'signIns']),
    records: entries(hr['records'], lists.records.unwrap().element, [...path, 'hr', 'records']),
  };
}

const group = (raw: unknown) => loose.safeParse(raw).data ?? {};
const text = (raw: unknown) => (typeof raw === 'string' ? raw : null);
const items = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

const idsOf = (raw: unknown, path: readonly PropertyKey[]): readonly Entry<string>[] =>
  items(raw).flatMap((item, index) => {
    const id = text(group(item)['id']);
    return id === null ? [] : [{ path: [...path, index, 'id'], value: id }];
  });

const entries = <T>(raw: unknown, schema: z.ZodType<T>, path: readonly PropertyKey[]): readonly Entry<T>[] =>
  items(raw).flatMap((item, index) => {
    const read = schema.safeParse(item);
    return read.success ? [{ path: [...path, index], value: read.data }] : [];
  });
