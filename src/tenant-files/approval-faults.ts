import { z } from 'zod';
import type { Fault } from './fault.ts';
import type { PlacedYaml } from './placed-yaml.ts';

const people = z.array(z.unknown()).catch([]);
const step = z.looseObject({ by: people, needed: z.int().catch(1) });
const rule = z.looseObject({ steps: z.array(step).catch([]) });
const written = z.looseObject({
  administrators: people,
  approvals: z.looseObject({ licences: z.array(rule).catch([]) }).nullish(),
});

/** Nobody approves their own request, so there must be enough others wherever an administrator approves. */
export function approvalFaults(yaml: PlacedYaml): readonly Fault[] {
  const { data } = written.safeParse(yaml.value);
  const asks = new Set((data?.administrators ?? []).map(plain));
  return (data?.approvals?.licences ?? []).flatMap(({ steps }, at) =>
    steps.flatMap(({ by, needed }, index) => {
      const own = by.find((address) => asks.has(plain(address)));
      if (own === undefined || by.length > needed) return [];
      const problem = `when ${String(own)} asks for licences, too few others are left to approve: nobody approves their own request`;
      const fix =
        needed === 1
          ? 'write another address beside it under by'
          : 'write another address under by, or a lower needed';
      return [{ ...yaml.placeOf(['approvals', 'licences', at, 'steps', index]), problem, fix }];
    }),
  );
}

const plain = (address: unknown) => String(address).trim().toLowerCase();
