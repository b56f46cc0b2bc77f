import type { AfasSource } from '../../../diagnostics/facts/afas-source.ts';
import type { HrDeliveries } from '../../../diagnostics/facts/hr-delivery.ts';
import type { GoodCalls } from './good-calls.ts';

/** A connector delivers at each call: the last calls that were good, newest first. Nothing arrives by itself. */
export const deliveriesOf = ({ connector }: AfasSource, { all }: GoodCalls): HrDeliveries => ({
  kind: 'afas',
  expected: null,
  found: all().map(({ at, rows }) => ({
    id: `${connector} ${at.toISOString()}`,
    name: connector,
    folder: '',
    deliveredAt: at.toISOString(),
    rows,
    hash: null,
    trouble: [],
  })),
});
